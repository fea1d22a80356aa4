// The writing end of src/host/yenc.ts, and of the page's encoding.
import { letters } from '../src/host/windows-1252.js';

const forbidden = new Set([0x00, 0x0d, 0x3c, 0x3d]);

const bytes = new Map(letters.map((letter, byte) => [letter, byte]));

/** Bytes as text of windows-1252, one character each but for four. */
export function toYenc(all) {
  const parts = [];
  for (const byte of all) parts.push(forbidden.has(byte) ? `=${letters[(byte + 64) & 255]}` : letters[byte]);
  return parts.join('');
}

/** A page as bytes of windows-1252; a character that it lacks is an error. */
export function inWindows1252(text) {
  return Uint8Array.from(text, (letter) => {
    const byte = bytes.get(letter);
    if (byte === undefined) throw new Error(`the page's encoding has no ${JSON.stringify(letter)}: write it as an escape`);
    return byte;
  });
}
