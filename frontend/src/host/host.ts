// The one interface behind which the core runs and the machine is reached: the
// web page and the desktop program each implement it, and nothing outside this
// folder knows which of the two it talks to.
import type { Comparison, Decided as Matched, Series } from '../generated/comparison';
import type { Decided } from '../generated/correction';
import type { Format, Provenance } from '../generated/export';
import type { Document } from '../generated/intake';
import type { Opened } from '../generated/project';
import type { Ground, Record } from '../generated/record';
import type { Shelf, Surroundings } from './shelf';

/** The bytes of a file that the person chose. */
export interface ChosenFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Words for the clipboard in two forms. */
export interface Clip {
  plain: string;
  html: string;
}

/** A call that ended without an answer, and how. */
export class HostError extends Error {
  constructor(
    readonly kind: 'cancelled' | 'crashed' | 'refused' | 'missing',
    message: string,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

export interface Host {
  readonly kind: 'web' | 'desktop';
  /** The core's version, once it is ready. */
  version(): Promise<string>;
  /** Reads one article, with what a person has decided about it; aborting stops the work at once. */
  extract(text: string, published: string, signal: AbortSignal, given?: Partial<Decided>): Promise<Record>;
  /** What the act and the subjects of each statement of a text were told by. */
  grounds(text: string, published: string, given: Partial<Decided>): Promise<Ground[]>;
  /** Takes the texts out of a file's or a paste's bytes. */
  read(bytes: Uint8Array<ArrayBuffer>, name: string, charset: string): Promise<Document[]>;
  /** The forms in which records can be saved. */
  formats(): Promise<Format[]>;
  /** Records in one of those forms, with where each came from. */
  export(records: Record[], format: string, known: Provenance[]): Promise<Uint8Array<ArrayBuffer>>;
  /** Two records side by side, with what a person has decided about the alignment. */
  compare(one: Record, other: Record, decided: Matched): Promise<Comparison>;
  /** Several records in the order of their days. */
  series(records: Record[]): Promise<Series>;
  /** Two records side by side, or several as a series, in one of the forms. */
  exportCompared(records: Record[], format: string, decided: Matched): Promise<Uint8Array<ArrayBuffer>>;
  /** What a project's file holds; null for a file that is no project. */
  openProject(file: ChosenFile): Promise<Opened | null>;
  /** Saves documents as one project; false where the person thought better of it. */
  saveProject(name: string, ids: string[], around: Surroundings): Promise<boolean>;
  /** Saves bytes where the person says; false where the person thought better of it. */
  save(name: string, mime: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean>;
  /** Lets the person choose files; none where the program opens them by itself. */
  open(): Promise<ChosenFile[]>;
  /** Puts words on the clipboard. */
  copy(clip: Clip): Promise<void>;
  print(): void;
  /** True where files dropped on the page are the page's to read. */
  readonly takesDrops: boolean;
  /** The open documents. */
  readonly shelf: Shelf;
  /** Calls back with what the program has to tell. */
  onNotice(tell: (sentence: string) => void): void;
}
