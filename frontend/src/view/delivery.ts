// What the build wrote into the page about itself: scripts/seal.mjs fills it in.

export interface Delivery {
  /** The single file's name. */
  name: string;
  /** Its size in bytes; 0 in the desktop program and while developing. */
  size: number;
  /** Its SHA-256, empty inside the file itself: no file can hold its own. */
  hash: string;
  /** SHA-256 of the reading engine inside. */
  core: string;
}

/** Before the page tells. */
export const nothing: Delivery = { name: '', size: 0, hash: '', core: '' };

/** What stands in the page. */
export function written(): Delivery {
  const note = document.getElementById('delivery')?.textContent;
  return note ? { ...nothing, ...(JSON.parse(note) as Partial<Delivery>) } : nothing;
}

/** What the page's own policy allows it. */
export const policy = (): string => document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
