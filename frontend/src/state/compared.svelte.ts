// The documents that are laid side by side, two as a comparison, more as a series,
// and what the person has decided about how they belong together.
import type { Comparison, Series } from '../generated/comparison';
import type { Format } from '../generated/export';
import type { Comparison as Pair } from '../generated/project';
import type { Record } from '../generated/record';
import type { Host } from '../host/host';
import { comparisonInUnits, decide, seriesInUnits, undecided } from '../model/compared';
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
  /** All decisions about two texts, the newest last. */
  #decided = new Map<string, (typeof undecided)[]>();
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
      const found = (await Promise.all(this.ids.map((id) => this.#load(id)))).filter((account) => account !== null);
      found.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : Number(dayOf(a) > dayOf(b))));
      const [comparison, series] = await this.#compare(found);
      if (turn !== this.#turn) return;
      const accounts = series ? series.order.map((at) => found[at]!) : found;
      Object.assign(this, { accounts, comparison, series, failure: '', isThere: true, decisions: this.#history(accounts).length });
    } catch (error) {
      if (turn === this.#turn) this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  async #compare(found: Account[]): Promise<[Comparison | null, Series | null]> {
    const records = found.map(({ given }) => given);
    if (found.length < 2) return [null, null];
    if (found.length === 2) {
      const comparison = await this.#host.compare(records, this.#latest(found));
      return [comparisonInUnits(comparison, [records[0]!, records[1]!]), null];
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

  /** Decisions go with the very texts: they name statements by number. */
  #history(accounts: Account[]): (typeof undecided)[] {
    const key = keyOf(accounts.map(({ id, given }) => [id, given.text]));
    const history = this.#decided.get(key) ?? [];
    this.#decided.set(key, history);
    return history;
  }

  #latest(accounts: Account[]): typeof undecided {
    return this.#history(accounts).at(-1) ?? undecided;
  }

  /** These belong together, or are not the same. */
  async decide(together: boolean, a: string[], b: string[]): Promise<void> {
    this.isUnsaved = true;
    this.#history(this.accounts).push(decide(this.#latest(this.accounts), together, a, b));
    await this.refresh();
  }

  hasDecided(id: string): boolean {
    return [...this.#decided].some(([key, history]) => history.length > 0 && key.includes(JSON.stringify(id)));
  }

  /** What was last decided about pairs of these documents, each with its text now. */
  pairs(texts: Map<string, string>): Pair[] {
    return [...this.#decided].flatMap(([key, history]) => {
      const [a, b, ...more] = JSON.parse(key) as [string, string][];
      const decided = history.at(-1);
      if (!a || !b || more.length > 0 || !decided) return [];
      return texts.get(a[0]) === a[1] && texts.get(b[0]) === b[1] ? [{ a: a[0], b: b[0], decided }] : [];
    });
  }

  /** Takes in what a project has decided about a pair. */
  take(a: [string, string], b: [string, string], decided: typeof undecided): void {
    this.#decided.set(keyOf([a, b]), [decided]);
  }

  async undo(): Promise<void> {
    this.isUnsaved = true;
    this.#history(this.accounts).pop();
    await this.refresh();
  }

  async save(format: Format): Promise<boolean> {
    const records = this.accounts.map(({ given }) => given);
    const bytes = await this.#host.exportCompared(records, format.name, this.#latest(this.accounts));
    return this.#host.save(`compared-${records.length}.${format.extension.replace(/^\./, '')}`, format.mime, bytes);
  }
}

/** Of ids with their texts: decisions name statements of these very texts by number. */
const keyOf = (texts: [string, string][]): string => JSON.stringify(texts);

const dayOf = ({ given }: Account): string => given.meeting.date || given.source.published || '9999';
