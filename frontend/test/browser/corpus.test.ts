// Every text of the shared corpus, where it is present, pasted into the page: no
// fault, no request, and each statement's marks in the source are its own words.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, open, paste, type Watched } from './page';

const folder = fileURLToPath(new URL('../../../../shared/corpus/text/', import.meta.url));
const texts = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];

describe.skipIf(texts.length === 0)('the corpus', () => {
  let browser: Browser;
  let watched: Watched;
  beforeAll(async () => {
    browser = await launch();
    watched = await open(browser);
  });
  afterAll(async () => browser.close());

  it.each(texts.length > 0 ? texts : ['none'])('%s', async (name) => {
    const { page, faults } = watched;
    await paste(page, readFileSync(folder + name, 'utf8'));
    const wrong = await page.evaluate(async () => {
      const bare = (text: string | null | undefined) => (text ?? '').replace(/\s|…/g, '');
      const wrong: string[] = [];
      for (const article of document.querySelectorAll<HTMLElement>('article.statement')) {
        article.querySelector<HTMLButtonElement>('.tools button')!.click();
        await new Promise((done) => setTimeout(done, 0));
        const marked = [...document.querySelectorAll('[data-chosen]')].map((one) => one.textContent).join('');
        // Denied words are marked with what denies them.
        const own = article.dataset['denied'] ? '.words .said, .words .attribution' : '.words .said';
        const words = [...article.querySelectorAll(own)].map((one) => one.textContent).join('');
        if (bare(marked) !== bare(words)) wrong.push(`${words} / ${marked}`);
      }
      return wrong;
    });
    expect(wrong).toEqual([]);
    expect(faults).toEqual([]);
  });
});
