// axe-core with the rules that the page is held to, as a script for any engine.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** axe itself. */
export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The body of a function in the page: every violation of WCAG 2.2 AA that axe can find, in a line each. */
export const violations = `
  // What is scrolled half under a heading that stays would pass for a small target.
  for (const one of document.querySelectorAll('*')) {
    if (getComputedStyle(one).position === 'sticky') one.style.position = 'static';
  }
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ': ' + target.join(' ') + ' ' + failureSummary));`;
