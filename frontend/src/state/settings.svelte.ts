// How the person likes to read. Kept in the browser between visits; the text
// never is: other pages opened from disk could read it there.
import { defaults, kept, place, sound, type Preferences } from './preferences';

export class Settings {
  now: Preferences = $state(kept());

  /** Takes over what a link or a control gives. */
  take(given: { [key: string]: unknown }): void {
    this.now = sound(given, this.now);
    this.#keep();
  }

  /** Forgets everything that this page has kept. */
  forget(): void {
    this.now = defaults();
    try {
      localStorage.removeItem(place);
    } catch {
      // Nothing could be kept either.
    }
  }

  /** As fields of a link. */
  fields(): { [key: string]: string } {
    const { locale, arrangement, order, hidden, threshold } = this.now;
    return { locale, arrangement, order, hidden: hidden.join(','), threshold: String(threshold) };
  }

  #keep(): void {
    try {
      const { hidden: _, ...lasting } = this.now; // what is hidden in one text is not hidden for good
      localStorage.setItem(place, JSON.stringify(lasting));
    } catch {
      // A browser may forbid it: the settings then last as long as the page.
    }
  }
}
