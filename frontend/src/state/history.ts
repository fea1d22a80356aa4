// What was open before an article, so that it can be had back: values, never changed.
import type { Decided } from '../generated/correction';
import type { Article } from './article';

/** What was open before the article, and what was taken back. */
export interface History {
  before: Article[];
  after: Article[];
}

/** What a document is shown with: what was done to it before. */
export interface Past {
  history: History;
  decided: Partial<Decided>;
}

export const noHistory: History = { before: [], after: [] };
export const noPast: Past = { history: noHistory, decided: {} };

/** How many articles can be had back. */
const most = 10;

/** The article is left for another; an empty one is not worth coming back to. */
export function left({ before }: History, article: Article): History {
  return { before: article.text === '' ? before : [...before.slice(1 - most), article], after: [] };
}

/** The article before this one, and what is then before and after; null where there is none. */
export function back({ before, after }: History, article: Article): { article: Article; history: History } | null {
  const last = before.at(-1);
  return last ? { article: last, history: { before: before.slice(0, -1), after: [...after, article] } } : null;
}

/** The article that was left by going back. */
export function forth({ before, after }: History, article: Article): { article: Article; history: History } | null {
  const next = after.at(-1);
  return next ? { article: next, history: { before: [...before, article], after: after.slice(0, -1) } } : null;
}
