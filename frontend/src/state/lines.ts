// Which articles belong to which document: articles of one line follow each other
// as the text of a document is changed.
import type { Decided } from '../generated/correction';
import type { Article } from './article';
import { noPast, type Past } from './history';

/** A document, and what of it the shelf has. */
export interface Line {
  /** Empty until the shelf has it. */
  id: string;
  text: string;
  published: string;
  past: Past;
  /** What the shelf has of the person's decisions. */
  decided: Partial<Decided>;
  /** What was taken away from a paste, the shelf does not know. */
  original: string;
}

export class Lines {
  /** The articles that belong to documents: any other is the person's doing. */
  #byArticle = new WeakMap<Article, Line>();
  #byID = new Map<string, Line>();
  #gone = new Set<string>();

  /** The line of a document. */
  of(id: string): Line {
    const line = this.#byID.get(id) ?? { id, text: '', published: '', past: noPast, decided: {}, original: '' };
    this.#byID.set(id, line);
    return line;
  }

  /** The line that an article belongs to. */
  with(article: Article): Line | undefined {
    return this.#byArticle.get(article);
  }

  add(article: Article, line: Line): void {
    this.#byArticle.set(article, line);
  }

  /** The shelf has a line's text now, under an id. */
  kept(line: Line, id: string, { text, published }: Article): void {
    this.#byID.set(id, line);
    Object.assign(line, { id, text, published });
  }

  /** Takes in which documents are closed, and which are there (again). */
  take(removed: string[], there: string[]): void {
    for (const id of removed) this.#gone.add(id);
    for (const id of there) this.#gone.delete(id);
  }

  /** Closed documents that cannot be had back: what was done to them need not be known. */
  forget(ids: string[]): void {
    for (const id of ids) {
      this.#byID.delete(id);
      this.#gone.delete(id);
    }
  }

  isOpen(line: Line): boolean {
    return line.id === '' || (this.#byID.has(line.id) && !this.#gone.has(line.id));
  }

  get gone(): ReadonlySet<string> {
    return this.#gone;
  }
}

/** The line of a text that no document has yet. */
export function newLine({ original }: Article): Line {
  return { id: '', text: '', published: '', past: noPast, decided: {}, original };
}
