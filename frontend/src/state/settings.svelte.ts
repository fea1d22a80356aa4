// How the person likes to read. Kept in the browser between visits; the text
// never is: other pages opened from disk could read it there.
import { layers, type Layer } from '../model/marks';
import type { Order } from '../model/rows';

export const locales = ['en', 'zh', 'ru', 'kk'] as const;
export type Locale = (typeof locales)[number];
export const themes = ['system', 'light', 'dark'] as const;
export const textSizes = ['small', 'normal', 'large', 'larger'] as const;
export const arrangements = ['table', 'list'] as const;
export const listOrders = ['opened', 'title', 'leaders', 'day', 'outlet', 'added', 'state'] as const;
export type ListOrder = (typeof listOrders)[number];
/** Whether the list of documents is shown; by itself it is as soon as there are two. */
export const listShown = ['auto', 'yes', 'no'] as const;
export const thresholds = [0.6, 0.7, 0.8, 0.9] as const;

export interface Preferences {
  locale: Locale;
  theme: (typeof themes)[number];
  textSize: (typeof textSizes)[number];
  arrangement: (typeof arrangements)[number];
  order: Order;
  /** Layers of the source that are switched off. */
  hidden: Layer[];
  /** Single letters work as shortcuts. */
  letters: boolean;
  /** Set phrases are explained. */
  wording: boolean;
  /** Statements below this confidence are called unsure. */
  threshold: number;
  /** How the list of documents is ordered, and whether from its end. */
  listOrder: ListOrder;
  listTurned: boolean;
  listShown: (typeof listShown)[number];
}

const place = 'visavis.settings';

function preferredLocale(): Locale {
  const wanted = navigator.languages.map((language) => language.slice(0, 2));
  return wanted.map((language) => locales.find((locale) => locale === language)).find((found) => found) ?? 'en';
}

function defaults(): Preferences {
  return {
    locale: preferredLocale(),
    theme: 'system',
    textSize: 'normal',
    arrangement: 'table',
    order: 'source',
    hidden: ['term', 'date', 'rest'],
    letters: true,
    wording: true,
    threshold: 0.8,
    listOrder: 'opened',
    listTurned: false,
    listShown: 'auto',
  };
}

function oneOf<T>(known: readonly T[], value: unknown, otherwise: T): T {
  return known.includes(value as T) ? (value as T) : otherwise;
}

/** Preferences out of anything: what does not fit is left as it is. */
export function sound(given: { [key: string]: unknown }, base: Preferences): Preferences {
  const hidden = typeof given['hidden'] === 'string' ? given['hidden'].split(',') : given['hidden'];
  return {
    locale: oneOf(locales, given['locale'], base.locale),
    theme: oneOf(themes, given['theme'], base.theme),
    textSize: oneOf(textSizes, given['textSize'], base.textSize),
    arrangement: oneOf(arrangements, given['arrangement'], base.arrangement),
    order: oneOf(['source', 'weight'] as const, given['order'], base.order),
    hidden: Array.isArray(hidden) ? layers.filter((layer) => hidden.includes(layer)) : base.hidden,
    letters: oneOf([true, false], truth(given['letters']), base.letters),
    wording: oneOf([true, false], truth(given['wording']), base.wording),
    threshold: oneOf(thresholds, Number(given['threshold']) as (typeof thresholds)[number], base.threshold as (typeof thresholds)[number]),
    listOrder: oneOf(listOrders, given['listOrder'], base.listOrder),
    listTurned: oneOf([true, false], truth(given['listTurned']), base.listTurned),
    listShown: oneOf(listShown, given['listShown'], base.listShown),
  };
}

function truth(value: unknown): unknown {
  return value === 'true' ? true : value === 'false' ? false : value;
}

function stored(): { [key: string]: unknown } {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '{}') as { [key: string]: unknown };
  } catch {
    return {};
  }
}

export class Settings {
  now: Preferences = $state(sound(stored(), defaults()));

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
      const { hidden: _, ...kept } = this.now; // what is hidden in one text is not hidden for good
      localStorage.setItem(place, JSON.stringify(kept));
    } catch {
      // A browser may forbid it: the settings then last as long as the page.
    }
  }
}
