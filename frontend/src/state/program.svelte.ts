// The program around the page, as far as the page tells it something: its menu,
// the files opened last, its colour and its language.
import type { Command, Shelf } from '../host/shelf';

export type { Command };

export class Program {
  /** The files opened last, while they are shown. */
  recent: string[] | null = $state.raw(null);
  #shelf: Shelf;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  onCommand(receive: (command: Command) => void): void {
    this.#shelf.onCommand(receive);
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

  theme(theme: string): void {
    void this.#shelf.theme(theme);
  }

  /** Menu and dialogs of the window are in this language. */
  speak(language: string): void {
    void this.#shelf.language(language);
  }
}
