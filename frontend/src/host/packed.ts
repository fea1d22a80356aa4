// Text that stands packed in an inert script of the page.
import { fromText } from './as-text';
import { unpack } from './lzma';

/** What the script of that name holds. */
export function unpacked(id: string): string {
  return new TextDecoder().decode(unpack(fromText(document.getElementById(id)?.textContent ?? '')));
}
