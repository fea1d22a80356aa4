// The article that is open and the work on it. Answers that a newer text has
// overtaken are dropped; the text itself is never lost, whatever happens.
import type { Document } from '../generated/intake';
import type { Decided } from '../generated/correction';
import type { Ground, Record } from '../generated/record';
import type { ChosenFile, Host } from '../host/host';
import { inUnits, placedInUnits } from '../model/offsets';
import { articleOf, noArticle, type Article } from './article';
import { back, forth, left, noHistory, type History, type Past } from './history';
import { Reading } from './reading.svelte';
import { Taking } from './taking.svelte';

export const pauseAfterTyping = 250;
/** How much of a too long text is read when the person asks for a part. */
export const partLength = 200_000;

/** Hears what becomes of the open article. */
export interface Follower {
  /** Another article is open; goesOn tells that it is the one before, changed. */
  follow(article: Article, goesOn: boolean): void;
  /** It was read. */
  took(article: Article, record: Record): void;
}

export class Session {
  article: Article = $state.raw(noArticle);
  /** The record as the page uses it, with offsets in UTF-16 units. */
  record: Record | null = $state.raw(null);
  /** The very record that the core gave, for saving. */
  given: Record | null = $state.raw(null);
  readonly reading = new Reading();
  readonly taking = new Taking();
  /** What the person has decided about this text; it goes with the text. */
  decided: Partial<Decided> = $state.raw({});
  follower: Follower | null = null;
  #grounds: Promise<Ground[]> | undefined;
  #history: History = $state.raw(noHistory);
  #host: Host;

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
    return this.reading.work.kind !== 'idle' && this.record !== null;
  }

  /** Opens a text as a whole; it can be undone. */
  open(article: Partial<Article>): void {
    this.#keep();
    this.#put({ ...noArticle, ...article }, 0, false);
  }

  /** Opens a text with the record that was made of it before. */
  openRead(article: Partial<Article>, record: Record): void {
    this.article = { ...noArticle, ...article };
    this.#show(record);
  }

  /** Shows a document again as it was left; it is read where there is no record. */
  show(article: Article, record: Record | null, past: Past): void {
    this.taking.refusal = '';
    this.article = article;
    this.#history = past.history;
    this.decided = past.decided;
    this.#start(0, record);
  }

  /** Takes over what is being typed; read after a pause. What was open before the first letter can be had back. */
  type(text: string, goesOn: boolean): void {
    if (this.article.origin !== 'typed' || !goesOn) this.#keep();
    const published = goesOn ? this.article.published : '';
    this.#put({ ...noArticle, text, published, origin: 'typed' }, pauseAfterTyping, goesOn);
  }

  /** Reads the text again with what a person has decided; nothing decided leaves it to the text. */
  decide(decided: Partial<Decided>): void {
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
    this.#go(back(this.#history, this.article));
  }

  /** Takes back an undo. */
  redo(): void {
    this.#go(forth(this.#history, this.article));
  }

  /** Forgets the text and everything before it; what is answered brings it back, and keeps what was opened since. */
  clear(): () => void {
    const [article, history] = [this.article, this.#history];
    this.#history = noHistory;
    this.#put(noArticle, 0, false);
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
    return this.taking.run(async () => {
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

  /** Reads only the beginning, up to the end of a paragraph. */
  readPart(): void {
    const cut = this.article.text.lastIndexOf('\n', partLength);
    this.open({ ...this.article, text: this.article.text.slice(0, cut > 0 ? cut : partLength) });
  }

  again(): void {
    this.#start(0);
  }

  #keep(): void {
    this.#history = left(this.#history, this.article);
  }

  #go(step: { article: Article; history: History } | null): void {
    if (!step) return;
    this.#history = step.history;
    this.#put(step.article, 0, false);
  }

  #put(article: Article, pause: number, goesOn: boolean): void {
    const isOther = article.text !== this.article.text && (!goesOn || article.text.trim() === '');
    if (isOther) this.decided = {}; // what goes on keeps it: the record tells whose words are gone
    this.article = article;
    this.#start(pause);
    this.follower?.follow(article, goesOn);
  }

  /** Reads what is open, after a pause, or shows the record that there is; work under way is dropped. */
  #start(pause: number, record: Record | null = null): void {
    const { article, decided } = this;
    if (record) return this.#show(record);
    const ask = (signal: AbortSignal) => this.#host.extract(article.text, article.published, signal, decided);
    this.reading.start(pause, ask, (read) => {
      this.#show(read);
      this.follower?.took(article, read);
    });
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
    this.reading.end();
    this.#grounds = undefined;
    this.given = record;
    this.record = inUnits(record);
  }
}
