// The article that is open and the work on it. Answers that a newer text has
// overtaken are dropped; the text itself is never lost, whatever happens.
import type { Document } from '../generated/intake';
import type { Given } from '../generated/given';
import type { Ground, Record } from '../generated/record';
import { HostError, type ChosenFile, type Host } from '../host/host';
import { inUnits, placedInUnits } from '../model/offsets';

/** How the text got here. */
export type Origin = 'example' | 'paste' | 'typed' | 'file' | 'link';

/** What the page is doing about the text. */
export type Work =
  { kind: 'idle' } | { kind: 'reading'; slow: boolean; late: boolean } | { kind: 'stopped' } | { kind: 'failed'; message: string };

/** A text with what is known about where it is from. */
export interface Article {
  text: string;
  published: string;
  origin: Origin;
  /** The file or example it is from, empty for a paste. */
  name: string;
  /** Lines taken away as a site's furniture. */
  removed: string[];
  /** Hard line ends joined. */
  joined: number;
  /** The text before anything was taken away; empty where nothing was. */
  original: string;
}

export const pauseAfterTyping = 250;
const slowAfter = 200;
const lateAfter = 15_000;
/** How much of a too long text is read when the person asks for a part. */
export const partLength = 200_000;

const nothing: Article = { text: '', published: '', origin: 'typed', name: '', removed: [], joined: 0, original: '' };

export class Session {
  article: Article = $state.raw(nothing);
  /** The record as the page uses it, with offsets in UTF-16 units. */
  record: Record | null = $state.raw(null);
  /** The very record that the core gave, for saving. */
  given: Record | null = $state.raw(null);
  work: Work = $state({ kind: 'idle' });
  /** A file or paste is being turned into text, and whether that takes long. */
  taking: 'no' | 'quick' | 'slow' = $state('no');
  /** Why a file or paste could not be taken, empty where it could. */
  refusal: string = $state('');
  /** Further texts of the same file. */
  siblings: Document[] = $state.raw([]);
  /** What the person has decided about this text; it goes with the text. */
  decided: Partial<Given> = $state.raw({});
  #grounds: Promise<Ground[]> | undefined;
  #before: Article[] = $state.raw([]);
  #after: Article[] = $state.raw([]);
  #host: Host;
  #abort: AbortController | undefined;
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(host: Host) {
    this.#host = host;
  }

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  get canRedo(): boolean {
    return this.#after.length > 0;
  }

  /** True while the shown record is of an older text. */
  get isStale(): boolean {
    return this.work.kind !== 'idle' && this.record !== null;
  }

  /** Opens a text as a whole; it can be undone. */
  open(article: Partial<Article>): void {
    this.#keep();
    this.siblings = [];
    this.#put({ ...nothing, ...article }, 0);
  }

  /** Opens a text with the record that was made of it before. */
  openRead(article: Partial<Article>, record: Record): void {
    this.#keep();
    this.#abort?.abort();
    this.siblings = [];
    this.decided = {};
    this.article = { ...nothing, ...article };
    this.#show(record);
  }

  /** Takes over what is being typed; read after a pause. What was open before the first letter can be had back. */
  type(text: string): void {
    if (this.article.origin !== 'typed') this.#keep();
    this.#put({ ...nothing, text, published: this.article.published, origin: 'typed' }, pauseAfterTyping);
  }

  /** Reads the text again with what a person has decided; nothing decided leaves it to the text. */
  decide(decided: Partial<Given>): void {
    this.decided = decided;
    this.#start(0);
  }

  /** What act and subjects of a statement of the shown record were told by; undefined where the core cannot say. */
  async groundOf(id: string): Promise<Ground | undefined> {
    const statements = this.given?.statements ?? [];
    const grounds = await (this.#grounds ??= this.#askGrounds());
    return grounds.length === statements.length ? grounds[statements.findIndex((one) => one.id === id)] : undefined;
  }

  publishedOn(day: string): void {
    this.#put({ ...this.article, published: day }, pauseAfterTyping);
  }

  undo(): void {
    const last = this.#before.at(-1);
    if (!last) return;
    this.#before = this.#before.slice(0, -1);
    this.#after = [...this.#after, this.article];
    this.#put(last, 0);
  }

  /** Takes back an undo. */
  redo(): void {
    const next = this.#after.at(-1);
    if (!next) return;
    this.#after = this.#after.slice(0, -1);
    this.#before = [...this.#before, this.article];
    this.#put(next, 0);
  }

  /** Forgets the text and everything before it; what is answered brings it back. */
  clear(): () => void {
    const [article, before, siblings] = [this.article, this.#before, this.siblings];
    this.#before = [];
    this.#after = [];
    this.siblings = [];
    this.#put(nothing, 0);
    return () => {
      this.#before = before;
      this.siblings = siblings;
      this.#put(article, 0);
    };
  }

  /** Takes the text back as it came, with the lines that had been removed. */
  keepAll(): void {
    this.#put({ ...this.article, text: this.article.original, removed: [], joined: 0, original: '' }, 0);
  }

  /** Takes the text out of a file's or a paste's bytes. */
  async take(file: ChosenFile, origin: Origin, plain = ''): Promise<void> {
    this.refusal = '';
    this.taking = 'quick';
    const slow = setTimeout(() => (this.taking = 'slow'), slowAfter);
    try {
      const [first, ...others] = await this.#host.read(file.bytes, file.name, '');
      if (!first) throw new Error('empty');
      this.open(articleOf(first, origin, file.name, plain));
      this.siblings = others;
    } catch (error) {
      if (plain !== '') this.open({ text: plain, origin });
      else this.refusal = error instanceof Error ? error.message : String(error);
    } finally {
      clearTimeout(slow);
      this.taking = 'no';
    }
  }

  /** Takes the texts out of a further file, to be opened when asked for. */
  async takeBeside(file: ChosenFile): Promise<void> {
    try {
      this.siblings = [...this.siblings, ...(await this.#host.read(file.bytes, file.name, ''))];
    } catch (error) {
      this.refusal = `${file.name}: ${error instanceof Error ? error.message : String(error)}`;
    }
  }

  /** Opens a text that the program has already taken out of a file. */
  show(document: Document, published: string, record: Record | null): void {
    const article = { ...articleOf(document, 'file', document.name, ''), published };
    if (record) this.openRead(article, record);
    else this.open(article);
  }

  /** Opens another text of the same file. */
  takeSibling(document: Document): void {
    const others = this.siblings.filter((other) => other !== document);
    this.open(articleOf(document, 'file', document.name, ''));
    this.siblings = others;
  }

  /** Ends the work; the text and the last result stay. */
  cancel(): void {
    this.#rest();
    this.#abort?.abort();
    this.work = { kind: 'stopped' };
  }

  /** Reads on although it takes long. */
  wait(): void {
    if (this.work.kind !== 'reading') return;
    this.work.late = false;
    this.#later(lateAfter, () => this.work.kind === 'reading' && (this.work.late = true));
  }

  /** Reads only the beginning, up to the end of a paragraph. */
  readPart(): void {
    const cut = this.article.text.lastIndexOf('\n', partLength);
    this.open({ ...this.article, text: this.article.text.slice(0, cut > 0 ? cut : partLength) });
  }

  again(): void {
    this.#put(this.article, 0);
  }

  #keep(): void {
    this.#after = [];
    if (this.article.text !== '') this.#before = [...this.#before.slice(-9), this.article];
  }

  #put(article: Article, pause: number): void {
    if (article.text !== this.article.text) this.decided = {};
    this.article = article;
    this.#start(pause);
  }

  /** Reads what is open, after a pause; work under way is dropped. */
  #start(pause: number): void {
    this.#rest();
    this.#abort?.abort();
    this.work = { kind: 'reading', slow: false, late: false };
    this.#later(pause, () => void this.#read());
  }

  async #read(): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    this.#later(slowAfter, () => this.work.kind === 'reading' && (this.work.slow = true));
    this.#later(lateAfter, () => this.work.kind === 'reading' && (this.work.late = true));
    try {
      const record = await this.#host.extract(this.article.text, this.article.published, abort.signal, this.decided);
      if (abort === this.#abort && !abort.signal.aborted) this.#show(record);
    } catch (error) {
      if (abort === this.#abort && !abort.signal.aborted) this.#fail(error);
    }
  }

  /** Asked for once a record; where it fails, it may be asked again. */
  async #askGrounds(): Promise<Ground[]> {
    const text = this.given?.text ?? '';
    try {
      return placedInUnits(await this.#host.grounds(text, this.article.published, this.decided), text);
    } catch {
      this.#grounds = undefined;
      return [];
    }
  }

  #show(record: Record): void {
    this.#rest();
    this.#grounds = undefined;
    this.given = record;
    this.record = inUnits(record);
    this.work = { kind: 'idle' };
  }

  #fail(error: unknown): void {
    this.#rest();
    const message = error instanceof Error ? error.message : String(error);
    this.work = error instanceof HostError && error.kind === 'cancelled' ? { kind: 'stopped' } : { kind: 'failed', message };
  }

  #later(pause: number, run: () => void): void {
    this.#timers.push(setTimeout(run, pause));
  }

  #rest(): void {
    this.#timers.forEach(clearTimeout);
    this.#timers = [];
  }
}

function articleOf(document: Document, origin: Origin, name: string, plain: string): Article {
  return {
    text: document.text,
    published: document.published,
    origin,
    name,
    removed: document.removed,
    joined: document.joined,
    original: document.removed.length > 0 ? plain : '',
  };
}
