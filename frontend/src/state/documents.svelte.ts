// The open documents, the one that is shown, and how the two keep in step: what
// is pasted, typed or dropped becomes a document, what is closed can be had back.
import type { Document as Source } from '../generated/intake';
import type { Change, Document, Progress } from '../generated/library';
import type { Opened } from '../generated/project';
import type { Record } from '../generated/record';
import type { Binned, Change as Remark } from '../generated/store';
import type { ChosenFile, Host } from '../host/host';
import type { Arrival, Closing, Shelf } from '../host/shelf';
import { neighbour } from '../model/choosing';
import { isAnything, isSame, whole } from '../model/decided';
import { articleOf, sourceOf, type Article } from './article';
import { Lines, newLine, type Line } from './lines';
import { Listing } from './listing.svelte';
import { Remarks } from './remarks.svelte';
import type { Selection } from './selection.svelte';
import type { Follower, Session } from './session.svelte';
import type { Settings } from './settings.svelte';
import { pauseBeforeKeeping, ViewPlace } from './view-place';

/** What was closed last and can be had back. */
export interface Closed {
  count: number;
  title: string;
}

export class Documents implements Follower {
  readonly listing: Listing;
  readonly place: ViewPlace;
  /** What is noted of the shown document. */
  readonly remarks: Remarks;
  progress: Progress = $state.raw({ done: 0, total: 0 });
  /** The document that is shown, empty for an example or a text not yet listed. */
  selected: string = $state('');
  /** What was closed last, until something else is. */
  closed: Closed | null = $state.raw(null);
  readonly isReading = $derived(this.progress.done < this.progress.total);
  #unread: string = $state('');
  /** The document that is to be shown and has no text: not read yet, or not to be read. */
  readonly unread = $derived.by(() => this.listing.byID.get(this.#unread) ?? null);
  #shelf: Shelf;
  #host: Host;
  #session: Session;
  #lines = new Lines();
  #line: Line | null = null;
  /** The last reading that the page made itself. */
  #reading: { article: Article; record: Record } | null = null;
  /** A text that is not handed over yet. */
  #waiting: { article: Article; line: Line } | null = null;
  #handing: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Ids of what only this page has: not as it is in any file. */
  #unsaved = new Set<string>();
  /** Hears of projects that were dropped or chosen, once their documents are open. */
  onProject: (arrival: Arrival) => string = () => '';

  constructor(host: Host, session: Session, selection: Selection, settings: Settings) {
    this.#shelf = host.shelf;
    this.#host = host;
    this.#session = session;
    this.remarks = new Remarks({ remark: (all) => this.remark(all), document: (id) => host.shelf.document(id) });
    this.place = new ViewPlace(host.shelf, selection);
    this.listing = new Listing(host.shelf, settings);
    session.follower = this;
    this.#shelf.onChange((change) => this.#take(change));
    this.#shelf.onForget((ids) => {
      this.#lines.forget(ids);
      this.saved(ids);
    });
    this.#shelf.onShow((id) => void this.show(id));
    this.#shelf.onFlush(() => this.flush());
  }

  get count(): number {
    return this.listing.items.length;
  }

  /** True where documents are still there when the window is closed. */
  get areKept(): boolean {
    return this.#shelf.keeps;
  }

  /** True where closing the page would lose what somebody has pasted, typed, decided or noted. */
  get areAtRisk(): boolean {
    return !this.#shelf.keeps && (this.#waiting !== null || [...this.#unsaved].some((id) => this.listing.byID.has(id)));
  }

  /** These are in a project's file now. */
  saved(ids: string[]): void {
    for (const id of ids) this.#unsaved.delete(id);
  }

  /** Goes on where the person was; false where nothing was open. */
  async start(): Promise<boolean> {
    const [items, place] = await Promise.all([this.#shelf.documents(), this.#shelf.place()]);
    this.listing.take({ changed: items, removed: [], progress: this.progress }, true);
    if (items.length === 0) return false;
    await this.show(place.selected === '' ? items[0]!.id : place.selected);
    this.place.goBack(place.view);
    return true;
  }

  /** Shows a document; one that is not read yet is shown when it is. */
  async show(id: string): Promise<void> {
    void this.#handOver();
    this.#leave();
    this.#line = this.#lines.of(id);
    this.#choose(id);
    const document = await this.#shelf.document(id).catch(() => null);
    if (!document || this.selected !== id) return;
    this.#open(id, document);
  }

  #open(id: string, { item, source, published, decided, record, remarks }: Document): void {
    this.remarks.show(id, remarks);
    const line = this.#lines.of(id);
    Object.assign(line, { text: source.text, published, decided, past: { ...line.past, decided: isAnything(decided) ? decided : {} } });
    this.#unread = source.text === '' ? id : '';
    const article = { ...articleOf({ ...source, published }, item.name === '' ? 'paste' : 'file'), original: line.original };
    this.#lines.add(article, line);
    this.#line = line;
    const isRead = item.state === 'ready' || !isAnything(decided); // else the record may be of before
    this.#session.show(article, isRead ? record : null, line.past);
  }

  /** Reads files, each into one document or more, and shows the first. */
  async take(files: (() => Promise<ChosenFile>)[]): Promise<void> {
    await this.#session.taking.run(async () => {
      let isFirst = true;
      for (const open of files) {
        const ids = await this.#takeFile(await open(), files.length > 1);
        if (isFirst && ids[0]) await this.show(ids[0]);
        isFirst = isFirst && ids.length === 0;
      }
      return [];
    });
  }

  /** A file among others that cannot be read has a row that says so; one alone is told of. */
  async #takeFile(file: ChosenFile, isOneOfSeveral: boolean): Promise<string[]> {
    try {
      const opened = await this.#host.openProject(file);
      if (opened) return await this.#adopt(file.name, opened);
      const sources = await this.#host.read(file.bytes, file.name, '');
      if (sources.length === 0) throw new Error('empty');
      return await this.#putAll(sources);
    } catch (error) {
      if (!isOneOfSeveral) throw error;
      await this.#shelf.refuse(file.name, error instanceof Error ? error.message : String(error));
      return [];
    }
  }

  /** Opens the documents of a project; the one that was shown comes first. */
  async #adopt(name: string, opened: Opened): Promise<string[]> {
    const ids = await this.#shelf.adopt(opened.documents);
    const shown = this.onProject({ name, opened, ids });
    return shown === '' ? ids : [shown, ...ids];
  }

  async #putAll(sources: Source[]): Promise<string[]> {
    const ids: string[] = [];
    for (const source of sources) ids.push(await this.#shelf.put('', source));
    return ids;
  }

  /** Takes a paste in; what else is in it stands beside it. */
  async paste(file: ChosenFile, plain: string): Promise<void> {
    const others = await this.#session.paste(file, plain);
    await this.#handing;
    for (const id of await this.#putAll(others)) this.#unsaved.add(id);
  }

  follow(article: Article, goesOn: boolean): void {
    const line = this.#lineThatTakes(article, goesOn);
    if (this.#waiting && this.#waiting.line !== line) void this.#handOver();
    clearTimeout(this.#timer);
    this.#waiting = null;
    if (!line) return this.#letGo();
    if (line !== this.#line) this.#leave();
    this.#lines.add(article, line);
    this.#line = line;
    if (article.text !== '') this.#unread = '';
    if (line.id !== '' && line.id !== this.selected) this.#choose(line.id);
    if (line.id === '') this.#choose('');
    if (line.text === article.text && line.published === article.published) return;
    this.#waiting = { article, line };
    if (goesOn || article.origin === 'typed') this.#timer = setTimeout(() => void this.#handOver(), pauseBeforeKeeping);
    else void this.#handOver();
  }

  took(article: Article, record: Record): void {
    this.#reading = { article, record };
    const line = this.#lines.with(article);
    if (line) line.past = this.#session.past;
    if (!line || line.id === '' || this.#waiting?.line === line) return;
    this.#shelf.take(line.id, article.text, record);
    this.#decide(line);
  }

  /** Hands over what the person has decided since. */
  #decide(line: Line): void {
    const { decided } = line.past;
    if (isSame(decided, line.decided)) return;
    line.decided = decided;
    this.#unsaved.add(line.id);
    void this.#shelf.decide(line.id, whole(decided)).catch(() => {}); // a document that was closed meanwhile
  }

  /** The line that an article belongs to: its own, which an undo may have brought back, or the one that it goes on from, or a new one. */
  #lineThatTakes(article: Article, goesOn: boolean): Line | null {
    if (article.origin === 'example' || article.text.trim() === '') return null;
    const own = this.#lines.with(article);
    if (own && this.#lines.isOpen(own)) return own;
    const before = this.#line;
    if (goesOn && before && this.#lines.isOpen(before) && this.#mayChange(before, article)) return before;
    return newLine(article);
  }

  /** The text of a file on the disk is never replaced: who types into it has a document of their own. */
  #mayChange(line: Line, article: Article): boolean {
    return article.text === line.text || (this.listing.byID.get(line.id)?.path ?? '') === '';
  }

  /** What is shown is no open document. */
  #letGo(): void {
    this.#leave();
    this.#line = null;
    this.#unread = '';
    this.#choose('');
  }

  /** Notes how the shown document is left, for when it is shown again. */
  #leave(): void {
    const line = this.#lines.with(this.#session.article);
    if (line) line.past = this.#session.past;
  }

  #choose(id: string): void {
    if (id !== this.selected) void this.#shelf.select(id);
    this.selected = id;
    if (id !== this.remarks.document) this.remarks.show(id);
    if (id !== this.listing.choice.active || !this.listing.choice.chosen.has(id)) this.listing.choose(id);
  }

  /** Hands the text over that waits, after those before it. */
  #handOver(): Promise<void> {
    clearTimeout(this.#timer);
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting) this.#handing = this.#handing.then(() => this.#put(waiting.article, waiting.line));
    return this.#handing;
  }

  async #put(article: Article, line: Line): Promise<void> {
    const id = await this.#shelf.put(line.id, sourceOf(article));
    this.#unsaved.add(id);
    this.#lines.kept(line, id, article);
    if (this.#line === line) this.#choose(id);
    if (this.#reading?.article !== article) return;
    this.#shelf.take(id, article.text, this.#reading.record);
    this.#decide(line);
  }

  /** Hands over what is not kept yet, for the window is to close. */
  async flush(): Promise<void> {
    await this.#handOver();
    await this.place.flush();
  }

  /** Shows the document so many rows further on (1: the next, -1: the one before) in the list as it is ordered. */
  step(by: number): void {
    this.listing.move(by, { shift: false, control: false });
    const { active } = this.listing.choice;
    if (active !== '' && active !== this.selected) void this.show(active);
  }

  async close(ids: string[], how: Closing = 'close'): Promise<void> {
    await this.#handOver();
    const first = this.listing.byID.get(ids[0] ?? '');
    if (!first) return;
    await this.#shelf.bin(ids, how);
    this.closed = { count: ids.length, title: first.title };
  }

  closeAll(how: Closing = 'close-all'): Promise<void> {
    return this.close(
      this.listing.items.map((item) => item.id),
      how,
    );
  }

  /** Brings back what was closed last, and shows it. */
  async undo(): Promise<Binned> {
    const back = await this.#shelf.undo();
    this.closed = null;
    this.#lines.take([], back.ids);
    if (back.ids[0]) await this.show(back.ids[0]);
    return back;
  }

  /** No longer offers what was closed; the menu can still bring it back. */
  forgetClosed(): void {
    this.closed = null;
  }

  remark(remarks: Remark[]): Promise<void> {
    for (const { document } of remarks) this.#unsaved.add(document);
    return this.#shelf.remark(remarks);
  }

  /** What is noted of a document may be of other refs, now that it was read anew. */
  async #noteAgain(id: string): Promise<void> {
    const document = await this.#shelf.document(id).catch(() => null);
    if (document && this.selected === id) this.remarks.show(id, document.remarks);
  }

  async again(ids: string[]): Promise<void> {
    await this.#shelf.again(ids);
  }

  stop(): void {
    void this.#shelf.stop();
  }

  #take(change: Change): void {
    this.#lines.take(
      change.removed,
      change.changed.map((item) => item.id),
    );
    const next = neighbour(this.listing.ids, this.selected, this.#lines.gone);
    const isClosed = this.selected !== '' && change.removed.includes(this.selected);
    this.progress = change.progress;
    this.listing.take(change, !this.isReading);
    if (change.changed.some(({ id, state }) => id === this.selected && state === 'ready')) void this.#noteAgain(this.selected);
    if (this.unread?.state === 'ready') void this.show(this.unread.id);
    if (!isClosed) return;
    if (next !== '') void this.show(next);
    else this.#session.clear();
  }
}
