// Everything one open page holds, and what can be taken away from it.
import type { Format, Provenance } from '../generated/export';
import type { Decided } from '../generated/correction';
import type { Record } from '../generated/record';
import type { ChosenFile, Host } from '../host/host';
import type { Quotable, Quoting } from '../model/cite';
import { byDocument, onlyChosen } from '../model/choice';
import { noFilter, onlyShown, shownStatements, type Filter } from '../model/filter';
import { openLink, settingsLink, textLink } from '../model/link';
import { rows } from '../model/rows';
import { Compared } from './compared.svelte';
import { Corrections } from './corrections.svelte';
import { Documents } from './documents.svelte';
import { examples, firstRecord } from './examples';
import { Program } from './program.svelte';
import { Projects } from './projects.svelte';
import { Selection } from './selection.svelte';
import { Session } from './session.svelte';
import { Settings } from './settings.svelte';
import { tableSource } from './table-source';
import { OpenTable } from './table.svelte';

/** What follows "#" in the address of the table over all. */
export const tableHash = '#table';

/** And of documents side by side. */
export const comparedHash = '#compare';

export type CopyForm = 'rich' | 'markdown' | 'plain';

export class Desk {
  readonly settings = new Settings();
  readonly selection = new Selection();
  readonly session: Session;
  /** What a person has put right in the open text. */
  readonly corrections: Corrections;
  readonly documents: Documents;
  readonly program: Program;
  /** The work as one file. */
  readonly projects: Projects;
  /** The table over all documents. */
  readonly table: OpenTable;
  /** Documents side by side. */
  readonly compared: Compared;
  /** The document for which another is being chosen to compare it with, empty for none. */
  toCompare: string = $state('');
  /** The statement or outcome that is being corrected, and the field that is gone to; null for none. */
  correcting: { ref: string; field: '' | 'topics' | 'act' } | null = $state.raw(null);
  /** The words that are selected in the source, in UTF-16 units; null for none. */
  marked: { start: number; end: number } | null = $state.raw(null);
  filter: Filter = $state({ ...noFilter });
  /** What was last done, for the polite announcement. */
  said: string = $state('');
  /** True after a link that could not be read. */
  badLink: boolean = $state(false);
  /** What the program around the page has to tell. */
  notice: string = $state('');
  version: string = $state('');
  /** Takes a newer version of the page; null where none waits. */
  newVersion: (() => void) | null = $state.raw(null);
  formats: Format[] = $state.raw([]);
  readonly shown = $derived.by(() => this.#shown());
  readonly rows = $derived.by(() =>
    this.session.record ? rows(this.session.record, this.shown, this.settings.now.order, this.filter.topic) : [],
  );
  /** The window has no room for the list beside the reading. */
  isNarrow: boolean = $state(false);
  #isDrawerOpen: boolean = $state(false);
  readonly isListShown = $derived.by(() => this.#listIsShown());
  /** A place that is asked for of a document that is not there yet. */
  #wanted = '';
  #host: Host;

  constructor(host: Host) {
    this.#host = host;
    this.session = new Session(host);
    this.corrections = new Corrections(this.session);
    this.compared = new Compared(host);
    this.documents = new Documents(host, this.session, this.selection, this.settings);
    this.program = new Program(host.shelf);
    this.projects = new Projects(host, this.documents, this.compared, this.selection, (ref) => (this.#wanted = ref));
    const show = (id: string, ref: string) => void this.showPlace(id, ref);
    const rows = tableSource(host.shelf, this.documents, this.session, show);
    this.table = new OpenTable(() => rows);
    host.onNotice((sentence) => (this.notice = sentence));
  }

  /** How statements of the open article are quoted. */
  get quoting(): Quoting {
    return { threshold: this.settings.now.threshold, address: this.session.article.address };
  }

  get takesDrops(): boolean {
    return this.#host.takesDrops;
  }

  /** Opens what the address names, or else the first example, where nothing is open yet. */
  async start(hash: string): Promise<void> {
    if (!(await this.follow(hash)) && !(await this.documents.start()) && !this.session.record) this.openFirst();
    this.version = await this.#host.version().catch(() => '');
    this.formats = await this.#host.formats().catch(() => []);
  }

  /** Takes what a link brings; true where it brought a text. Going to the table or a comparison and back brings nothing anew. */
  async follow(hash: string, before = ''): Promise<boolean> {
    this.table.isOpen = hash === tableHash;
    this.compared.isOpen = hash === comparedHash && this.compared.ids.length > 0;
    const views = [tableHash, comparedHash];
    if (views.includes(hash) || views.includes(before)) return false;
    const opened = await openLink(hash);
    this.badLink = opened.kind === 'bad';
    if (opened.kind === 'settings' || opened.kind === 'text') this.settings.take(opened.settings);
    if (opened.kind === 'text') this.session.open({ text: opened.text, published: opened.published, origin: 'link' });
    return opened.kind === 'text';
  }

  /** Lays documents side by side; the address is to follow. */
  compare(ids: string[], from: string[] = []): void {
    this.toCompare = '';
    if (this.isNarrow) this.showList(false);
    void this.compared.open(ids, from);
    this.compared.isOpen = true;
  }

  /** Shows a document where a row of the table, or of a comparison, stands in it. */
  async showPlace(id: string, ref: string): Promise<void> {
    this.#wanted = ref;
    if (id !== '' && this.documents.selected !== id) await this.documents.show(id);
    else this.goToWanted();
  }

  /** Goes to the place that a row of the table asked for, once its document is there. */
  goToWanted(): void {
    const ref = this.#wanted;
    this.#wanted = '';
    if (ref !== '') this.selection.choose(ref, 'source', null);
  }

  /** Saves what is chosen in the table, in one file. */
  async saveChosen(format: Format): Promise<boolean> {
    const rows = await this.table.chosen();
    const chosen = byDocument(rows);
    const { records, known } = await this.#gathered(chosen.keys(), (record, id) => onlyChosen(record, chosen.get(id)!));
    const bytes = await this.#host.export(records, format.name, known);
    return this.#host.save(`${this.table.kind}s-${rows.length}.${format.extension.replace(/^\./, '')}`, format.mime, bytes);
  }

  /** Saves documents in one file; answers how many are in it, for one that was not read has nothing to save. */
  async saveDocuments(ids: string[], format: Format): Promise<number> {
    const { records, known } = await this.#gathered(ids, (record) => record);
    if (records.length === 0) return 0;
    const bytes = await this.#host.export(records, format.name, known);
    const name = records.length === 1 ? fileName(records[0]!) : `readouts-${records.length}`;
    return (await this.#host.save(`${name}.${format.extension}`, format.mime, bytes)) ? records.length : 0;
  }

  /** What is to be saved of documents that were read, with where each came from. */
  async #gathered(ids: Iterable<string>, part: (record: Record, id: string) => Record) {
    const records: Record[] = [];
    const known: Provenance[] = [];
    for (const id of ids) {
      const record = await this.table.record(id);
      if (!record) continue;
      records.push(part(record, id));
      known.push(await this.#provenanceOf(id));
    }
    return { records, known };
  }

  /** Shows the first example as it was read when the page was built. */
  openFirst(): void {
    const first = examples[0];
    if (first) this.session.openRead({ text: first.text, origin: 'example', name: first.id }, firstRecord);
  }

  openExample(id: string): void {
    const example = examples.find((one) => one.id === id);
    if (example) this.session.open({ text: example.text, origin: 'example', name: example.id });
  }

  async openFile(): Promise<void> {
    const files = await this.#host.open();
    await this.documents.take(files.map((file) => async () => file));
  }

  /** Opens dropped files: each is a document, and the first is shown. */
  drop(...files: File[]): Promise<void> {
    return this.documents.take(files.map((file) => () => bytesOf(file)));
  }

  async paste(html: string, plain: string): Promise<void> {
    const [name, content] = html === '' ? ['paste.txt', plain] : ['paste.html', html];
    await this.documents.paste({ name, bytes: new TextEncoder().encode(content) }, plain);
  }

  async copy(quotable: Quotable, form: CopyForm): Promise<void> {
    const plain = form === 'markdown' ? quotable.markdown : quotable.plain;
    await this.#host.copy({ plain, html: form === 'rich' ? quotable.html : '' });
  }

  /** Copies in two forms, for a spreadsheet and for a page. */
  async copyTable(plain: string, html: string): Promise<void> {
    await this.#host.copy({ plain, html });
  }

  async copyText(text: string): Promise<void> {
    await this.#host.copy({ plain: text, html: '' });
  }

  async save(format: Format): Promise<boolean> {
    if (!this.session.given) return false;
    const record = onlyShown(this.session.given, this.shown);
    const part = record === this.session.given ? '' : `-${record.statements.length}-of-${this.session.given.statements.length}`;
    const { origin, name, address } = this.session.article;
    const known = { file: origin === 'file' ? name : '', address };
    const bytes = await this.#host.export([record], format.name, [known]);
    return this.#host.save(`${fileName(record)}${part}.${format.extension.replace(/^\./, '')}`, format.mime, bytes);
  }

  link(): string {
    return settingsLink(this.settings.fields());
  }

  linkWithText(): Promise<string | null> {
    return textLink(this.settings.fields(), this.session.article.text, this.session.article.published);
  }

  print(): void {
    this.#host.print();
  }

  /** Reads a text for a script, without opening it on the page. */
  extract(text: string, published: string, given?: Partial<Decided>): Promise<Record> {
    return this.#host.extract(text, published, new AbortController().signal, given);
  }

  /** Clears documents, settings and filters; what is answered brings them back, as long as the page lives. */
  clearEverything(): () => Promise<void> {
    const [settings, filter] = [this.settings.now, this.filter];
    const hasDocuments = this.documents.count > 0;
    const closed = this.documents.closeAll('clear');
    const restore = this.session.clear();
    this.settings.forget();
    this.filter = { ...noFilter };
    this.selection.release();
    this.badLink = false;
    return async () => {
      await closed;
      if (hasDocuments) await this.documents.undo();
      restore();
      this.settings.take({ ...settings });
      this.filter = filter;
    };
  }

  /** Shows or hides the list: beside the reading for good, over it until a document is chosen. */
  showList(isShown: boolean): void {
    if (this.isNarrow) this.#isDrawerOpen = isShown;
    else this.settings.take({ listShown: isShown ? 'yes' : 'no' });
  }

  /** Where a document came from; nothing is told of one that has just been closed. */
  async #provenanceOf(id: string): Promise<Provenance> {
    const source = await this.#host.shelf.document(id).then(
      (document) => document.source,
      () => null,
    );
    return { file: source?.name ?? '', address: source?.address ?? '' };
  }

  #listIsShown(): boolean {
    const { listShown } = this.settings.now;
    const { count, closed, listing } = this.documents;
    if (count === 0) return false;
    if (this.isNarrow) return this.#isDrawerOpen;
    return listShown === 'yes' || (listShown === 'auto' && (count > 1 || closed !== null || listing.failed > 0));
  }

  #shown() {
    const record = this.session.record;
    return record ? shownStatements(record, this.filter, this.settings.now.threshold) : [];
  }
}

async function bytesOf(file: File): Promise<ChosenFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** The headline as a file's name: letters and digits of any script, joined by hyphens. */
export function fileName(record: Record): string {
  const words = (record.headline?.text ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, 8).join('-') || 'readout';
}
