// The list of open documents: what a change does to it, and what a question finds
// in it, as the Go store answers it (store/list.go).
import type { Change } from '../generated/library';
import type { Condition, Group, Item, List, ListQuery, Order } from '../generated/store';
import { countriesOf, type Entry } from './entry';
import { folded, holds, parseSearch } from './query';
import { likeness, twins, type Likeness } from './twins';

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
  return fresh.length === 0 ? kept : [...kept, ...fresh].sort((a, b) => place(a.id) - place(b.id));
}

/** "d3.2" comes after "d3" and before "d4". */
function place(id: string): number {
  const [number, part] = id.slice(1).split('.').map(Number);
  return (number ?? 0) * 10_000 + (part ?? 1);
}

/** Below this certainty a reader is told that it is not sure who met. */
const unsureBelow = 0.8;

/** What documents are sorted and filtered by. */
const fields: { [field: string]: (entry: Entry) => string[] } = {
  opened: ({ item }) => [item.id],
  title: ({ item }) => [item.title],
  name: ({ item }) => [item.name],
  leaders: ({ item }) => [item.leaders.join('\n')],
  day: ({ item }) => [item.date],
  outlet: ({ item }) => [item.agency],
  form: ({ item }) => [item.form],
  state: ({ item }) => [item.state],
  added: ({ item }) => [String(item.added)],
  year: ({ item }) => [item.date.slice(0, 4)],
  file: ({ item }) => [item.file],
  statements: ({ item }) => [String(item.statements)],
  unsure: ({ item }) => [item.certainty > 0 && item.certainty < unsureBelow ? 'yes' : 'no'],
  leader: ({ item, record }) => (record ? orNone(item.leaders) : []),
  country: ({ record }) => (record ? orNone(countriesOf(record)) : []),
  collection: ({ remarks }) => remarks.collections,
  tag: ({ remarks }) => remarks.tags.map((tag) => tag.value),
};

function orNone(values: string[]): string[] {
  return values.length > 0 ? values : [''];
}

const counted = ['outlet', 'year', 'form', 'state', 'unsure', 'file', 'leader', 'country', 'tag'];

/** What a question finds among documents, and how many there are of what. */
export function listed(entries: Entry[], query: ListQuery, locale: string): List {
  const alike = query.twins
    ? twins(entries.map((entry) => ({ id: entry.item.id, text: entry.source.text, likeness: likenessOf(entry) })))
    : [];
  const among = query.twins ? new Set(alike.flatMap((twin) => [twin.id, twin.of])) : null;
  const wanted = parseSearch(query.search, true);
  const finds = (entry: Entry) => wanted.length === 0 || wanted.some((one) => holds(one, [searchable(entry)]));
  const found = entries.filter(
    (entry) => (among?.has(entry.item.id) ?? true) && query.where.every((condition) => meets(entry, condition)) && finds(entry),
  );
  const limit = query.limit > 0 ? query.limit : found.length;
  return {
    items: ordered(found, query.sort, locale)
      .slice(query.offset, query.offset + limit)
      .map((entry) => entry.item),
    total: found.length,
    counts: query.counts ? Object.fromEntries(counted.map((field) => [field, counts(found, field)])) : {},
    twins: alike,
  };
}

function meets(entry: Entry, condition: Condition): boolean {
  const read = fields[condition.field];
  if (!read) throw new Error(`There is no column "${condition.field}".`);
  const { from, to, values } = condition;
  const wanted = values.map((value) => value.toLowerCase());
  const holds =
    from !== '' || to !== ''
      ? read(entry).some((value) => value !== '' && value >= from && (to === '' || value.slice(0, to.length) <= to))
      : read(entry).some((value) => wanted.includes(value.toLowerCase()));
  return holds !== condition.not;
}

/** Documents in an order; what lacks the value comes last either way, equals stay as opened. */
function ordered(entries: Entry[], orders: Order[], locale: string): Entry[] {
  if (orders.length === 0) return entries;
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const columns = orders.map(({ field, down }) => ({ read: fields[field] ?? (() => ['']), sign: down ? -1 : 1 }));
  const rows = entries.map((entry) => ({ entry, keys: columns.map((column) => column.read(entry)[0] ?? '') }));
  rows.sort((a, b) => {
    for (const [i, { sign }] of columns.entries()) {
      const [x, y] = [a.keys[i]!, b.keys[i]!];
      const order = Number(x === '') - Number(y === '') || sign * compare(x, y);
      if (order !== 0) return order;
    }
    return 0;
  });
  return rows.map((row) => row.entry);
}

function counts(entries: Entry[], field: string): Group[] {
  const found = new Map<string, number>();
  for (const value of entries.flatMap((entry) => [...new Set(fields[field]!(entry))])) found.set(value, (found.get(value) ?? 0) + 1);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([value, count]) => ({ value, count }));
}

/** What can be searched, and the likeness, are made once for a text or a reading. */
const searched = new WeakMap<object, string>();
const likenesses = new WeakMap<object, Likeness | null>();

function searchable({ item, source, record }: Entry): string {
  const key = record ?? source;
  let words = searched.get(key);
  if (words === undefined) {
    const names = record ? [...record.people.map((person) => person.name), ...record.sides.map((side) => side.name)] : [];
    words = folded([item.title, ...names, item.agency, item.name, item.date, source.text].join('\n'));
    searched.set(key, words);
  }
  return words;
}

function likenessOf({ source }: Entry): Likeness | null {
  if (!likenesses.has(source)) likenesses.set(source, likeness(source.text));
  return likenesses.get(source) ?? null;
}
