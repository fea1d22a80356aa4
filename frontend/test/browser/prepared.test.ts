// The example is painted from the page before its program runs: what is painted
// is what the program would show, what is done meanwhile is not lost, and nobody
// sees a view that is not theirs.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address, launch, open, settled } from './page';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

/** Opens the page with its program held back, so that only what is painted without it is there. */
async function held(options: BrowserContextOptions = {}, hash = ''): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 900 }, locale: 'en-GB', ...options })).newPage();
  await page.addInitScript(() => {
    const append = HTMLBodyElement.prototype.append;
    HTMLBodyElement.prototype.append = function (...nodes) {
      Object.assign(window, { release: () => append.apply(this, nodes) });
    };
  });
  await page.goto(address + hash);
  await page.waitForFunction(() => 'release' in window);
  return page;
}

async function release(page: Page): Promise<void> {
  await page.evaluate(() => (window as unknown as { release(): void }).release());
  await page.waitForFunction(() => 'visavis' in window);
}

/**
 * All that is seen, in its order and at its place, and all that is told to who does
 * not see it; without the footer, where the page tells of itself.
 */
const seen = (page: Page) =>
  page.locator('#page').evaluate((root) => {
    const told = [
      'role',
      'href',
      'title',
      'placeholder',
      'lang',
      'dir',
      'tabindex',
      'aria-label',
      'aria-busy',
      'aria-pressed',
      'aria-expanded',
    ];
    const isShown = (element: Element) => element.checkVisibility() && !element.closest('footer');
    const ownText = (element: Element) => [...element.childNodes].map((node) => (node instanceof Text ? node.data : '')).join('');
    return [...root.querySelectorAll<HTMLElement>('*')].filter(isShown).map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { value } = element as HTMLInputElement;
      const attributes = told
        .map((name) => element.getAttribute(name)?.replace(/^#(c|first-s)\d+$/, '#numbered'))
        .filter((one) => one !== undefined);
      const unplaced = element.matches('.unseen') || element.querySelector('footer') !== null || height === 0; // not seen, or below the footer
      const place = unplaced ? [] : [x, y, width, height].map(Math.round);
      return [element.tagName, [...element.classList].sort(), ownText(element).trim(), value, attributes, place].flat().join(' ');
    });
  });

describe('the prepared view', () => {
  it('is what the program shows, before and after it has come to life', async () => {
    const page = await held();
    const painted = await seen(page);
    expect(painted.length).toBeGreaterThan(500);
    expect(await page.locator('article.statement').count()).toBe(15);
    await release(page);
    const { page: mounted } = await open(browser, '#v=1');
    await settled(mounted);
    const shown = await seen(mounted);
    // The picture takes its width when it lives: it stands far below, and its place is as high.
    const withoutPicture = (all: string[]) => all.filter((one) => !/^(svg|rect|text|line|g|path) /.test(one));
    expect(withoutPicture(painted)).toEqual(withoutPicture(shown));
    expect(await seen(page)).toEqual(shown);
  });

  it('keeps its elements when it comes to life', async () => {
    const page = await held();
    await page.locator('article.statement').evaluateAll((all) => all.forEach((one, i) => one.setAttribute('data-mine', String(i))));
    await release(page);
    expect(await page.locator('article.statement[data-mine]').count()).toBe(15);
  });

  it.each<[string, BrowserContextOptions, string, { [key: string]: unknown } | undefined]>([
    ['another language of the browser', { locale: 'ru-RU' }, '', undefined],
    ['another language chosen', {}, '', { locale: 'kk' }],
    ['a list instead of the table', {}, '', { arrangement: 'list' }],
    ['a link', {}, '#v=1&order=weight', undefined],
    ['a link that is broken', {}, '#v=1&text=x', undefined],
  ])('is not painted with %s', async (_, options, hash, settings) => {
    const page = await held(options, hash);
    if (settings) {
      await page.evaluate((kept) => localStorage.setItem('visavis.settings', JSON.stringify(kept)), settings);
      await page.reload();
      await page.waitForFunction(() => 'release' in window);
    }
    expect(await page.locator('#page').innerHTML()).toBe('');
    await release(page);
    await page.locator('article.statement').first().waitFor();
  });

  it('is painted in the theme and the size of text that were chosen', async () => {
    const page = await held();
    await page.evaluate(() => localStorage.setItem('visavis.settings', JSON.stringify({ theme: 'dark', textSize: 'larger' })));
    await page.reload();
    await page.waitForFunction(() => 'release' in window);
    expect(await page.locator('article.statement').count()).toBe(15);
    expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toEqual({ theme: 'dark', text: 'larger' });
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(21, 23, 26)');
  });
});

describe('what is done before the program runs', () => {
  it('opens what was clicked', async () => {
    const page = await held();
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await release(page);
    await page.locator('dialog[open]').waitFor();
  });

  it('keeps what was typed, and reads it', async () => {
    const page = await held();
    await page.locator('#paste').pressSequentially('President Ann Berg met Prime Minister Bo Lind in Oslo.');
    await release(page);
    await settled(page);
    expect(await page.locator('#paste').inputValue()).toContain('Bo Lind in Oslo.');
    await page.getByText('Bo Lind').first().waitFor();
  });

  it.each(['paste', 'drop'])('reads a text that came by %s', async (way) => {
    const page = await held();
    await page.evaluate((type) => {
      const data = new DataTransfer();
      const text = 'King Al Om of Moldova met President Bo Ek of Ruritania on Monday. Ek said trade grows.';
      if (type === 'paste') data.setData('text/plain', text);
      else data.items.add(new File([text], 'a.txt'));
      const init = { bubbles: true, cancelable: true };
      const event =
        type === 'paste'
          ? new ClipboardEvent(type, { ...init, clipboardData: data })
          : new DragEvent(type, { ...init, dataTransfer: data });
      document.body.dispatchEvent(event);
    }, way);
    await release(page);
    await expect.poll(() => page.locator('.source-text').textContent(), { timeout: 15_000 }).toContain('Ek said trade grows');
  });

  it('keeps a choice', async () => {
    const page = await held();
    await page.getByLabel('Language of the page').selectOption('ru');
    await release(page);
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('ru');
  });

  it('leaves the page where it was scrolled to', async () => {
    const page = await held();
    await page.evaluate(() => window.scrollTo({ top: 400, behavior: 'instant' }));
    await release(page);
    await settled(page);
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(300);
  });
});
