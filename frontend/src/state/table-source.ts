// Where the table over all gets its rows: from the shelf or, where no document is
// open yet, from the example that is shown.
import type { Record } from '../generated/record';
import type { Shelf } from '../host/shelf';
import { readItem, unreadItem } from '../model/entry';
import type { Entry } from '../model/findings';
import { Table } from '../model/table';
import { sourceOf } from './article';
import type { Documents } from './documents.svelte';
import type { Session } from './session.svelte';
import type { TableSource } from './table.svelte';

export function tableSource(shelf: Shelf, documents: Documents, session: Session, show: TableSource['show']): TableSource {
  const example = new Table();
  let entry: Entry | null = null;
  const shown = (record: Record): Entry => {
    if (entry?.record !== record) entry = entryOf(record, session);
    return entry;
  };
  const isEmpty = () => documents.count === 0;
  return {
    table: async (query) => (isEmpty() ? example.page(session.given ? [shown(session.given)] : [], query) : shelf.table(query)),
    record: async (id) => (id === '' ? session.given : (await shelf.document(id)).record),
    tags: () => shelf.names('tag'),
    remark: (changes) => documents.remark(changes),
    canRemark: () => !isEmpty(),
    show,
  };
}

/** An example is no document: it has no id. */
function entryOf(record: Record, session: Session): Entry {
  const source = sourceOf(session.article);
  const item = readItem(unreadItem('', source, 0), source, record);
  return { item, record, remarks: { notes: [], tags: [], collections: [] } };
}
