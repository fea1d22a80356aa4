// What the person notes of the shown document and of what stands in it: notes and tags.
import type { Change, Remarks as Noted } from '../generated/store';
import type { Shelf } from '../host/shelf';

const none: Noted = { notes: [], tags: [], collections: [] };

export class Remarks {
  /** The document that they are about, empty where none is open: nothing can be noted then. */
  document: string = $state('');
  #noted: Noted = $state.raw(none);
  #shelf: Pick<Shelf, 'remark' | 'document'>;

  constructor(shelf: Pick<Shelf, 'remark' | 'document'>) {
    this.#shelf = shelf;
  }

  show(document: string, noted: Noted = none): void {
    this.document = document;
    this.#noted = noted;
  }

  /** The note on a statement or outcome, or on the document where ref is empty. */
  note(ref: string): string {
    return this.#noted.notes.find((note) => note.ref === ref)?.value ?? '';
  }

  tags(ref: string): string[] {
    return this.#noted.tags.filter((tag) => tag.ref === ref).map((tag) => tag.value);
  }

  /** All that something is noted of. */
  get refs(): string[] {
    const { notes, tags } = this.#noted;
    return [...new Set([...notes, ...tags].map(({ ref }) => ref))];
  }

  /** Takes note and tags away. */
  async forget(ref: string): Promise<void> {
    await this.write(ref, '');
    for (const name of this.tags(ref)) await this.untag(ref, name);
  }

  /** Takes a note down; an empty one takes it away. */
  async write(ref: string, value: string): Promise<void> {
    if (value.trim() === this.note(ref)) return;
    await this.#put({ kind: 'note', ref, value: value.trim(), undo: value.trim() === '' });
  }

  async tag(ref: string, name: string): Promise<void> {
    if (name.trim() !== '' && !this.tags(ref).includes(name.trim())) await this.#put({ kind: 'tag', ref, value: name.trim(), undo: false });
  }

  async untag(ref: string, name: string): Promise<void> {
    await this.#put({ kind: 'tag', ref, value: name, undo: true });
  }

  async #put(change: Omit<Change, 'document'>): Promise<void> {
    const { document } = this;
    if (document === '') return;
    await this.#shelf.remark([{ ...change, document }]);
    if (document === this.document) this.#noted = (await this.#shelf.document(document)).remarks;
  }
}
