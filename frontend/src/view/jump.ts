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
