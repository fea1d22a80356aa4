// The documents that are open beside the one that is shown, and how the shown
// one and the list keep in step.
import type { Change, Item, Progress } from '../generated/library';
import type { Command, Shelf } from '../host/shelf';
import { changed, sorted, type ListOrder } from '../model/list';
import type { Selection } from './selection.svelte';
import type { Article, Session } from './session.svelte';

export type { Command };

/** What is typed is kept after so long a pause; a paste is at once. */
const pauseBeforeKeeping = 500;

interface View {
  ref: string;
  scroll: number;
}

export class Library {
  items: Item[] = $state.raw([]);
  progress: Progress = $state.raw({ done: 0, total: 0 });
  /** The document that is shown, empty for an example or a text not yet listed. */
  selected: string = $state('');
  order: ListOrder = $state('opened');
  isTurned: boolean = $state(false);
  query: string = $state('');
  /** What the person wants of the list; null leaves it to how many there are. */
  wanted: boolean | null = $state(null);
  recent: string[] | null = $state.raw(null);
  locale: string = $state('en');
  #found: Set<string> | null = $state.raw(null);
  readonly rows = $derived.by(() => this.#rows());
  readonly isShown = $derived.by(() => this.wanted ?? (this.items.length > 1 || this.items.some((item) => item.reason !== '')));
  readonly failed = $derived(this.items.filter((item) => item.state === 'broken').length);
  readonly isReading = $derived(this.progress.done < this.progress.total);
  #unread: string = $state('');
  /** The document that is to be shown and has no text: not read yet, or not to be read. */
  readonly unread = $derived(this.items.find((item) => item.id === this.#unread) ?? null);
  #shelf: Shelf;
  #session: Session;
  #selection: Selection;
  /** The articles that are open documents: any other is the person's doing. */
  #ids = new WeakMap<Article, string>();
  /** The text of the document that is shown. */
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #keeping: ReturnType<typeof setTimeout> | undefined;
  /** A text that is not handed over yet. */
  #waiting: Article | null = null;
  /** Where the person is, not handed over yet. */
  #view: View | null = null;

  constructor(shelf: Shelf, session: Session, selection: Selection) {
    this.#shelf = shelf;
    this.#session = session;
    this.#selection = selection;
    shelf.onChange((change) => this.#take(change));
    shelf.onShow((id) => void this.show(id));
    shelf.onFlush(() => this.flush());
  }

  onCommand(receive: (command: Command) => void): void {
    this.#shelf.onCommand(receive);
  }

  /** Goes on where the person was; false where nothing was open. */
  async start(): Promise<boolean> {
    const [items, place] = await Promise.all([this.#shelf.documents(), this.#shelf.place()]);
    this.items = items;
    if (items.length === 0) return false;
    await this.show(place.selected === '' ? items[0]!.id : place.selected);
    this.#goBack(place.view as View | null);
    return true;
  }

  /** Shows a document; one that is not read yet is shown when it is. */
  async show(id: string): Promise<void> {
    this.selected = id;
    void this.#shelf.select(id);
    const document = await this.#shelf.document(id).catch(() => null);
    if (!document || this.selected !== id) return;
    const isRead = document.source.text !== '';
    if (isRead) this.#session.show(document.source, document.published, document.record);
    else if (this.#unread !== id) this.#session.open({ origin: 'file', name: document.item.name });
    this.#unread = isRead ? '' : id;
    this.#isOf(id);
  }

  /** What the page shows now is this document. */
  #isOf(id: string): void {
    this.#ids.set(this.#session.article, id);
    this.#text = this.#session.article.text;
  }

  /** Follows what the person does to the shown text: a paste is a document too. */
  follow(article: Article): void {
    clearTimeout(this.#timer);
    this.#waiting = null;
    if (this.#isOpen(article)) return;
    if (article.origin === 'example' || article.text.trim() === '') {
      this.#letGo();
      return;
    }
    this.#waiting = article;
    if (article.origin === 'typed') this.#timer = setTimeout(() => void this.#handOver(), pauseBeforeKeeping);
    else void this.#handOver();
  }

  async #handOver(): Promise<void> {
    const article = this.#waiting;
    this.#waiting = null;
    if (article) await this.#put(article);
  }

  /** Hands over what is not kept yet, for the window is to close. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    clearTimeout(this.#keeping);
    await this.#handOver();
    await this.#keepView();
  }

  /** True for the text of an open document, which an undo may have brought back. */
  #isOpen(article: Article): boolean {
    const id = this.#ids.get(article);
    if (id === undefined || (id !== this.selected && !this.items.some((item) => item.id === id))) return false;
    if (id !== this.selected) void this.#shelf.select(id);
    this.selected = id;
    if (article.text !== '') this.#unread = '';
    this.#text = article.text;
    return true;
  }

  /** What is shown is no open document. */
  #letGo(): void {
    if (this.selected !== '') void this.#shelf.select('');
    this.selected = '';
    this.#unread = '';
  }

  /** Keeps where the person is, for after a crash. */
  keep(scroll: number): void {
    clearTimeout(this.#keeping);
    this.#view = { ref: this.#selection.ref, scroll };
    this.#keeping = setTimeout(() => void this.#keepView(), pauseBeforeKeeping);
  }

  async #keepView(): Promise<void> {
    const view = this.#view;
    this.#view = null;
    if (view) await this.#shelf.keep(view);
  }

  async search(words: string): Promise<void> {
    this.query = words;
    const found = words.trim() === '' ? null : new Set(await this.#shelf.search(words));
    if (this.query === words) this.#found = found;
  }

  /** Shows the document so many rows further on (1: the next, -1: the one before) in the list as it is ordered. */
  step(by: number): void {
    const at = this.rows.findIndex((row) => row.id === this.selected) + by;
    const next = this.rows[Math.max(0, Math.min(at, this.rows.length - 1))];
    if (next && next.id !== this.selected) void this.show(next.id);
  }

  async close(id: string): Promise<void> {
    const at = this.rows.findIndex((row) => row.id === id);
    const next = this.rows[at + 1] ?? this.rows[at - 1];
    await this.#shelf.remove([id]);
    if (id !== this.selected) return;
    if (next) await this.show(next.id);
    else this.#session.clear();
  }

  again(id: string): void {
    void this.#shelf.again([id]);
  }

  stop(): void {
    void this.#shelf.stop();
  }

  open(path: string): void {
    void this.#shelf.open([path]);
  }

  async showRecent(): Promise<void> {
    this.recent = await this.#shelf.recent();
  }

  async clearRecent(): Promise<void> {
    await this.#shelf.clearRecent();
    this.recent = [];
  }

  forget(): void {
    void this.#shelf.forget();
  }

  /** Brings back what was closed last. */
  undo(): void {
    void this.#shelf.undo();
  }

  theme(theme: string): void {
    void this.#shelf.theme(theme);
  }

  /** The list, the menu and the dialogs are in this language. */
  speak(language: string): void {
    this.locale = language;
    void this.#shelf.language(language);
  }

  #rows(): Item[] {
    const found = this.#found;
    return sorted(found ? this.items.filter((item) => found.has(item.id)) : this.items, this.order, this.locale, this.isTurned);
  }

  #take(change: Change): void {
    this.items = changed(this.items, change);
    this.progress = change.progress;
    if (this.query !== '') void this.search(this.query);
    if (this.unread?.state === 'ready') void this.show(this.unread.id);
    if (this.selected !== '' && change.removed.includes(this.selected)) this.#leave();
  }

  /** The shown document was closed from the menu. */
  #leave(): void {
    const next = this.rows.at(0);
    this.selected = '';
    if (next) void this.show(next.id);
    else this.#session.clear();
  }

  /** A text of the person becomes a document; the text of a file is never replaced by it. */
  async #put(article: Article): Promise<void> {
    const before = this.items.find((item) => item.id === this.selected);
    const goesOn = before !== undefined && (article.text === this.#text || (article.origin === 'typed' && before.path === ''));
    const id = await this.#shelf.put(goesOn ? before.id : '', article.text, article.published);
    if (this.#session.article !== article) return;
    this.selected = id;
    this.#unread = '';
    this.#isOf(id);
  }

  #goBack(view: View | null): void {
    if (!view || typeof view.scroll !== 'number') return;
    const then = () => {
      if (typeof view.ref === 'string' && view.ref !== '') this.#selection.choose(view.ref, 'source', null);
      requestAnimationFrame(() => window.scrollTo(0, view.scroll));
    };
    setTimeout(then, pauseBeforeKeeping); // once the reading is there and laid out
  }
}
