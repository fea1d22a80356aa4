// Bytes as text, one character each: the page is in windows-1252, in which every
// byte is a character, so that what is packed inside grows by three thousandths
// only, where base64 adds a third. Some characters cannot stand in an inert script.
// So the bytes go in blocks, each behind a key that was added to all of its bytes
// and brings none of those about. scripts/as-text.mjs writes it.
import { blockLength, letters } from './windows-1252';

/** What a browser shows for bytes that it was told to read otherwise. */
const unreadable = 0xfffd;

/** The bytes by the characters of windows-1252: those above 127 have places of their own. */
function byteOf(): Uint8Array {
  const table = new Uint8Array(0x10000);
  letters.forEach((letter, byte) => (table[letter!.charCodeAt(0)] = byte));
  return table;
}

/** The bytes that the text holds; an error in words where something on the way has changed it. */
export function fromText(text: string): Uint8Array<ArrayBuffer> {
  const table = byteOf();
  const bytes = new Uint8Array(text.length - Math.ceil(text.length / (blockLength + 1)));
  let key = 0;
  for (let i = 0, at = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === unreadable) throw new Error('This file was changed on its way: save it as it is, and open it from disk.');
    if (i % (blockLength + 1) === 0) key = table[code]!;
    else bytes[at++] = table[code]! - key;
  }
  return bytes;
}
