// The core as WebAssembly in a worker, the machine through the browser.
import type { Comparison, Series } from '../generated/comparison';
import type { Format } from '../generated/export';
import type { Document } from '../generated/intake';
import type { Document as Kept, Opened } from '../generated/project';
import type { Ground, Record } from '../generated/record';
import { Engine } from './engine';
import { copyRich, download, pickFiles } from './files';
import type { Host } from './host';
import { MemoryShelf } from './memory-shelf';
import { extension, mayBeProject, mime } from './projects';
import type { Shelf } from './shelf';

/** A document with all that a project keeps of it; null for a file that could not be read. */
async function kept(shelf: Shelf, id: string): Promise<Kept | null> {
  const { source, decided, record, remarks } = await shelf.document(id);
  return source.text === '' ? null : { id, ...source, decided, ...remarks, record };
}

export function createHost(): Host {
  const engine = new Engine();
  const json = async <T>(method: string, args: unknown[], signal?: AbortSignal) =>
    JSON.parse((await engine.call(method, args, signal)) as string) as T;
  const bytes = async (method: string, args: unknown[]) => (await engine.call(method, args)) as Uint8Array<ArrayBuffer>;
  const extract: Host['extract'] = (text, published, signal, given) =>
    json<Record>('extract', [text, published, given ? JSON.stringify(given) : ''], signal);
  const shelf = new MemoryShelf(extract, () => document.documentElement.lang || 'en');
  return {
    kind: 'web',
    version: () => engine.ready(),
    extract,
    grounds: (text, published, given) => json<Ground[]>('grounds', [text, published, JSON.stringify(given)]),
    read: (bytes, name, charset) => json<Document[]>('read', [bytes, name, charset]),
    formats: () => json<Format[]>('formats', []),
    export: (records, format, known) => bytes('export', [JSON.stringify(records), format, JSON.stringify(known)]),
    compare: (one, other, decided) => json<Comparison>('compare', [JSON.stringify([one, other]), JSON.stringify(decided)]),
    series: (records) => json<Series>('series', [JSON.stringify(records)]),
    exportCompared: (records, format, decided) => bytes('exportCompared', [JSON.stringify(records), format, JSON.stringify(decided)]),
    openProject: async (file) => (mayBeProject(file) ? json<Opened | null>('openProject', [file.bytes, file.name]) : null),
    saveProject: async (name, ids, { comparisons, view }) => {
      const all = await Promise.all(ids.map((id) => kept(shelf, id)));
      const project = { documents: all.filter((one) => one !== null), comparisons, view };
      download(name + extension, mime, await bytes('saveProject', [JSON.stringify(project)]));
      return true;
    },
    save: async (name, mime, bytes) => {
      download(name, mime, bytes);
      return true;
    },
    open: pickFiles,
    copy: copyRich,
    print: () => window.print(),
    takesDrops: true,
    shelf,
    onNotice: () => {},
  };
}
