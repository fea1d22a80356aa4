// What a program with many open documents offers the page beside the Host: the
// desktop app has it, a page in a browser has not.
import type { Change, Document, Item } from '../generated/library';
import type { Binned, Change as Remark, Page, Query } from '../generated/store';

/** Where the person was, as the page last told it. */
export interface Place {
  selected: string;
  view: unknown;
}

/** A menu item that the page carries out. */
export type Command = 'recent' | 'find' | 'next' | 'previous' | 'list' | 'help' | 'keys' | `save:${string}`;

export interface Shelf {
  documents(): Promise<Item[]>;
  document(id: string): Promise<Document>;
  /** The ids of the documents in which every word occurs, in row or text. */
  search(words: string): Promise<string[]>;
  /** A new text of the person (id empty), or a new text or day of an open document. */
  put(id: string, text: string, published: string): Promise<string>;
  /** Rows of the table over all documents. */
  table(query: Query): Promise<Page>;
  /** Takes in what the person notes of documents: notes, tags, collections. */
  remark(remarks: Remark[]): Promise<void>;
  select(id: string): Promise<void>;
  again(ids: string[]): Promise<void>;
  remove(ids: string[]): Promise<void>;
  stop(): Promise<void>;
  open(paths: string[]): Promise<void>;
  recent(): Promise<string[]>;
  clearRecent(): Promise<void>;
  place(): Promise<Place>;
  /** Keeps the page's own place for after a crash. */
  keep(view: unknown): Promise<void>;
  /** Closes all documents; undo brings them back. */
  forget(): Promise<void>;
  /** Brings back what was closed last. */
  undo(): Promise<Binned>;
  /** Keeps the theme, so that the next window begins in its colour. */
  theme(theme: string): Promise<void>;
  /** Tells in which language menu and dialogs are to be. */
  language(language: string): Promise<void>;
  onChange(receive: (change: Change) => void): void;
  onShow(receive: (id: string) => void): void;
  /** The window is to close: what is not handed over yet has to be now. */
  onFlush(receive: () => Promise<void>): void;
  onCommand(receive: (command: Command) => void): void;
}
