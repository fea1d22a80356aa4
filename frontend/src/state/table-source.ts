// Where the table over all gets its rows: from the documents that are open, or
// where there are none from the example that the page shows.
import type { Record } from '../generated/record';
import type { Page, Query } from '../generated/store';
import type { Shelf } from '../host/shelf';
import type { Entry } from '../model/findings';
import { Table } from '../model/table';
import type { Session } from './session.svelte';
import type { TableSource } from './table.svelte';

type Show = TableSource['show'];

export function fromShelf(shelf: Shelf, show: Show): TableSource {
  return {
    table: (query) => shelf.table(query),
    record: async (id) => (await shelf.document(id)).record,
    remark: (changes) => shelf.remark(changes),
    show,
  };
}

/** The one text of a page that has no documents. */
export function fromSession(session: Session, show: Show): TableSource {
  const table = new Table();
  let entry: Entry | null = null;
  const tags: Entry['remarks']['tags'] = [];
  const open = (record: Record): Entry => {
    if (entry?.record !== record) entry = entryOf(record, session.article.name, tags);
    return entry;
  };
  return {
    table: async (query: Query): Promise<Page> => table.page(session.given ? [open(session.given)] : [], query),
    record: async () => session.given,
    remark: async (changes) => void tags.push(...changes.map(({ ref, value }) => ({ ref, value }))),
    show,
  };
}

function entryOf(record: Record, name: string, tags: Entry['remarks']['tags']): Entry {
  const item: Entry['item'] = {
    id: 'd1',
    path: '',
    name,
    title: record.headline?.text ?? name,
    leaders: record.sides.flatMap((side) => side.leaders.map((id) => record.people.find((one) => one.id === id)?.name ?? id)),
    date: record.meeting.date || record.source.published,
    agency: record.source.agency,
    form: record.meeting.form,
    statements: record.statements.length,
    warnings: [],
    certainty: record.meeting.confidence,
    state: 'ready',
    reason: '',
    file: '',
    added: 0,
  };
  return { item, record, remarks: { notes: [], tags, collections: [] } };
}
