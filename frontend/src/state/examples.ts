// The readouts that the page can open by itself: one real, four fictional ones
// of other houses.
import canada from '../examples/b21.txt?raw';
import europe from '../examples/a20.txt?raw';
import japan from '../examples/b04.txt?raw';
import seed from '../examples/seed.txt?raw';
import prepared from '../generated/example.json';
import type { Record } from '../generated/record';
import trilateral from '../examples/a08.txt?raw';

export interface Example {
  id: string;
  /** What the menu shows: the parties, as the text names them. */
  label: string;
  fictional: boolean;
  text: string;
}

/** What the core makes of the first example, made when the page is built: it is shown while the core starts. */
export const firstRecord = prepared as unknown as Record;

export const examples: Example[] = [
  { id: 'seed', label: 'China – Kazakhstan', fictional: false, text: seed },
  { id: 'japan', label: 'Japan – Peru', fictional: true, text: japan },
  { id: 'canada', label: 'Canada – Ghana', fictional: true, text: canada },
  { id: 'trilateral', label: 'China – Russia – Mongolia', fictional: true, text: trilateral },
  { id: 'europe', label: 'Kazakhstan – European Union', fictional: true, text: europe },
];
