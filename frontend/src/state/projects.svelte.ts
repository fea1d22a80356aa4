// The person's work as one file: what of the page goes into a project, and what
// becomes of one that is opened.
import type { Loss, Refusal } from '../generated/project';
import { HostError, type Host } from '../host/host';
import type { Arrival } from '../host/shelf';
import type { Compared } from './compared.svelte';
import type { Documents } from './documents.svelte';
import type { Selection } from './selection.svelte';

/** Where the person was, in the ids of the project. */
interface View {
  selected: string;
  ref: string;
  compared: string[];
}

/** What there is to tell of a project that was opened. */
export interface Told {
  name: string;
  ids: string[];
  losses: Loss[];
  refused: Refusal;
}

export class Projects {
  /** The project that was opened last, until something else is or the person has seen it. */
  told: Told | null = $state.raw(null);
  #host: Host;
  #documents: Documents;
  #compared: Compared;
  #selection: Selection;
  #goTo: (ref: string) => void;

  /** goTo hears which place in a document is to be shown as soon as that is. */
  constructor(host: Host, documents: Documents, compared: Compared, selection: Selection, goTo: (ref: string) => void) {
    this.#host = host;
    this.#documents = documents;
    this.#compared = compared;
    this.#selection = selection;
    this.#goTo = goTo;
    documents.onProject = (arrival) => this.#arrive(arrival);
    host.shelf.onProject((arrival) => {
      const shown = this.#arrive(arrival);
      if (shown !== '') void documents.show(shown);
    });
  }

  /** True where closing the page would lose something. */
  get isAtRisk(): boolean {
    return this.#documents.areAtRisk || (!this.#host.shelf.keeps && this.#compared.isUnsaved);
  }

  /** Saves documents, all where none are named; false where the person thought better of it. */
  async save(ids: string[] = []): Promise<boolean> {
    const documents = this.#documents;
    await documents.flush();
    const all = documents.listing.items.map(({ id }) => id);
    const chosen = ids.length > 0 ? ids : all;
    const comparisons = await this.#compared.pairs(chosen);
    const view: View = { selected: documents.selected, ref: this.#selection.ref, compared: this.#compared.ids };
    const isSaved = await this.#host.saveProject(nameOf(chosen.length), chosen, { comparisons, view });
    if (!isSaved) return false;
    documents.saved(chosen);
    if (chosen.length === all.length) this.#compared.isUnsaved = false;
    return true;
  }

  /** Closes what was opened last. */
  async undo(): Promise<void> {
    const ids = this.told?.ids ?? [];
    this.told = null;
    if (ids.length > 0) await this.#documents.close(ids);
  }

  forget(): void {
    this.told = null;
  }

  /** Takes in what goes with documents that are open now; answers the one that is to be shown. */
  #arrive({ name, opened, ids }: Arrival): string {
    const now = new Map(opened.documents.map(({ id }, at) => [id, ids[at]!]));
    const pairs = opened.comparisons.map((one) => ({ ...one, a: now.get(one.a)!, b: now.get(one.b)! }));
    this.told = { name, ids, losses: opened.losses, refused: opened.refused };
    const { selected = '', ref = '', compared = [] } = viewOf(opened.view);
    const beside = compared.map((id) => now.get(id)).filter((id) => id !== undefined);
    void this.#compared.take(pairs).then(() => {
      if (beside.length > 1) void this.#compared.open(beside);
    });
    const shown = now.get(selected);
    if (shown) this.#goTo(ref);
    return shown ?? ids[0] ?? '';
  }
}

/** True where a file was too large: that ends the core, or the browser refuses it. */
export function hasNoRoom(error: unknown): boolean {
  if (error instanceof HostError) return error.kind === 'crashed';
  return error instanceof RangeError || (error instanceof DOMException && ['QuotaExceededError', 'DataCloneError'].includes(error.name));
}

/** The view in a file, as far as it is one. */
function viewOf(told: unknown): Partial<View> {
  const { selected, ref, compared } = (told ?? {}) as { [key in keyof View]?: unknown };
  const ids = Array.isArray(compared) ? compared.map(String) : [];
  return { selected: String(selected ?? ''), ref: typeof ref === 'string' ? ref : '', compared: ids };
}

/** Today's day tells one file from the one of yesterday. */
function nameOf(count: number): string {
  return `${count}-documents-${new Date().toISOString().slice(0, 10)}`;
}
