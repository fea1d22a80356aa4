// The table over all documents: what was asked of it, the rows that came, and
// which of them are chosen. Rows are fetched page by page as they are shown.
import type { Record } from '../generated/record';
import type { Change, Condition, Group, Order, Page, Query, Row } from '../generated/store';
import { Lines } from '../model/lines';
import { columns, kinds, type Column, type Kind, type Within } from './columns';

/** What holds the documents, as far as the table needs it. */
export interface TableSource {
  table(query: Query): Promise<Page>;
  record(id: string): Promise<Record | null>;
  /** Shows a document at a statement or outcome of it. */
  show(id: string, ref: string): void;
  remark(changes: Change[]): Promise<void>;
  /** All tags there are. */
  tags(): Promise<Group[]>;
  /** False where there is nothing that could be tagged: an example is no document. */
  canRemark(): boolean;
}

/** What is asked of one column. */
export type Filter = Pick<Condition, 'values' | 'from' | 'to'>;

/** Rows fetched at once. */
export const pageSize = 200;
/** Rows fetched at once for taking them away. */
const most = 5000;

const noRows: ReadonlyMap<number, Row[]> = new Map();
const none: ReadonlySet<number> = new Set();

export class OpenTable {
  isOpen: boolean = $state(false);
  kind: Kind = $state('statement');
  search: string = $state('');
  within: Within = $state('');
  filters: { [column in Column | 'tag']?: Filter } = $state.raw({});
  /** The tags there are. */
  tags: Group[] = $state.raw([]);
  sort: Order | null = $state.raw(null);
  group: Column | '' = $state('');
  counts: { [kind in Kind]: number } = $state.raw({ statement: 0, outcome: 0, meeting: 0 });
  total: number = $state(0);
  groups: Group[] = $state.raw([]);
  closed: ReadonlySet<string> = $state.raw(new Set<string>());
  /** Why there is no table, empty where there is one. */
  trouble: string = $state('');
  /** True once there was an answer. */
  isThere: boolean = $state(false);
  /** The chosen rows, by where they stand among all. */
  selected: ReadonlySet<number> = $state.raw(none);
  /** Counts the answers to a new question: each is shown from its top. */
  answers: number = $state(0);
  /** The row that the keys move. */
  active: number = $state(0);
  readonly lines = $derived(new Lines(this.total, this.groups, this.closed));
  readonly isFiltering = $derived(this.search.trim() !== '' || Object.keys(this.filters).length > 0);
  #pages: ReadonlyMap<number, Row[]> = $state.raw(noRows);
  #asked = new Set<number>();
  #anchor = 0;
  /** Counts what was asked: an older answer is dropped. */
  #turn = 0;
  #isAsking = false;
  #isNew = false;
  #sourceNow: () => TableSource;

  constructor(source: () => TableSource) {
    this.#sourceNow = source;
  }

  get #source(): TableSource {
    return this.#sourceNow();
  }

  /** The row there; undefined while it is being fetched. */
  row(offset: number): Row | undefined {
    return this.#pages.get(Math.floor(offset / pageSize))?.[offset % pageSize];
  }

  /** Asks anew; what is typed meanwhile is asked for once, at the end. A question that stays keeps the place. */
  async ask(isNew = true): Promise<void> {
    this.#turn++;
    if (isNew) this.#isNew = true;
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      for (let turn = 0; turn !== this.#turn;) {
        turn = this.#turn;
        await this.#askOnce(turn);
      }
    } finally {
      this.#isAsking = false;
    }
  }

  async #askOnce(turn: number): Promise<void> {
    try {
      const page = await this.#source.table(this.#query(0, pageSize));
      if (turn !== this.#turn) return;
      this.#show(page);
      this.tags = await this.#source.tags();
      const others = kinds.filter((kind) => kind !== this.kind);
      const totals = await Promise.all(others.map((kind) => this.#count(kind)));
      if (turn === this.#turn) this.counts = { ...this.counts, ...Object.fromEntries(others.map((kind, i) => [kind, totals[i]])) };
    } catch (error) {
      this.trouble = error instanceof Error ? error.message : String(error);
    }
  }

  #show(page: Page): void {
    this.trouble = '';
    this.isThere = true;
    this.total = page.total;
    this.groups = page.groups;
    this.counts = { ...this.counts, [this.kind]: this.group === '' ? page.total : this.counts[this.kind] };
    this.#pages = new Map([[0, page.rows]]);
    this.#asked = new Set([0]);
    this.selected = none;
    this.active = Math.max(0, Math.min(this.active, page.total - 1));
    if (!this.#isNew) return;
    this.#isNew = false;
    this.active = 0;
    this.answers++;
  }

  async #count(kind: Kind): Promise<number> {
    return (await this.#source.table({ ...this.#query(0, 1, kind), group: '' })).total;
  }

  /** Fetches what is missing of the rows from one to the other. */
  need(from: number, to: number): void {
    for (let page = Math.floor(from / pageSize); page * pageSize <= Math.min(to, this.total - 1); page++) {
      if (!this.#asked.has(page)) void this.#fetch(page);
    }
  }

  async #fetch(page: number): Promise<void> {
    const turn = this.#turn;
    this.#asked.add(page);
    try {
      const { rows } = await this.#source.table(this.#query(page * pageSize, pageSize));
      if (turn === this.#turn) this.#pages = new Map([...this.#pages, [page, rows]]);
    } catch (error) {
      this.#asked.delete(page);
      this.trouble = error instanceof Error ? error.message : String(error);
    }
  }

  #query(offset: number, limit: number, kind = this.kind): Query {
    const where = Object.entries(this.filters).filter(([column]) => isAsked(kind, column));
    return {
      rows: kind,
      where: where.map(([field, filter]) => ({ field, not: false, ...filter })),
      search: this.search,
      in: this.within === '' ? [] : [this.within],
      sort: this.sort ? [this.sort] : [],
      group: this.group,
      offset,
      limit,
    };
  }

  /** The values of a column among the rows that the other columns leave, with how many have them. */
  async values(column: Column): Promise<Group[]> {
    const query = this.#query(0, 1);
    const where = query.where.filter(({ field }) => field !== column);
    return (await this.#source.table({ ...query, where, group: column, sort: [] })).groups;
  }

  show(kind: Kind): void {
    this.kind = kind;
    this.filters = Object.fromEntries(Object.entries(this.filters).filter(([column]) => isAsked(kind, column)));
    if (this.group !== '' && !columns[kind].includes(this.group)) this.group = '';
    if (this.sort && !isAsked(kind, this.sort.field)) this.sort = null;
    void this.ask();
  }

  find(search: string, within: Within = this.within): void {
    this.search = search;
    this.within = within;
    void this.ask();
  }

  /** Sorts by a column; again, from its end; a third time, as at first. */
  sortBy(column: Column): void {
    const now = this.sort?.field === column ? this.sort : null;
    if (now?.down) this.sort = null;
    else this.sort = { field: column, down: now !== null };
    void this.ask();
  }

  groupBy(column: Column | ''): void {
    this.group = column;
    this.closed = new Set();
    void this.ask();
  }

  filter(column: Column | 'tag', filter: Filter): void {
    const { [column]: _, ...others } = this.filters;
    const asks = filter.values.length > 0 || filter.from !== '' || filter.to !== '';
    this.filters = asks ? { ...others, [column]: filter } : others;
    void this.ask();
  }

  unfilter(): void {
    this.search = '';
    this.filters = {};
    void this.ask();
  }

  /** Opens a closed group, or closes it. */
  toggle(group: string): void {
    const closed = new Set(this.closed);
    if (!closed.delete(group)) closed.add(group);
    this.closed = closed;
  }

  /** Chooses a row: alone, in addition or no longer, or all from the last one on. */
  choose(offset: number, how: 'alone' | 'toggle' | 'range'): void {
    if (how === 'range') this.selected = new Set(between(this.#anchor, offset));
    else {
      const others = how === 'toggle' ? new Set(this.selected) : new Set<number>();
      if (how === 'alone' || !this.selected.has(offset)) others.add(offset);
      else others.delete(offset);
      this.selected = others;
      this.#anchor = offset;
    }
    this.active = offset;
  }

  chooseAll(): void {
    this.selected = new Set(between(0, this.total - 1));
  }

  chooseNone(): void {
    this.selected = none;
  }

  /** Goes to a row without choosing it; choosing on from here begins there. */
  go(offset: number): void {
    this.active = Math.max(0, Math.min(offset, this.total - 1));
    this.#anchor = this.active;
  }

  /** The chosen rows, fetched where they are not there yet, each once. */
  async chosen(): Promise<Row[]> {
    const wanted = [...this.selected].sort((a, b) => a - b);
    const first = wanted[0] ?? 0;
    const found: Row[] = [];
    for (let from = first; from <= (wanted.at(-1) ?? -1); from += most) {
      const { rows } = await this.#source.table(this.#query(from, most));
      found.push(...rows.filter((_, i) => this.selected.has(from + i)));
    }
    return [...new Map(found.map((row) => [`${row.document} ${row.kind} ${row.ref}`, row])).values()];
  }

  record(id: string): Promise<Record | null> {
    return this.#source.record(id);
  }

  open(row: Row): void {
    this.#source.show(row.document, row.ref);
  }

  get canTag(): boolean {
    return this.#source.canRemark();
  }

  /** Gives the chosen rows a tag, or takes it away; answers how many. */
  async tag(name: string, isTaken = false): Promise<number> {
    const rows = await this.chosen();
    await this.#source.remark(rows.map(({ document, ref }) => ({ kind: 'tag', document, ref, value: name, undo: isTaken })));
    await this.ask(false);
    return rows.length;
  }
}

/** What a kind of rows can be asked: its columns, and by tags, which anything can have. */
function isAsked(kind: Kind, field: string): boolean {
  return field === 'tag' || columns[kind].includes(field as Column);
}

function between(a: number, b: number): number[] {
  const first = Math.min(a, b);
  return Array.from({ length: Math.abs(a - b) + 1 }, (_, i) => first + i).filter((offset) => offset >= 0);
}
