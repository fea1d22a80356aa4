// The writing end of src/host/as-text.ts, and of the page's encoding.
import { blockLength, letters } from '../src/host/windows-1252.js';

/** NUL and carriage return, which HTML changes, and "<" where a mark could begin that ends or starts a script. */
const forbidden = /[\0\r]|<[/!s]/i;

const bytes = new Map(letters.map((letter, byte) => [letter, byte]));

/** A block behind the first key that brings about nothing forbidden, not even with the letter before it. */
function keyed(block, before) {
  for (let key = 1; key < 256; key++) {
    const text = [key, ...block.map((byte) => byte + key)].map((byte) => letters[byte & 255]).join('');
    if (!forbidden.test(before + text)) return text;
  }
  throw new Error('these bytes are not as even as packed ones: no key serves a block of them');
}

/** Bytes as text of windows-1252, one character each and one more for each block. */
export function toText(all) {
  const parts = [''];
  for (let at = 0; at < all.length; at += blockLength) {
    parts.push(keyed(Array.from(all.subarray(at, at + blockLength)), parts.at(-1).slice(-1)));
  }
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
