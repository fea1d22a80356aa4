// The open documents, as a host keeps them: the desktop program in its library, a
// page in a browser in memory.
import type { Decided } from '../generated/correction';
import type { Document as Source } from '../generated/intake';
import type { Change, Document, Item } from '../generated/library';
import type { Comparison, Document as Kept, Opened } from '../generated/project';
import type { Record } from '../generated/record';
import type { Binned, Change as Remark, Group, List, ListQuery, Page, Query } from '../generated/store';
import type { Alignment } from '../model/compared';

/** Where the person was, as the page last told it. */
export interface Place {
  selected: string;
  view: unknown;
}

/** What goes with documents into a project beside what the shelf has of them. */
export interface Surroundings {
  comparisons: Comparison[];
  view: unknown;
}

/** A project whose documents are open now. */
export interface Arrival {
  /** The file's name. */
  name: string;
  /** What it held. */
  opened: Opened;
  /** The ids that its documents have now, in its order. */
  ids: string[];
}

/** A menu item that the page carries out. */
export type Command =
  'recent' | 'find' | 'next' | 'previous' | 'list' | 'table' | 'help' | 'keys' | 'project-all' | 'project-chosen' | `save:${string}`;

/** How documents were closed. */
export type Closing = 'close' | 'close-all' | 'clear';

export interface Shelf {
  /** True where documents are still there when the window is closed. */
  readonly keeps: boolean;
  /** All documents, in the order in which they were opened. */
  documents(): Promise<Item[]>;
  document(id: string): Promise<Document>;
  /** Rows of the list, sorted and filtered, with counts. */
  list(query: ListQuery): Promise<List>;
  /** Rows of the table over all documents. */
  table(query: Query): Promise<Page>;
  /** A new text of the person (id empty), or a new text or day of an open document; answers its id. */
  put(id: string, source: Source): Promise<string>;
  /** Takes the reading that the page has made of a document's text, so that it need not be made twice. */
  take(id: string, text: string, record: Record): void;
  /** Keeps what the person has decided about a document's text; its record is made anew with it, or taken from the page. */
  decide(id: string, decided: Decided): Promise<void>;
  /** Notes a file that cannot be read, with the reason. */
  refuse(name: string, reason: string): Promise<string>;
  /** Takes in the documents of a project; answers their ids, in its order. */
  adopt(documents: Kept[]): Promise<string[]>;
  select(id: string): Promise<void>;
  again(ids: string[]): Promise<void>;
  /** Closes documents; undo brings them back. */
  bin(ids: string[], how: Closing): Promise<void>;
  /** Brings back what was closed last; no ids where there is nothing. */
  undo(): Promise<Binned>;
  /** Takes in what the person notes of documents: notes, tags, collections. */
  remark(remarks: Remark[]): Promise<void>;
  /** All collections or tags, with the number of their documents. */
  names(kind: 'collection' | 'tag'): Promise<Group[]>;
  stop(): Promise<void>;
  open(paths: string[]): Promise<void>;
  recent(): Promise<string[]>;
  clearRecent(): Promise<void>;
  place(): Promise<Place>;
  /** Keeps the page's own place for after a crash. */
  keep(view: unknown): Promise<void>;
  /** What the person has decided about documents laid side by side, kept beside them. */
  alignments(): Promise<Alignment[]>;
  keepAlignments(all: Alignment[]): Promise<void>;
  /** Keeps the theme, so that the next window begins in its colour. */
  theme(theme: string): Promise<void>;
  /** Tells in which language menu and dialogs are to be. */
  language(language: string): Promise<void>;
  onChange(receive: (change: Change) => void): void;
  /** Calls back with closed documents that cannot be had back any more. */
  onForget(receive: (ids: string[]) => void): void;
  /** Calls back with projects that the program itself has opened. */
  onProject(receive: (arrival: Arrival) => void): void;
  onShow(receive: (id: string) => void): void;
  /** The window is to close: what is not handed over yet has to be now. */
  onFlush(receive: () => Promise<void>): void;
  onCommand(receive: (command: Command) => void): void;
}
