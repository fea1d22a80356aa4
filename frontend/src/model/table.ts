// The table over all documents for a page in a browser, which has no SQLite: the
// same rows that the Go store gives (store/table.go); one table of cases,
// store/testdata/table.txt, holds both to the same.
import type { Condition, Group, Order, Page, Query, Row } from '../generated/store';
import { findings, searched, type Entry, type Finding, type Searched } from './findings';
import { holds, parseSearch, pieces, type Alternative } from './query';

type Value = string | number;

const most = 5000;
const several = ['leaders', 'speaker', 'country', 'subject'] as const;
type Several = (typeof several)[number];
const isSeveral = (field: string): field is Several => several.includes(field as Several);
const flags = ['negated', 'unsure'] as const;
const isFlag = (field: string): field is (typeof flags)[number] => flags.includes(field as (typeof flags)[number]);
const joined = (values: string[]) => values.join('\n');

/** The columns, as they are compared. */
const fields: { [field: string]: (row: Row) => Value } = {
  kind: (row) => row.kind,
  day: (row) => row.day,
  year: (row) => row.day.slice(0, 4),
  leaders: (row) => joined(row.leaders),
  speaker: (row) => joined(row.speaker),
  country: (row) => joined(row.country),
  subject: (row) => joined(row.subject),
  act: (row) => row.act,
  negated: (row) => Number(row.negated),
  strength: (row) => row.strength,
  words: (row) => row.words,
  outlet: (row) => row.outlet,
  form: (row) => row.form,
  due: (row) => row.due,
  confidence: (row) => row.confidence,
  document: (row) => row.document,
  title: (row) => row.title,
  unsure: (row) => Number(row.unsure),
};

const shown = 'day, leaders, speaker, country, subject, act, negated, strength, unsure, words, outlet, title, document';

function valueOf(field: string): (row: Row) => Value {
  const value = fields[field];
  if (!value) throw new Error(`There is no column "${field}". Choose one of ${shown}.`);
  return value;
}

/** Small letters of the Latin alphabet, as SQLite's NOCASE has them. */
const small = (text: string) => text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());

/** A row found, under the value that it is grouped by. */
interface Found {
  finding: Finding;
  group: string;
}

/** Orders that are kept at once. */
const keptOrders = 6;

export class Table {
  #made = new WeakMap<Entry, Finding[]>();
  #entries: readonly Entry[] = [];
  /** All rows in an order, under how it was asked for: while nothing changes, a search need not sort. */
  #orders = new Map<string, Found[]>();
  /** What was found last: the pages of one query are asked for one after the other. */
  #last: { asked: string; found: Found[] } | null = null;

  /** Rows of all documents; equal ones in the order in which these stand. */
  page(entries: readonly Entry[], query: Query): Page {
    this.#take(entries);
    const search = parseSearch(query.search);
    const found = this.#found(query, search);
    const limit = query.limit <= 0 ? most : Math.min(query.limit, most);
    const from = Math.max(0, query.offset);
    const rows = found
      .slice(from, from + limit)
      .map(({ finding, group }) => ({ ...finding.row, group, snippet: snippet(finding, query, search) }));
    return { rows, total: found.length, groups: query.group === '' ? [] : counted(found) };
  }

  /** Makes the rows of a document when it has been read, so that the first look at the table has nothing to make. */
  prepare(entry: Entry): void {
    this.#of(entry);
  }

  #take(entries: readonly Entry[]): void {
    if (entries.length === this.#entries.length && entries.every((entry, i) => entry === this.#entries[i])) return;
    this.#entries = [...entries];
    this.#orders.clear();
    this.#last = null;
  }

  #found(query: Query, search: Alternative[]): Found[] {
    const asked = JSON.stringify({ ...query, offset: 0, limit: 0 });
    const asksNotes = query.where.some(({ field }) => field === 'tag' || field === 'collection'); // these change within an entry
    if (this.#last?.asked === asked && !asksNotes) return this.#last.found;
    const all = this.#ordered(query);
    const fits = fitting(query, search);
    const found = all.filter(({ finding }) => fits(finding));
    this.#last = { asked, found };
    return found;
  }

  #ordered(query: Query): Found[] {
    const asked = JSON.stringify([query.rows, query.sort, query.group]);
    const known = this.#orders.get(asked);
    if (known) return known;
    const all = this.#entries.flatMap((entry) => this.#of(entry)).filter(isAmong(query.rows));
    const found = ordered(grouped(all, query.group), query);
    if (this.#orders.size >= keptOrders) this.#orders.clear();
    this.#orders.set(asked, found);
    return found;
  }

  #of(entry: Entry): Finding[] {
    const made = this.#made.get(entry) ?? findings(entry);
    this.#made.set(entry, made);
    return made;
  }
}

function isAmong(rows: string): (finding: Finding) => boolean {
  return ({ row }) => row.kind === (rows || 'statement') && (rows !== 'meeting' || row.form !== 'none');
}

function fitting(query: Query, search: Alternative[]): (finding: Finding) => boolean {
  const conditions = query.where.map(conditionOf);
  return (finding) =>
    conditions.every((holds) => holds(finding)) && (search.length === 0 || search.some((one) => holds(one, columns(finding, query.in))));
}

/** What is looked in, folded: the columns that were asked for, or all at once. */
function columns({ folded }: Finding, wanted: string[]): string[] {
  const chosen = chosenColumns(wanted);
  if (chosen.length === searched.length) return [folded];
  const all = folded.split('\n');
  return chosen.map((name) => all[searched.indexOf(name)]!);
}

function chosenColumns(wanted: string[]): readonly (keyof Searched)[] {
  const chosen = searched.filter((name) => wanted.includes(name));
  return chosen.length === 0 ? searched : chosen;
}

function conditionOf(condition: Condition): (finding: Finding) => boolean {
  const { field, not, from, to } = condition;
  const tests: ((finding: Finding) => boolean)[] = [];
  const byNote = noteOf(condition);
  if (byNote) tests.push(byNote);
  else {
    const value = valueOf(field);
    const text = (finding: Finding) => String(value(finding.row));
    if (condition.values.length > 0) tests.push(oneOf(condition, text));
    if (from !== '') tests.push((finding) => text(finding) >= from);
    if (to !== '') tests.push((finding) => text(finding) !== '' && text(finding).slice(0, to.length) <= to);
  }
  if (tests.length === 0) return () => true;
  return (finding) => tests.every((test) => test(finding)) !== not;
}

/** By what the person has noted: a tag of the row or of its document, or a collection. */
function noteOf({ field, values }: Condition): ((finding: Finding) => boolean) | null {
  const named = new Set(values.map(small));
  if (field === 'collection') return ({ entry }) => entry.remarks.collections.some((name) => named.has(small(name)));
  if (field !== 'tag') return null;
  return ({ entry, row }) => entry.remarks.tags.some(({ ref, value }) => (ref === '' || ref === row.ref) && named.has(small(value)));
}

function oneOf({ field, values }: Condition, text: (finding: Finding) => string): (finding: Finding) => boolean {
  if (isSeveral(field)) {
    const wanted = new Set(values);
    return ({ row }) => valuesOf(row, field).some((value) => wanted.has(value));
  }
  if (isFlag(field)) return ({ row }) => row[field] === ['true', 'yes', '1'].includes(values[0]!);
  const wanted = new Set(values.map(small));
  return (finding) => wanted.has(small(text(finding)));
}

/** What has no value has an empty one, which can be asked for too. */
function valuesOf(row: Row, field: Several): string[] {
  return row[field].length === 0 ? [''] : [...new Set(row[field])];
}

function grouped(all: Finding[], field: string): Found[] {
  if (field === '') return all.map((finding) => ({ finding, group: '' }));
  if (isSeveral(field)) return all.flatMap((finding) => valuesOf(finding.row, field).map((group) => ({ finding, group })));
  const value = valueOf(field);
  return all.map((finding) => ({ finding, group: String(value(finding.row)) }));
}

/** What is compared, and whether the greatest comes first; an empty value comes last either way. */
interface Key {
  of: (found: Found) => Value;
  isDown: boolean;
}

function keysOf({ sort, group }: Query): Key[] {
  const orders: Order[] = sort.length === 0 ? [{ field: 'day', down: true }] : sort;
  const keys = orders.map(({ field, down }): Key => {
    const value = valueOf(field);
    return { of: ({ finding }) => value(finding.row), isDown: down };
  });
  if (group === '') return keys;
  const isNumber = isFlag(group) || group === 'confidence';
  const byGroup: Key = { of: (found) => (isNumber ? Number(found.group) : found.group), isDown: group === 'day' || group === 'year' };
  return [byGroup, ...keys];
}

/** Equal rows stay in the order of the documents and of their texts. */
function ordered(found: Found[], query: Query): Found[] {
  const keys = keysOf(query);
  const comparable = (value: Value) => (typeof value === 'string' ? small(value) : value);
  const rows = found.map((one) => ({ one, values: keys.map((key) => comparable(key.of(one))) }));
  rows.sort((a, b) => {
    for (let i = 0; i < keys.length; i++) {
      const order = compare(a.values[i]!, b.values[i]!, keys[i]!.isDown);
      if (order !== 0) return order;
    }
    return 0;
  });
  return rows.map(({ one }) => one);
}

function compare(a: Value, b: Value, isDown: boolean): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  return a < b !== isDown ? -1 : 1;
}

function counted(found: Found[]): Group[] {
  const groups: Group[] = [];
  const at = new Map<string, Group>();
  for (const { group } of found) {
    const known = at.get(group);
    if (known) known.count++;
    else groups.push(at.set(group, { value: group, count: 1 }).get(group)!);
  }
  return groups;
}

/** What was searched for: in the words, else in the names, else in the source; none where only their lack was asked for. */
function snippet({ texts }: Finding, query: Query, search: Alternative[]): Row['snippet'] {
  if (search.length === 0) return [];
  const parted = chosenColumns(query.in).map((name) => pieces(texts[name], search));
  return parted.find((all) => all.some((piece) => piece.hit)) ?? [];
}
