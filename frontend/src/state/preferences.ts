// How a person may like to read, and what a browser has kept of it. The page's
// first script reads it too, so that nothing is painted that is not to stay.
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

export const place = 'visavis.settings';

function preferredLocale(): Locale {
  const wanted = navigator.languages.map((language) => language.slice(0, 2));
  return wanted.map((language) => locales.find((locale) => locale === language)).find((found) => found) ?? 'en';
}

/** How a person who has said nothing reads. */
export function defaults(): Preferences {
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
    const found: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
    return typeof found === 'object' && found !== null ? (found as { [key: string]: unknown }) : {}; // "null" is JSON, too
  } catch {
    return {};
  }
}

/** As it was left in this browser. */
export const kept = (): Preferences => sound(stored(), defaults());

/** True where the view that was made with the page is the one that this person would see: it follows theme and size by itself. */
export function isPrepared(now: Preferences): boolean {
  const { theme, textSize } = now;
  return JSON.stringify(now) === JSON.stringify({ ...defaults(), locale: 'en', theme, textSize });
}
