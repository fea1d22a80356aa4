// Bytes as text, one character each, as yEnc writes them: the page is in
// windows-1252, in which every byte is a character, so that what is packed inside
// grows by a sixtieth only, where base64 adds a third. Four bytes cannot stand for
// themselves in an inert script (NUL, carriage return, "<", and "=" itself): they
// follow a "=", 64 further on. scripts/yenc.mjs writes it.
import { letters } from './windows-1252';

/** What a browser shows for bytes that it was told to read otherwise. */
const unreadable = 0xfffd;

/** What stands before a byte that cannot stand for itself. */
const escape = 0x3d;
const shift = 64;

/** The bytes by the characters of windows-1252: those above 127 have places of their own. */
function byteOf(): Uint8Array {
  const table = new Uint8Array(0x10000);
  letters.forEach((letter, byte) => (table[letter!.charCodeAt(0)] = byte));
  return table;
}

/** The bytes that the text holds; an error in words where something on the way has changed it. */
export function fromYenc(text: string): Uint8Array<ArrayBuffer> {
  const table = byteOf();
  const bytes = new Uint8Array(text.length);
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === unreadable) throw new Error('This file was changed on its way: save it as it is, and open it from disk.');
    const byte = table[code]!;
    bytes[at++] = byte === escape ? table[text.charCodeAt(++i)]! - shift : byte;
  }
  return bytes.slice(0, at);
}
