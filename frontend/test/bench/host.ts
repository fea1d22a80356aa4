// A host of 2,000 made-up documents, to see how the table over them scrolls in a
// browser (scroll.mjs).
import type { Query } from '../../src/generated/store';
import type { Host } from '../../src/host/host';
import type { Shelf } from '../../src/host/shelf';
import { Table } from '../../src/model/table';
import { documents } from './documents';

const entries = documents();
const table = new Table();
for (const entry of entries) table.prepare(entry); // as a shelf does when it has read a document

const known: { [method: string]: (...args: never[]) => unknown } = {
  table: async (query: Query) => table.page(entries, query),
  documents: async () => entries.slice(0, 20).map((entry) => entry.item),
  place: async () => ({ selected: '', view: null }),
  document: async (id: string) => {
    const entry = entries.find((one) => one.item.id === id)!;
    const source = { text: entry.record!.text, title: '', published: '', agency: '', name: '', removed: [], joined: 0 };
    return { ...entry, source, published: '' };
  },
};

const shelf = new Proxy({} as Shelf, { get: (_, method) => known[String(method)] ?? (async () => undefined) });

export function createHost(): Host {
  return {
    kind: 'desktop',
    takesDrops: false,
    version: async () => 'bench',
    extract: async () => entries[0]!.record!,
    grounds: async () => [],
    read: async () => [],
    formats: async () => [{ name: 'csv', extension: 'csv', mime: 'text/csv', label: 'CSV', compares: true }],
    export: async () => new Uint8Array(),
    compare: async () => Promise.reject(new Error('not here')),
    series: async () => Promise.reject(new Error('not here')),
    exportCompared: async () => new Uint8Array(),
    openProject: async () => null,
    saveProject: async () => true,
    save: async () => true,
    open: async () => [],
    copy: async () => {},
    print: () => {},
    shelf,
    onNotice: () => {},
  };
}
