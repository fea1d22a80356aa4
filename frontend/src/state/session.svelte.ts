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
  /** What the file or the page calls it, and who published it, where they tell. */
  title: string;
  agency: string;
  /** Where it stands on the web, as its page tells; empty where none does. */
  address: string;
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

const nothing: Article = {
  text: '',
  published: '',
  origin: 'typed',
  name: '',
  title: '',
  agency: '',
  address: '',
  removed: [],
  joined: 0,
  original: '',
};

/** What was open before the article, and what was taken back. */
export interface History {
  before: Article[];
  after: Article[];
}

/** What a document is shown with: what was done to it before. */
export interface Past {
  history: History;
  decided: Partial<Given>;
}

export const noPast: Past = { history: { before: [], after: [] }, decided: {} };

/** Hears what becomes of the open article. */
export interface Follower {
  /** Another article is open; goesOn tells that it is the one before, changed. */
  follow(article: Article, goesOn: boolean): void;
  /** It was read. */
  took(article: Article, record: Record): void;
}

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
  /** What the person has decided about this text; it goes with the text. */
  decided: Partial<Given> = $state.raw({});
  follower: Follower | null = null;
  #grounds: Promise<Ground[]> | undefined;
  #history: History = $state.raw(noPast.history);
  #host: Host;
  #abort: AbortController | undefined;
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(host: Host) {
    this.#host = host;
  }

  get canUndo(): boolean {
    return this.#history.before.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.after.length > 0;
  }

  /** What is to be given back with the article when it is shown again. */
  get past(): Past {
    return { history: this.#history, decided: this.decided };
  }

  /** True while the shown record is of an older text. */
  get isStale(): boolean {
    return this.work.kind !== 'idle' && this.record !== null;
  }

  /** Opens a text as a whole; it can be undone. */
  open(article: Partial<Article>): void {
    this.#keep();
    this.#put({ ...nothing, ...article }, 0, false);
  }

  /** Opens a text with the record that was made of it before. */
  openRead(article: Partial<Article>, record: Record): void {
    this.article = { ...nothing, ...article };
    this.#show(record);
  }

  /** Shows a document again as it was left; it is read where there is no record. */
  show(article: Article, record: Record | null, past: Past): void {
    this.refusal = '';
    this.article = article;
    this.#history = past.history;
    this.decided = past.decided;
    this.#start(0, record);
  }

  /** Takes over what is being typed; read after a pause. What was open before the first letter can be had back. */
  type(text: string, goesOn: boolean): void {
    if (this.article.origin !== 'typed' || !goesOn) this.#keep();
    const published = goesOn ? this.article.published : '';
    this.#put({ ...nothing, text, published, origin: 'typed' }, pauseAfterTyping, goesOn);
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
    this.#put({ ...this.article, published: day }, pauseAfterTyping, true);
  }

  undo(): void {
    const { before, after } = this.#history;
    const last = before.at(-1);
    if (!last) return;
    this.#history = { before: before.slice(0, -1), after: [...after, this.article] };
    this.#put(last, 0, false);
  }

  /** Takes back an undo. */
  redo(): void {
    const { before, after } = this.#history;
    const next = after.at(-1);
    if (!next) return;
    this.#history = { before: [...before, this.article], after: after.slice(0, -1) };
    this.#put(next, 0, false);
  }

  /** Forgets the text and everything before it; what is answered brings it back, and keeps what was opened since. */
  clear(): () => void {
    const [article, history] = [this.article, this.#history];
    this.#history = noPast.history;
    this.#put(nothing, 0, false);
    return () => {
      const { text } = this.article;
      this.#history = text === '' ? history : { ...history, before: [...history.before, this.article] };
      this.#put(article, 0, false);
    };
  }

  /** Takes the text back as it came, with the lines that had been removed. */
  keepAll(): void {
    this.#put({ ...this.article, text: this.article.original, removed: [], joined: 0, original: '' }, 0, true);
  }

  /** Takes the text out of a paste; answers with any further texts in it. */
  async paste(file: ChosenFile, plain: string): Promise<Document[]> {
    return this.whileTaking(async () => {
      const [first, ...others] = await this.#host.read(file.bytes, file.name, '').catch((error: unknown) => {
        if (plain === '') throw error;
        return [];
      });
      if (!first && plain === '') throw new Error('empty');
      this.open(
        first
          ? { ...articleOf(first, 'paste'), name: '', original: first.removed.length > 0 ? plain : '' }
          : { text: plain, origin: 'paste' },
      );
      return others;
    });
  }

  /** Does what takes texts out of bytes, and tells that it takes time, or why it came to nothing. */
  async whileTaking<T>(work: () => Promise<T[]>): Promise<T[]> {
    this.refusal = '';
    this.taking = 'quick';
    const slow = setTimeout(() => (this.taking = 'slow'), slowAfter);
    try {
      return await work();
    } catch (error) {
      this.refusal = error instanceof Error ? error.message : String(error);
      return [];
    } finally {
      clearTimeout(slow);
      this.taking = 'no';
    }
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
    this.#start(0);
  }

  #keep(): void {
    const { before } = this.#history;
    this.#history = { before: this.article.text === '' ? before : [...before.slice(-9), this.article], after: [] };
  }

  #put(article: Article, pause: number, goesOn: boolean): void {
    if (article.text !== this.article.text) this.decided = {};
    this.article = article;
    this.#start(pause);
    this.follower?.follow(article, goesOn);
  }

  /** Reads what is open, after a pause, or shows the record that there is; work under way is dropped. */
  #start(pause: number, record: Record | null = null): void {
    this.#rest();
    this.#abort?.abort();
    this.#abort = undefined;
    if (record) return this.#show(record);
    this.work = { kind: 'reading', slow: false, late: false };
    this.#later(pause, () => void this.#read());
  }

  async #read(): Promise<void> {
    const abort = new AbortController();
    const { article } = this;
    this.#abort = abort;
    this.#later(slowAfter, () => this.work.kind === 'reading' && (this.work.slow = true));
    this.#later(lateAfter, () => this.work.kind === 'reading' && (this.work.late = true));
    try {
      const record = await this.#host.extract(article.text, article.published, abort.signal, this.decided);
      if (abort !== this.#abort || abort.signal.aborted) return;
      this.#show(record);
      this.follower?.took(article, record);
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

export function articleOf(document: Document, origin: Origin): Article {
  const { text, published, name, title, agency, address, removed, joined } = document;
  return { text, published, origin, name, title, agency, address, removed, joined, original: '' };
}

/** The article as a host keeps it. */
export function sourceOf({ text, published, name, title, agency, address, removed, joined }: Article): Document {
  return { text, published, name, title, agency, address, removed, joined, language: '', format: 'text', charset: '' };
}
