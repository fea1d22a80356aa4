// Bytes as text, seven bits a character: an eighth longer than the bytes, where
// base64 is a third longer. Three characters cannot stand in an inert script of a
// UTF-8 page (NUL, carriage return, "<"); such a group of seven bits and the one
// after it make one character above 127, which takes two bytes for the two groups.
// scripts/seal.mjs writes it.

/** The groups that cannot stand for themselves, in the order of their codes. */
export const forbidden = [0x00, 0x0d, 0x3c];

/** The bytes that the text holds. */
export function fromSeven(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor((groupsIn(text) * 7) / 8));
  let at = 0;
  let held = 0;
  let bits = 0;
  const put = (group: number) => {
    held = ((held << 7) | group) & 0x7fff;
    bits += 7;
    if (bits < 8) return;
    bits -= 8;
    if (at < bytes.length) bytes[at++] = (held >> bits) & 0xff;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 128) put(code);
    else {
      put(forbidden[(code - 128) >> 7]!);
      put((code - 128) & 127);
    }
  }
  return bytes;
}

function groupsIn(text: string): number {
  let groups = text.length;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) groups++;
  return groups;
}
