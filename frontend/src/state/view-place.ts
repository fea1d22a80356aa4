// Where the person is in the page, kept for after a crash.
import type { Shelf } from '../host/shelf';
import type { Selection } from './selection.svelte';

/** What is typed, and where the person is, is kept after so long a pause; a paste is at once. */
export const pauseBeforeKeeping = 500;

interface View {
  ref: string;
  scroll: number;
}

export class ViewPlace {
  #shelf: Shelf;
  #selection: Selection;
  /** Not handed over yet. */
  #view: View | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(shelf: Shelf, selection: Selection) {
    this.#shelf = shelf;
    this.#selection = selection;
  }

  keep(scroll: number): void {
    clearTimeout(this.#timer);
    this.#view = { ref: this.#selection.ref, scroll };
    this.#timer = setTimeout(() => void this.flush(), pauseBeforeKeeping);
  }

  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const view = this.#view;
    this.#view = null;
    if (view) await this.#shelf.keep(view);
  }

  /** Goes back to where the person was, as it was kept. */
  goBack(kept: unknown): void {
    const view = kept as View | null;
    if (!view || typeof view.scroll !== 'number') return;
    const then = () => {
      if (typeof view.ref === 'string' && view.ref !== '') this.#selection.choose(view.ref, 'source', null);
      requestAnimationFrame(() => window.scrollTo(0, view.scroll));
    };
    setTimeout(then, pauseBeforeKeeping); // once the reading is there and laid out
  }
}
