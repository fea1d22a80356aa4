// Going to a place of the page: scroll once the layout stands, then move the focus.
import type { Desk } from '../state/desk.svelte';

/** The element that shows a finding on that side of the page. */
export function placeOf(ref: string, towards: 'source' | 'rows'): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-${towards}~="${CSS.escape(ref)}"]`);
}

export function goTo(element: HTMLElement | null): void {
  if (!element) return;
  requestAnimationFrame(() => {
    element.scrollIntoView({ block: 'center', inline: 'nearest' });
    element.focus({ preventScroll: true });
  });
}

/** What is looked at instead of the reading, by what follows "#" in the address. */
export type View = 'table' | 'compare';
const views = ['#table', '#compare'];

/** True where the view was opened from the reading: a page can be opened at the table too. */
let cameHere = false;

/** Goes to the table over all, or to documents side by side; the browser's way back leads to the reading. */
export function openView(view: View): void {
  if (location.hash === `#${view}`) return;
  cameHere = !views.includes(location.hash);
  location.hash = view;
}

/** Lays documents side by side, chosen from a series where there was one. */
export function compare(desk: Desk, ids: string[], from: string[] = []): void {
  desk.compare(ids, from);
  openView('compare');
}

function gone(): Promise<void> {
  return new Promise((resolve) => window.addEventListener('hashchange', () => resolve(), { once: true }));
}

/** Goes back to the reading, by the way that led here where there is one; answers when it is there. */
export async function closeView(): Promise<void> {
  if (!views.includes(location.hash)) return;
  const there = gone();
  if (cameHere) history.back();
  else location.hash = 'said';
  await there;
}

/** Goes on to the reading, so that the browser's way back leads here again. */
export async function leaveView(): Promise<void> {
  if (!views.includes(location.hash)) return;
  const there = gone();
  location.hash = 'said';
  await there;
}

/** Goes to a view, or from there back to the reading. */
export function toggleView(view: View, isOpen: boolean): void {
  if (isOpen) void closeView();
  else openView(view);
}
