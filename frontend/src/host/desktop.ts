// The core as native Go behind the window's bindings, the machine through the
// desktop program. Bytes cross the bindings as base64, as Go's JSON has them.
import type { Format } from '../generated/export';
import type { Document } from '../generated/intake';
import type { Record } from '../generated/record';
import { copyRich } from './files';
import { HostError, type Clip, type Host } from './host';

/** The methods of desktop/app.go that the page calls. */
interface App {
  Version(): Promise<string>;
  Extract(text: string, published: string): Promise<Record>;
  Read(bytes: string, name: string, charset: string): Promise<Document[]>;
  Formats(): Promise<Format[]>;
  Export(records: Record[], format: string): Promise<string>;
  SaveFile(name: string, bytes: string): Promise<boolean>;
  OpenFiles(): Promise<void>;
  Copy(text: string): Promise<void>;
  Session(): Promise<{ selected: string }>;
  Document(id: string): Promise<{ source: Document; published: string }>;
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

async function deliver(id: string, receive: (document: Document, published: string) => void): Promise<void> {
  const { source, published } = await app().Document(id);
  if (source.text !== '') receive(source, published);
}

function onDocument(receive: (document: Document, published: string) => void): void {
  window.runtime?.EventsOn('show', (id: string) => void deliver(id, receive));
}

function onNotice(tell: (sentence: string) => void): void {
  window.runtime?.EventsOn('problem', tell);
  window.runtime?.EventsOn('done', tell);
}

export function createHost(): Host {
  return {
    kind: 'desktop',
    takesDrops: false,
    version: async () => app().Version(),
    extract: (text, published, signal) => unlessAborted(app().Extract(text, published), signal),
    read: async (bytes, name, charset) => app().Read(encode(bytes), name, charset),
    formats: async () => app().Formats(),
    export: async (records, format) => decode(await app().Export(records, format)),
    save: async (name, _mime, bytes) => app().SaveFile(name, encode(bytes)),
    open: async () => {
      await app().OpenFiles();
      return null;
    },
    copy,
    print: () => window.print(),
    onDocument,
    onNotice,
  };
}
