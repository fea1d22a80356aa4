// The open documents of a page in a browser: in memory, and gone with the page.
// They are read one by one in the background, beside what the person looks at.
import type { Decided } from '../generated/correction';
import type { Document as Source } from '../generated/intake';
import type { Change, Document, Item, Progress } from '../generated/library';
import type { Document as Kept } from '../generated/project';
import type { Record } from '../generated/record';
import type { Binned, Change as Remark, Group, List, ListQuery, Page, Query, Remarks } from '../generated/store';
import { whole } from '../model/decided';
import { readItem, unreadItem, type Entry } from '../model/entry';
import { listed } from '../model/list';
import { moved, movedRemarks } from '../model/moved';
import { Table } from '../model/table';
import { HostError } from './host';
import type { Closing, Shelf } from './shelf';

/** Reads a text. */
export type Read = (text: string, published: string, signal: AbortSignal, decided: Decided) => Promise<Record>;

/** How often a text is read whose reading came to grief: another's grief may have been the cause. */
const tries = 2;

interface Bin {
  what: Closing;
  at: number;
  entries: Entry[];
}

/** How many characters of closed documents are held, so that they can be had back; the last closing is held whatever it has. */
const mostClosed = 10_000_000;
/** What the row and the record of a short text take beside it, in characters. */
const beside = 5_000;
const sizeOf = ({ entries }: Bin) => entries.reduce((sum, { source }) => sum + source.text.length + beside, 0);

const nothing = whole({});
const gone = 'This document is no longer open.';
const stopped = 'Stopped before it was read.';

export class MemoryShelf implements Shelf {
  readonly keeps = false;
  #read: Read;
  #locale: () => string;
  #now: () => number;
  #table = new Table();
  #entries = new Map<string, Entry>();
  #bins: Bin[] = [];
  /** The last records of documents whose text is read anew: what was noted is tied to words in them. */
  #replaced = new Map<string, Record>();
  #last = 0;
  #selected = '';
  /** Ids of what is to be read, with how often it was tried. */
  #queue = new Map<string, number>();
  #progress: Progress = { done: 0, total: 0 };
  #abort: AbortController | null = null;
  #changes: ((change: Change) => void)[] = [];
  #forget: (ids: string[]) => void = () => {};

  constructor(read: Read, locale: () => string, now: () => number = Date.now) {
    this.#read = read;
    this.#locale = locale;
    this.#now = now;
  }

  async documents(): Promise<Item[]> {
    return this.#inOrder().map((entry) => entry.item);
  }

  async document(id: string): Promise<Document> {
    const { item, source, decided, record, remarks } = this.#of(id);
    return { item, source, published: source.published, decided, record, remarks };
  }

  async list(query: ListQuery): Promise<List> {
    return listed(this.#inOrder(), query, this.#locale());
  }

  async table(query: Query): Promise<Page> {
    return this.#table.page(this.#inOrder(), query);
  }

  async put(id: string, source: Source): Promise<string> {
    const before = this.#entries.get(id);
    if (before?.record) this.#replaced.set(id, before.record);
    const entry = before ? rewritten(before, source) : this.#added(source);
    this.#entries.set(entry.item.id, entry);
    this.#enqueue([entry]);
    return entry.item.id;
  }

  async refuse(name: string, reason: string): Promise<string> {
    const entry = this.#added({ ...noSource, name });
    entry.item = { ...entry.item, state: 'broken', reason };
    this.#entries.set(entry.item.id, entry);
    this.#tell([entry.item]);
    return entry.item.id;
  }

  async adopt(documents: Kept[]): Promise<string[]> {
    const entries = documents.map((kept) => ({
      ...this.#added(sourceOfKept(kept)),
      record: kept.record,
      remarks: remarksOf(kept),
      decided: whole(kept.decided),
    }));
    for (const entry of entries) this.#entries.set(entry.item.id, entry);
    this.#enqueue(entries);
    for (const { item, source, record } of entries) if (record) this.take(item.id, source.text, record);
    return entries.map(({ item }) => item.id);
  }

  /** The page reads what it shows, and hands the record over. */
  async decide(id: string, decided: Decided): Promise<void> {
    this.#entries.set(id, { ...this.#of(id), decided });
  }

  take(id: string, text: string, record: Record): void {
    const entry = this.#entries.get(id);
    if (!entry || entry.source.text !== text) return;
    this.#leaveQueue(id);
    const before = this.#replaced.get(id) ?? entry.record ?? { text, statements: [], outcomes: [] };
    this.#replaced.delete(id);
    const remarks = movedRemarks(entry.remarks, moved(before, record));
    this.#settle(entry, { record, remarks, item: readItem(entry.item, entry.source, record) });
  }

  async select(id: string): Promise<void> {
    this.#selected = id;
    this.#workLater();
  }

  async again(ids: string[]): Promise<void> {
    this.#enqueue(ids.map((id) => this.#entries.get(id)).filter((entry) => entry !== undefined && entry.source.text !== '') as Entry[]);
  }

  async bin(ids: string[], what: Closing): Promise<void> {
    const entries = ids.map((id) => this.#entries.get(id)).filter((entry) => entry !== undefined);
    if (entries.length === 0) return;
    for (const { item } of entries) {
      this.#entries.delete(item.id);
      this.#leaveQueue(item.id);
    }
    this.#bins.push({ what, at: this.#now(), entries });
    this.#tell([], ids);
    this.#emptyOldest();
  }

  async undo(): Promise<Binned> {
    const bin = this.#bins.pop();
    if (!bin) return { what: '', at: 0, ids: [], title: '' };
    for (const entry of bin.entries) this.#entries.set(entry.item.id, entry);
    this.#tell(bin.entries.map((entry) => entry.item));
    this.#enqueue(bin.entries.filter((entry) => entry.item.state === 'waiting' || entry.item.state === 'reading'));
    return { what: bin.what, at: bin.at, ids: bin.entries.map((entry) => entry.item.id), title: bin.entries[0]!.item.title };
  }

  async remark(changes: Remark[]): Promise<void> {
    for (const { document } of changes) this.#of(document); // all of them or none
    changes.forEach(checked);
    const ids = [...new Set(changes.map((change) => change.document))];
    for (const change of changes) {
      const entry = this.#of(change.document);
      this.#entries.set(change.document, { ...entry, remarks: noted(entry.remarks, change) });
    }
    this.#tell(ids.map((id) => this.#of(id).item));
  }

  async names(kind: 'collection' | 'tag'): Promise<Group[]> {
    const found = new Map<string, number>();
    for (const { remarks } of this.#entries.values()) {
      const names = kind === 'collection' ? remarks.collections : remarks.tags.map((tag) => tag.value);
      for (const name of new Set(names)) found.set(name, (found.get(name) ?? 0) + 1);
    }
    return [...found].map(([value, count]) => ({ value, count })).sort((a, b) => a.value.localeCompare(b.value));
  }

  async stop(): Promise<void> {
    const waiting = [...this.#queue.keys()];
    this.#queue.clear();
    this.#abort?.abort();
    for (const id of waiting) {
      this.#progress.done++;
      const entry = this.#entries.get(id);
      if (entry) this.#settle(entry, { item: { ...entry.item, state: 'stopped', reason: stopped } });
    }
  }

  onChange(receive: (change: Change) => void): void {
    this.#changes.push(receive);
  }

  onForget(receive: (ids: string[]) => void): void {
    this.#forget = receive;
  }

  // A page in a browser has no menu, no recent files, and keeps nothing but settings.
  open = async () => {};
  recent = async () => [];
  clearRecent = async () => {};
  place = async () => ({ selected: '', view: null });
  keep = async () => {};
  alignments = async () => []; // the page itself holds them as long as the documents
  keepAlignments = async () => {};
  theme = async () => {};
  language = async () => {};
  onProject: Shelf['onProject'] = () => {};
  onShow = () => {};
  onFlush = () => {};
  onCommand = () => {};

  #of(id: string): Entry {
    const entry = this.#entries.get(id);
    if (!entry) throw new HostError('missing', gone);
    return entry;
  }

  #inOrder(): Entry[] {
    return [...this.#entries.values()].sort((a, b) => number(a) - number(b));
  }

  #added(source: Source): Entry {
    const item = unreadItem(`d${++this.#last}`, source, this.#now());
    return { item, source, decided: nothing, record: null, remarks: { notes: [], tags: [], collections: [] } };
  }

  #enqueue(entries: Entry[]): void {
    for (const entry of entries) {
      const { id } = entry.item;
      if (!this.#queue.has(id)) this.#progress.total++;
      this.#queue.set(id, 0);
      this.#entries.set(id, { ...entry, item: { ...entry.item, state: 'waiting', reason: '' } });
    }
    this.#tell(entries.map((entry) => this.#of(entry.item.id).item));
    this.#workLater();
  }

  /** Whoever puts a text in has the time to say that it is the one that is shown. */
  #workLater(): void {
    setTimeout(() => void this.#work());
  }

  /** Forgets what was closed so long ago that it no longer has room. */
  #emptyOldest(): void {
    let held = 0;
    const full = this.#bins.findLastIndex((bin) => (held += sizeOf(bin)) > mostClosed);
    const ids = this.#bins
      .splice(0, Math.min(full + 1, this.#bins.length - 1))
      .flatMap(({ entries }) => entries.map(({ item }) => item.id));
    for (const id of ids) this.#replaced.delete(id);
    this.#forget(ids);
  }

  #leaveQueue(id: string): void {
    if (this.#queue.delete(id)) this.#progress.done++;
  }

  /** Reads what waits, but for the document that is shown: the page reads that, and hands it over. */
  async #work(): Promise<void> {
    if (this.#abort) return;
    const next = [...this.#queue.keys()].find((id) => id !== this.#selected);
    if (next === undefined) return;
    this.#abort = new AbortController();
    await this.#readOne(next, this.#abort.signal);
    this.#abort = null;
    this.#workLater();
  }

  async #readOne(id: string, signal: AbortSignal): Promise<void> {
    const { source, decided } = this.#of(id);
    try {
      const record = await this.#read(source.text, source.published, signal, decided);
      if (this.#entries.get(id)?.source === source) this.take(id, source.text, record);
    } catch (error) {
      const entry = this.#entries.get(id);
      if (!signal.aborted && entry?.source === source) this.#fail(entry, error);
    }
  }

  /** A reading may end because another was cancelled: only its own fault counts. */
  #fail(entry: Entry, error: unknown): void {
    const { id } = entry.item;
    const kind = error instanceof HostError ? error.kind : 'crashed';
    const tried = (this.#queue.get(id) ?? 0) + (kind === 'cancelled' ? 0 : 1);
    if (tried < tries && kind !== 'refused') {
      this.#queue.set(id, tried);
      return;
    }
    this.#leaveQueue(id);
    const reason = error instanceof Error ? error.message : String(error);
    this.#settle(entry, { item: { ...entry.item, state: 'broken', reason } });
  }

  #settle(entry: Entry, now: Partial<Entry>): void {
    const settled = { ...entry, ...now };
    this.#table.prepare(settled);
    this.#entries.set(entry.item.id, settled);
    this.#tell([settled.item]);
  }

  #tell(changed: Item[], removed: string[] = []): void {
    if (this.#progress.done >= this.#progress.total) this.#progress = { done: 0, total: 0 };
    for (const receive of this.#changes) receive({ changed, removed, progress: { ...this.#progress } });
  }
}

const noSource: Source = {
  text: '',
  title: '',
  published: '',
  agency: '',
  address: '',
  language: '',
  format: 'text',
  charset: '',
  removed: [],
  joined: 0,
  name: '',
};

function sourceOfKept({ text, title, published, agency, address, language, format, charset, removed, joined, name }: Kept): Source {
  return { text, title, published, agency, address, language, format, charset, removed, joined, name };
}

const remarksOf = ({ notes, tags, collections }: Kept): Remarks => ({ notes, tags, collections });

function number({ item }: Entry): number {
  return Number(item.id.slice(1));
}

/** A document with another text is no longer that of its file; with another day it still is. */
function rewritten(before: Entry, source: Source): Entry {
  const told = source.text === before.source.text ? { ...before.source, published: source.published } : { ...source, name: '' };
  return { ...before, source: told, record: null, item: { ...before.item, name: told.name } };
}

function checked({ kind, value }: Remark): void {
  if (value.trim() === '' && kind !== 'note') throw new Error('A tag or collection needs a name.');
}

/** What is noted of a document after one more remark. */
function noted({ notes, tags, collections }: Remarks, { kind, ref, value, undo }: Remark): Remarks {
  const name = value.trim();
  const added = <T>(one: T): T[] => (undo || name === '' ? [] : [one]);
  if (kind === 'collection') return { notes, tags, collections: [...collections.filter((one) => one !== name), ...added(name)] };
  if (kind === 'tag')
    return { notes, collections, tags: [...tags.filter((tag) => tag.ref !== ref || tag.value !== name), ...added({ ref, value: name })] };
  return { tags, collections, notes: [...notes.filter((note) => note.ref !== ref), ...added({ ref, value: name })] };
}
