// The list of open documents: what of them is seen, in which order, and which are
// chosen. It asks the shelf, and asks again when documents change.
import type { Change } from '../generated/library';
import type { Condition, Group, Item, List, ListQuery, Twin } from '../generated/store';
import type { Shelf } from '../host/shelf';
import { all, among, clicked, moved, noChoice, one, toggled, type Choice, type Modifiers } from '../model/choosing';
import { changed } from '../model/list';
import type { ListOrder } from './preferences';
import type { Settings } from './settings.svelte';

/** Fields that a list is narrowed down by, each to one value; null for any. */
export const facets = ['country', 'leader', 'outlet', 'year', 'form', 'tag'] as const;
export type Facet = (typeof facets)[number];
export const marks = ['unsure', 'noMeeting', 'twins', 'broken'] as const;
export type Mark = (typeof marks)[number];
export type Narrowing = { [facet in Facet]: string | null } & { [mark in Mark]: boolean };

export const wide: Narrowing = {
  country: null,
  leader: null,
  outlet: null,
  year: null,
  form: null,
  tag: null,
  unsure: false,
  noMeeting: false,
  twins: false,
  broken: false,
};

/** More rows than anybody has open: the list is asked for as a whole. */
const everything = 100_000;
/** The list is asked for again after so many times as long as it took, so that reading many documents is not slowed down by it. */
const patience = 4;
/** Telling texts that are there twice takes long where there are more. */
const mostForTwins = 5_000;

const fieldOf: { [order in ListOrder]: string } = {
  opened: 'opened',
  title: 'title',
  leaders: 'leaders',
  day: 'day',
  outlet: 'outlet',
  added: 'added',
  state: 'state',
};

function only(field: string, ...values: string[]): Condition {
  return { field, not: false, values, from: '', to: '' };
}

export class Listing {
  /** All documents, in the order in which they were opened. */
  items: Item[] = $state.raw([]);
  search: string = $state('');
  narrowing: Narrowing = $state.raw(wide);
  /** The ways to narrow down are open, so that their counts are wanted. */
  isNarrowing: boolean = $state(false);
  choice: Choice = $state.raw(noChoice);
  counts: { [field: string]: Group[] } = $state.raw({});
  /** The texts that are there twice, by the id of the later. */
  twins: ReadonlyMap<string, Twin> = $state.raw(new Map());
  #found: string[] | null = $state.raw(null);
  readonly byID = $derived(new Map(this.items.map((item) => [item.id, item])));
  readonly rows: Item[] = $derived.by(() => this.#rows());
  readonly ids = $derived(this.rows.map((row) => row.id));
  readonly isNarrowed = $derived(this.search.trim() !== '' || this.narrowing !== wide);
  readonly failed = $derived(this.items.filter((item) => item.state === 'broken').length);
  /** Titles that several documents have, so that something else must tell them apart. */
  readonly repeated = $derived.by(() => this.#repeated());
  #shelf: Shelf;
  #settings: Settings;
  #turn = 0;
  #isAsking = false;
  #isDue = false;

  constructor(shelf: Shelf, settings: Settings) {
    this.#shelf = shelf;
    this.#settings = settings;
  }

  /** Takes in what happened to documents; isAtRest tells that none is being read. */
  take(change: Change, isAtRest: boolean): void {
    this.items = changed(this.items, change);
    this.choice = among(
      this.items.map((item) => item.id),
      this.choice,
    );
    this.#askLater();
    if (isAtRest) void this.#tellTwins();
  }

  async find(words: string): Promise<void> {
    this.search = words;
    await this.#ask();
  }

  async narrow(given: Partial<Narrowing>): Promise<void> {
    const now = { ...this.narrowing, ...given };
    this.narrowing = Object.entries(wide).every(([key, value]) => now[key as keyof Narrowing] === value) ? wide : now;
    await this.#ask();
  }

  /** Shows all documents again. */
  async widen(): Promise<void> {
    this.narrowing = wide;
    await this.find('');
  }

  async sort(order: ListOrder, isTurned: boolean): Promise<void> {
    this.#settings.take({ listOrder: order, listTurned: isTurned });
    await this.#ask();
  }

  /** Opens or closes the ways to narrow down. */
  async showNarrowing(isShown: boolean): Promise<void> {
    this.isNarrowing = isShown;
    await this.#ask();
  }

  choose(id: string): void {
    this.choice = one(id);
  }

  click(id: string, held: Modifiers): void {
    this.choice = clicked(this.ids, this.choice, id, held);
  }

  move(by: number, held: Modifiers): void {
    this.choice = moved(this.ids, this.choice, by, held);
  }

  toggle(id: string): void {
    this.choice = toggled(this.choice, id);
  }

  chooseAll(): void {
    this.choice = all(this.ids, this.choice);
  }

  /** The chosen documents, in the order of the list; those out of sight are not meant. */
  get chosen(): string[] {
    return this.ids.filter((id) => this.choice.chosen.has(id));
  }

  get #isPlain(): boolean {
    return !this.isNarrowed && this.#settings.now.listOrder === 'opened' && !this.#settings.now.listTurned;
  }

  #query(): ListQuery {
    const { listOrder, listTurned } = this.#settings.now;
    const { unsure, noMeeting, twins, broken } = this.narrowing;
    const where = facets.flatMap((facet) => (this.narrowing[facet] === null ? [] : [only(facet, this.narrowing[facet])]));
    if (unsure) where.push(only('unsure', 'yes'));
    if (noMeeting) where.push(only('form', 'none'));
    if (broken) where.push(only('state', 'broken'));
    return {
      where,
      search: this.search,
      sort: [{ field: fieldOf[listOrder], down: listTurned }],
      twins,
      counts: false,
      offset: 0,
      limit: everything,
    };
  }

  /** Asks now; an answer that a newer question has overtaken is dropped. The rows come first: counting takes longer. */
  async #ask(): Promise<void> {
    const turn = ++this.#turn;
    if (this.#isPlain) this.#found = null;
    else {
      const answer = await this.#answer(this.#query(), turn);
      if (answer) this.#found = answer.items.map((item) => item.id);
    }
    if (!this.isNarrowing || turn !== this.#turn) return;
    const counted = await this.#answer({ ...this.#query(), sort: [], counts: true, limit: 1 }, turn);
    if (counted) this.counts = counted.counts;
  }

  /** What the shelf answers; null where a newer question has overtaken it. */
  async #answer(query: ListQuery, turn: number): Promise<List | null> {
    const answer = await this.#shelf.list(query).catch((): List | null => null);
    return turn === this.#turn ? answer : null;
  }

  /** Asks again when documents changed, but not without a pause. */
  #askLater(): void {
    this.#isDue = true;
    if (this.#isAsking) return;
    void this.#askWhileDue();
  }

  async #askWhileDue(): Promise<void> {
    this.#isAsking = true;
    while (this.#isDue) {
      this.#isDue = false;
      const start = performance.now();
      await this.#ask();
      const took = performance.now() - start;
      await new Promise((resolve) => setTimeout(resolve, patience * took));
    }
    this.#isAsking = false;
  }

  async #tellTwins(): Promise<void> {
    if (this.items.length < 2) this.twins = new Map();
    if (this.items.length < 2 || this.items.length > mostForTwins) return;
    const found = await this.#shelf
      .list({ where: [], search: '', sort: [], twins: true, counts: false, offset: 0, limit: 1 })
      .catch((): List | null => null);
    if (found) this.twins = new Map(found.twins.map((twin) => [twin.id, twin]));
  }

  #rows(): Item[] {
    return this.#found?.map((id) => this.byID.get(id)).filter((item) => item !== undefined) ?? this.items;
  }

  #repeated(): ReadonlySet<string> {
    const titles = new Set<string>();
    return new Set(this.items.map((item) => item.title).filter((title) => titles.size === titles.add(title).size));
  }
}
