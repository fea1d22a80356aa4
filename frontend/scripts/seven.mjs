// The writing end of src/host/seven.ts.

const forbidden = [0x00, 0x0d, 0x3c];

function groups(bytes) {
  const found = new Uint8Array(Math.ceil((bytes.length * 8) / 7));
  for (let i = 0; i < found.length; i++) {
    const bit = i * 7;
    const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    found[i] = (pair >> (9 - (bit & 7))) & 127;
  }
  return found;
}

/** Bytes as text of seven bits a character. A last group that cannot stand for itself takes an empty one along. */
export function toSeven(bytes) {
  const all = groups(bytes);
  const parts = [];
  for (let i = 0; i < all.length; i++) {
    const at = forbidden.indexOf(all[i]);
    parts.push(at < 0 ? String.fromCharCode(all[i]) : String.fromCharCode(128 + at * 128 + (all[++i] ?? 0)));
  }
  return parts.join('');
}
