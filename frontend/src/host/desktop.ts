// The core as native Go behind the window's bindings, the machine through the
// desktop program. Bytes cross the bindings as base64, as Go's JSON has them.
import type { Comparison, Decided as Matched, Series } from '../generated/comparison';
import type { Decided } from '../generated/correction';
import type { Format, Provenance } from '../generated/export';
import type { Document } from '../generated/intake';
import type { Change, Document as OpenDocument, Item } from '../generated/library';
import type { Ground, Record } from '../generated/record';
import type { Binned, Change as Remark, Group, List, ListQuery, Page, Query } from '../generated/store';
import type { Alignment } from '../model/compared';
import { copyRich } from './files';
import { HostError, type Clip, type Host } from './host';
import type { Arrival, Command, Place, Shelf, Surroundings } from './shelf';

/** The methods of desktop/app.go that the page calls. */
interface App {
  Version(): Promise<string>;
  Extract(text: string, published: string): Promise<Record>;
  ExtractGiven(text: string, published: string, given: Partial<Decided>): Promise<Record>;
  Grounds(text: string, published: string, given: Partial<Decided>): Promise<Ground[]>;
  Read(bytes: string, name: string, charset: string): Promise<Document[]>;
  Formats(): Promise<Format[]>;
  Export(records: Record[], format: string, known: Provenance[]): Promise<string>;
  Compare(one: Record, other: Record, decided: Matched): Promise<Comparison>;
  Series(records: Record[]): Promise<Series>;
  ExportCompared(records: Record[], format: string, decided: Matched): Promise<string>;
  Arrivals(): Promise<Arrival[]>;
  SaveProject(name: string, ids: string[], around: Surroundings): Promise<boolean>;
  SaveFile(name: string, bytes: string): Promise<boolean>;
  OpenFiles(): Promise<void>;
  Copy(text: string): Promise<void>;
  Documents(): Promise<Item[]>;
  Document(id: string): Promise<OpenDocument>;
  List(query: ListQuery): Promise<List>;
  Table(query: Query): Promise<Page>;
  Put(id: string, text: string, published: string): Promise<string>;
  Decide(id: string, decided: Decided): Promise<void>;
  Select(id: string): Promise<void>;
  Again(ids: string[]): Promise<void>;
  Bin(ids: string[], how: string): Promise<void>;
  Stop(): Promise<void>;
  Open(paths: string[]): Promise<void>;
  Recent(): Promise<string[]>;
  ClearRecent(): Promise<void>;
  Session(): Promise<Place>;
  Keep(view: unknown): Promise<void>;
  Alignments(): Promise<Alignment[]>;
  KeepAlignments(all: Alignment[]): Promise<void>;
  Remark(remarks: Remark[]): Promise<void>;
  Names(kind: string): Promise<Group[]>;
  Undo(): Promise<Binned>;
  Flushed(): Promise<void>;
  SetTheme(theme: string): Promise<void>;
  SetLanguage(language: string): Promise<void>;
}

/** The part of the window's runtime that the page uses. */
interface Runtime {
  EventsOn(name: string, receive: (value: never) => void): void;
}

declare global {
  interface Window {
    go?: { main: { App: App } };
    runtime?: Runtime;
  }
}

function encode(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

/** The program's methods; a page opened in a browser by mistake has none. */
function app(): App {
  if (!window.go) throw new HostError('missing', 'this page belongs to the desktop program');
  return window.go.main.App;
}

/** The bindings know no cancelling: the answer is dropped instead. */
function unlessAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new HostError('cancelled', 'cancelled')), { once: true });
    answer.then(resolve, (error: unknown) => reject(new HostError('refused', String(error))));
  });
}

async function copy(clip: Clip): Promise<void> {
  if (clip.html === '') await app().Copy(clip.plain);
  else await copyRich(clip);
}

/** Hears of what the program tells by itself. */
function on<T>(name: string, receive: (value: T) => void): void {
  window.runtime?.EventsOn(name, receive as (value: never) => void);
}

function createShelf(): Shelf {
  return {
    keeps: true,
    documents: async () => app().Documents(),
    document: async (id) => app().Document(id),
    list: async (query) => app().List(query),
    table: async (query) => app().Table(query),
    put: async (id, source) => app().Put(id, source.text, source.published),
    decide: async (id, decided) => app().Decide(id, decided),
    take: () => {}, // the program reads by itself
    refuse: async () => '', // and opens files by itself
    adopt: async () => [],
    select: async (id) => app().Select(id),
    again: async (ids) => app().Again(ids),
    bin: async (ids, how) => app().Bin(ids, how),
    remark: async (remarks) => app().Remark(remarks),
    names: async (kind) => app().Names(kind),
    stop: async () => app().Stop(),
    open: async (paths) => app().Open(paths),
    recent: async () => app().Recent(),
    clearRecent: async () => app().ClearRecent(),
    place: async () => app().Session(),
    keep: async (view) => app().Keep(view),
    alignments: async () => app().Alignments(),
    keepAlignments: async (all) => app().KeepAlignments(all),
    undo: async () => app().Undo(),
    theme: async (theme) => app().SetTheme(theme),
    language: async (language) => app().SetLanguage(language),
    onChange: (receive) => on<Change>('documents', receive),
    onForget: () => {}, // the library keeps what was closed on the disk
    onProject: (receive) =>
      on(
        'project',
        () =>
          void app()
            .Arrivals()
            .then((all) => all.forEach(receive)),
      ),
    onShow: (receive) => on<string>('show', receive),
    onFlush: (receive) => on('flush', () => void receive().finally(() => void app().Flushed())),
    onCommand: (receive) => on<Command>('command', receive),
  };
}

function onNotice(tell: (sentence: string) => void): void {
  on('problem', tell);
  on('done', tell);
}

export function createHost(): Host {
  return {
    kind: 'desktop',
    takesDrops: false,
    version: async () => app().Version(),
    extract: (text, published, signal, given) =>
      unlessAborted(given ? app().ExtractGiven(text, published, given) : app().Extract(text, published), signal),
    grounds: async (text, published, given) => app().Grounds(text, published, given),
    read: async (bytes, name, charset) => app().Read(encode(bytes), name, charset),
    formats: async () => app().Formats(),
    export: async (records, format, known) => decode(await app().Export(records, format, known)),
    compare: async (one, other, decided) => app().Compare(one, other, decided),
    series: async (records) => app().Series(records),
    exportCompared: async (records, format, decided) => decode(await app().ExportCompared(records, format, decided)),
    openProject: async () => null, // the program opens files by itself
    saveProject: async (name, ids, around) => app().SaveProject(name, ids, around),
    save: async (name, _mime, bytes) => app().SaveFile(name, encode(bytes)),
    open: async () => {
      await app().OpenFiles();
      return [];
    },
    copy,
    print: () => window.print(),
    shelf: createShelf(),
    onNotice,
  };
}
