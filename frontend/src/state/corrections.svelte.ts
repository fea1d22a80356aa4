// The corrections of the open text: made, taken back, made again. The list stands in what
// the person has decided about the text, and goes with it.
import type { Correction } from '../generated/correction';
import type { Session } from './session.svelte';

export class Corrections {
  /** What was undone, the last first; it holds until something else is corrected. */
  #undone: { text: string; list: Correction[] } = $state.raw({ text: '', list: [] });
  /** What was made or taken back last, until the reading that follows is shown. */
  #made: Correction | undefined;
  #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** In the order in which they were made. */
  get list(): Correction[] {
    return this.#session.decided.corrections ?? [];
  }

  get canUndo(): boolean {
    return this.list.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.list.length > 0 && this.#undone.text === this.#session.article.text;
  }

  /** Adds corrections that were made in one go. */
  make(...corrections: Correction[]): void {
    if (corrections.length > 0) this.#put([...this.list, ...corrections], [], corrections[0]);
  }

  undo(): void {
    const last = this.list.at(-1);
    if (last) this.#put(this.list.slice(0, -1), [...this.#undoneHere(), last], last);
  }

  redo(): void {
    const next = this.canRedo && this.#undone.list.at(-1);
    if (next) this.#put([...this.list, next], this.#undone.list.slice(0, -1), next);
  }

  /** Takes back the one at that place of the list, whatever came after it. */
  takeBack(index: number): void {
    const gone = this.list[index];
    if (gone) this.#put(this.list.toSpliced(index, 1), [...this.#undoneHere(), gone], gone);
  }

  takeBackAll(): void {
    this.#put([], this.list.toReversed());
  }

  #undoneHere(): Correction[] {
    return this.canRedo ? this.#undone.list : [];
  }

  /** What the reading that is shown now was made for, asked once. */
  takeMade(): Correction | undefined {
    const made = this.#made;
    this.#made = undefined;
    return made;
  }

  #put(list: Correction[], undone: Correction[], made?: Correction): void {
    this.#made = made;
    this.#undone = { text: this.#session.article.text, list: undone };
    this.#session.decide({ ...this.#session.decided, corrections: list });
  }
}
