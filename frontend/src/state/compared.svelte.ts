// The documents that are laid side by side, two as a comparison, more as a series,
// and what the person has decided about how they belong together.
import type { Comparison, Decided, Series } from '../generated/comparison';
import type { Format } from '../generated/export';
import type { Comparison as Kept } from '../generated/project';
import type { Record } from '../generated/record';
import type { Host } from '../host/host';
import { comparisonInUnits, decide, readingOf, seriesInUnits, undecided, type Alignment } from '../model/compared';
import { inUnits } from '../model/offsets';

/** A document as it is compared. */
export interface Account {
  id: string;
  /** The file's name, empty for a paste. */
  name: string;
  title: string;
  /** As the core gave it. */
  given: Record;
  /** With offsets in UTF-16 units. */
  record: Record;
}

export class Compared {
  isOpen: boolean = $state(false);
  /** What is to be compared was looked at. */
  isThere: boolean = $state(false);
  ids: string[] = $state.raw([]);
  /** The series that two were chosen from. */
  from: string[] = $state.raw([]);
  /** In the order in which they are shown: by day. */
  accounts: Account[] = $state.raw([]);
  comparison: Comparison | null = $state.raw(null);
  series: Series | null = $state.raw(null);
  failure: string = $state('');
  /** How many decisions can be taken back. */
  decisions: number = $state(0);
  /** All decisions about every two documents; plain, so that a host can keep them and a project hold them. */
  alignments: Alignment[] = $state.raw([]);
  #isKnown = false;
  /** True where something was decided that is in no project's file yet. */
  isUnsaved = false;
  #host: Host;
  #turn = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  formats(all: Format[]): Format[] {
    return all.filter(({ compares }) => compares);
  }

  async open(ids: string[], from: string[] = []): Promise<void> {
    Object.assign(this, { ids, from, accounts: [], comparison: null, series: null, isThere: false });
    await this.refresh();
  }

  /** Compares again, for documents may have changed; those that cannot be read are left out. */
  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    try {
      await this.#recall();
      const found = (await Promise.all(this.ids.map((id) => this.#load(id)))).filter((account) => account !== null);
      found.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : Number(dayOf(a) > dayOf(b))));
      const [comparison, series] = await this.#compare(found);
      if (turn !== this.#turn) return;
      const accounts = series ? series.order.map((at) => found[at]!) : found;
      Object.assign(this, { accounts, comparison, series, failure: '', isThere: true, decisions: this.#decided(accounts).length });
    } catch (error) {
      if (turn === this.#turn) this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  async #compare(found: Account[]): Promise<[Comparison | null, Series | null]> {
    const records = found.map(({ given }) => given);
    if (found.length < 2) return [null, null];
    if (found.length === 2) {
      const [one, other] = records as [Record, Record];
      return [comparisonInUnits(await this.#host.compare(one, other, this.#latest(found)), [one, other]), null];
    }
    const series = await this.#host.series(records);
    return [
      null,
      seriesInUnits(
        series,
        series.order.map((at) => records[at]!),
      ),
    ];
  }

  async #load(id: string): Promise<Account | null> {
    const document = await this.#host.shelf.document(id).catch(() => null);
    if (!document?.record) return null;
    const { item, record } = document;
    return { id, name: item.name, title: item.title, given: record, record: inUnits(record) };
  }

  /** What the host has kept from another time. */
  async #recall(): Promise<void> {
    if (this.#isKnown) return;
    this.alignments = await this.#host.shelf.alignments();
    this.#isKnown = true;
  }

  #decided(accounts: Account[]): Decided[] {
    return this.alignments.find(isOf(accounts))?.decided ?? [];
  }

  #latest(accounts: Account[]): Decided {
    return this.#decided(accounts).at(-1) ?? undecided;
  }

  /** These belong together, or are not the same. */
  async decide(together: boolean, a: string[], b: string[]): Promise<void> {
    await this.#settle([...this.#decided(this.accounts), decide(this.#latest(this.accounts), together, a, b)]);
  }

  async undo(): Promise<void> {
    await this.#settle(this.#decided(this.accounts).slice(0, -1));
  }

  /** What was last decided about pairs of these documents. */
  async pairs(ids: string[]): Promise<Kept[]> {
    await this.#recall();
    return this.alignments.flatMap(({ a, b, reading, decided }) => {
      const last = decided.at(-1);
      return last && ids.includes(a) && ids.includes(b) ? [{ a, b, reading, decided: last }] : [];
    });
  }

  /** Takes in what a project has decided about documents that are open now. */
  async take(pairs: Kept[]): Promise<void> {
    if (pairs.length === 0) return;
    await this.#recall();
    this.alignments = [...this.alignments, ...pairs.map(({ a, b, reading, decided }) => ({ a, b, reading, decided: [decided] }))];
    await this.#host.shelf.keepAlignments(this.alignments);
  }

  async #settle(decided: Decided[]): Promise<void> {
    this.isUnsaved = true;
    const is = isOf(this.accounts);
    const [a, b] = this.accounts as [Account, Account];
    const own = decided.length > 0 ? [{ a: a.id, b: b.id, reading: readingOf([a.given, b.given]), decided }] : [];
    this.alignments = [...this.alignments.filter((one) => !is(one)), ...own];
    await this.refresh();
    await this.#host.shelf.keepAlignments(this.alignments);
  }

  async save(format: Format): Promise<boolean> {
    const records = this.accounts.map(({ given }) => given);
    const bytes = await this.#host.exportCompared(records, format.name, this.#latest(this.accounts));
    return this.#host.save(`compared-${records.length}.${format.extension.replace(/^\./, '')}`, format.mime, bytes);
  }
}

/** Decisions go with the very readings. */
function isOf(accounts: Account[]): (one: Alignment) => boolean {
  if (accounts.length !== 2) return () => false;
  const reading = readingOf(accounts.map(({ given }) => given));
  return (one) => one.a === accounts[0]!.id && one.b === accounts[1]!.id && one.reading === reading;
}

const dayOf = ({ given }: Account): string => given.meeting.date || given.source.published || '9999';
