// The list of open documents: what a change does to it, and its orders.
import type { Change, Item } from '../generated/library';

export const listOrders = ['opened', 'title', 'leaders', 'date', 'agency', 'state'] as const;
export type ListOrder = (typeof listOrders)[number];

/** The rows after a change. New ones go to the end, the parts of a file after it. */
export function changed(rows: Item[], change: Change): Item[] {
  const gone = new Set(change.removed);
  const kept = rows.filter((row) => !gone.has(row.id));
  const at = new Map(kept.map((row, i) => [row.id, i]));
  const fresh: Item[] = [];
  for (const item of change.changed) {
    const place = at.get(item.id);
    if (place === undefined) fresh.push(item);
    else kept[place] = item;
  }
  return fresh.reduce(placed, kept);
}

/** "d3.2" goes after the other parts of "d3", any other row to the end. */
function placed(rows: Item[], item: Item): Item[] {
  const [file] = item.id.split('.');
  const last = item.id.includes('.') ? rows.findLastIndex((row) => row.id === file || row.id.startsWith(`${file}.`)) : -1;
  return last < 0 ? [...rows, item] : rows.toSpliced(last + 1, 0, item);
}

const keys: { [order in Exclude<ListOrder, 'opened'>]: (item: Item) => string } = {
  title: (item) => item.title,
  leaders: (item) => item.leaders.join(' '),
  date: (item) => item.date,
  agency: (item) => item.agency,
  state: (item) => item.state,
};

/** The rows in an order or, turned, from its end; what lacks the key comes last either way, equals stay as opened. */
export function sorted(rows: Item[], order: ListOrder, locale: string, isTurned = false): Item[] {
  if (order === 'opened') return isTurned ? rows.toReversed() : rows;
  const key = keys[order];
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return rows.toSorted(
    (a, b) => Number(key(a) === '') - Number(key(b) === '') || (isTurned ? compare(key(b), key(a)) : compare(key(a), key(b))),
  );
}
