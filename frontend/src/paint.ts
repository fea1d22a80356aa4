// Paints the example before the page's program runs, with the view that was made
// when the page was built. Where this person would see another view (another
// language, a link), nothing is painted until the program shows it.
import { keepEarly } from './early';
import { unpacked } from './host/packed';
import { isPrepared, kept } from './state/preferences';

/** Is called right behind the place of the view, so that nothing else is painted before. */
export function paint(): void {
  const now = kept();
  Object.assign(document.documentElement.dataset, { theme: now.theme, text: now.textSize });
  if (isPrepared(now) && /^#?$/.test(location.hash)) {
    const page = document.getElementById('page')!;
    page.innerHTML = unpacked('view');
    page.querySelectorAll<HTMLElement>('[data-style]').forEach(takeStyle);
    performance.mark('example in the page');
    requestAnimationFrame(() => setTimeout(() => performance.mark('example painted')));
  }
  keepEarly();
}

/** The page's policy allows no style in markup, but by a script. */
function takeStyle(element: HTMLElement): void {
  element.style.cssText = element.dataset['style'] ?? '';
  delete element.dataset['style'];
}
