// Going to a place of the page: scroll once the layout stands, then move the focus.

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

/** True where the table was opened from the reading: a page can be opened at the table too. */
let cameHere = false;

/** Goes to the table over all; the browser's way back leads to the reading. */
export function openTable(): void {
  if (location.hash === '#table') return;
  cameHere = true;
  location.hash = 'table';
}

/** Goes back to the reading, by the way that led here where there is one; answers when it is there. */
export function closeTable(): Promise<void> {
  if (location.hash !== '#table') return Promise.resolve();
  const gone = new Promise<void>((resolve) => window.addEventListener('hashchange', () => resolve(), { once: true }));
  if (cameHere) history.back();
  else location.hash = 'said';
  return gone;
}

/** Goes to the table over all, or from there back to the reading. */
export function toggleTable(isOpen: boolean): void {
  if (isOpen) void closeTable();
  else openTable();
}
