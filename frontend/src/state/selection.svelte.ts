// What the person has chosen, and where they were when they chose it.

/** Which side of the page a choice leads to. */
export type Towards = 'source' | 'rows';

export class Selection {
  /** "s3", "o1", "fact:place", "term:2" …, empty where nothing is chosen. */
  ref: string = $state('');
  /** Counts choices, so that choosing the same thing again shows it again. */
  turn: number = $state(0);
  towards: Towards = $state('source');
  #origin: HTMLElement | null = null;

  choose(ref: string, towards: Towards, origin: HTMLElement | null): void {
    if (this.ref === '') this.#origin = origin;
    this.ref = ref;
    this.towards = towards;
    this.turn++;
  }

  /** Lets go; answers with where the person was before. */
  release(): HTMLElement | null {
    const origin = this.#origin;
    this.ref = '';
    this.#origin = null;
    return origin;
  }
}
