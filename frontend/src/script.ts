// What a script on this page can call: `await visavis.extract(text, { published })`.
import type { Decided } from './generated/correction';
import type { Record } from './generated/record';
import type { Desk } from './state/desk.svelte';

export interface Visavis {
  /** The core's version. */
  readonly version: string;
  /**
   * Reads one article, as the page does, and gives its record: the same JSON as
   * `visavis extract` of the command line; offsets count Unicode code points.
   * `published` is an ISO 8601 day, for a text that does not tell its own; `given`
   * is what a person has decided: leaders, countries by name, the day they met, corrections.
   */
  extract(text: string, options?: { published?: string; given?: Partial<Decided> }): Promise<Record>;
}

declare global {
  interface Window {
    visavis: Visavis;
  }
}

export function offer(desk: Desk): Visavis {
  return {
    get version() {
      return desk.version;
    },
    extract: (text, options = {}) => desk.extract(text, options.published ?? '', options.given),
  };
}
