// The page by keyboard, by ear, on paper, from right to left, and with less motion.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, open, paste, settled } from './page';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

const short =
  'Ruritanian president meets king\n\nRuritanian President Bo Ek met King Al Om of Moldova on Monday. Ek said trade grows. Om said rail grows.';

describe('the keyboard', () => {
  it('leaves single letters alone once they are switched off', async () => {
    const { page } = await open(browser);
    await page.keyboard.press('?');
    await page.locator('dialog[open]').getByLabel('Single letters').uncheck();
    await page.keyboard.press('Escape');
    await page.locator('h1').click();
    await page.keyboard.press('v');
    await page.keyboard.press('j');
    expect(await page.locator('table.subjects').count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.closest('article') ?? null)).toBe(null);
  });

  it('reaches every control by Tab, and is never held', async () => {
    const { page } = await open(browser);
    const seen = new Set<string>();
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press('Tab');
      seen.add(await page.evaluate(() => document.activeElement!.textContent!.trim().slice(0, 30) + document.activeElement!.id));
    }
    expect([...seen].join('|')).toMatch(/Skip to what was said.*Copy and save.*Share.*Settings.*Shortcuts.*paste.*Open a file.*Examples/s);
  });
});

describe('a text comes in', () => {
  it('by a paste anywhere on the page', async () => {
    const { page } = await open(browser);
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      document.querySelector('h1')!.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, short);
    await page.getByRole('heading', { level: 1, name: 'Ruritanian president meets king' }).waitFor();
  });

  it('by typing, and what was open before can be had back', async () => {
    const { page } = await open(browser);
    await page.locator('#paste').fill(short);
    await page.getByRole('heading', { level: 1, name: 'Ruritanian president meets king' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { level: 1, name: 'Xi meets Kazakh president' }).waitFor();
  });

  it('and the box is free for the next; what is open can be edited', async () => {
    const { page } = await open(browser);
    await paste(page, short);
    expect(await page.locator('#paste').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Edit' }).click();
    expect(await page.locator('#paste').inputValue()).toBe(short);
  });

  it('in hard-wrapped lines, which are joined and counted', async () => {
    const { page } = await open(browser);
    const words =
      'Ruritanian President Bo Ek met King Al Om of Moldova on Monday in the old town hall of the capital. Ek said that trade between the two countries grows and that more trains will run next year between the two capitals.';
    const wrapped = words
      .split(' ')
      .reduce(
        (lines, word) =>
          lines.at(-1)!.length + word.length > 58 ? [...lines, word] : [...lines.slice(0, -1), `${lines.at(-1)} ${word}`.trim()],
        [''],
      );
    await paste(page, wrapped.join('\n'));
    expect(await page.locator('.notes').textContent()).toMatch(/\d hard line ends? joined/);
    expect(await page.locator('.source-text .line').count()).toBe(1);
  });
});

describe('the ear', () => {
  it('is told politely what was found', async () => {
    const { page } = await open(browser);
    const told = page.locator('[role="status"][aria-live="polite"]').last();
    await paste(page, short);
    expect(await told.textContent()).toMatch(/2 statements on .* subjects? .* outcomes? found/);
  });

  it('finds a table with headers, and a list for those who prefer one', async () => {
    const { page } = await open(browser);
    expect(
      await page
        .getByRole('table', { name: /What each side said/ })
        .getByRole('columnheader')
        .count(),
    ).toBe(2);
    expect(await page.getByRole('rowheader').count()).toBeGreaterThan(5);
    await page.getByLabel('View').selectOption('list');
    expect(await page.getByRole('heading', { level: 3, name: /Sovereignty/ }).count()).toBe(1);
  });
});

describe('the eye', () => {
  it('sees no motion where none is wanted', async () => {
    const { page } = await open(browser, '', { reducedMotion: 'reduce' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
    await page.locator('article.statement').first().getByRole('button', { name: 'In the text' }).click();
    expect(
      await page
        .locator('[data-chosen]')
        .first()
        .evaluate((mark) => getComputedStyle(mark).animationName),
    ).toBe('none');
  });

  it('chooses the size of the letters, and nothing runs out of a phone’s width', async () => {
    const { page } = await open(browser, '', { viewport: { width: 390, height: 844 } });
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByLabel('Text size').selectOption('larger');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('21.6px');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  it('reads from right to left what is written so', async () => {
    const { page } = await open(browser);
    await paste(page, `${short}\n\nوقال الرئيس إن التعاون بين البلدين يتطور بصورة جيدة.`);
    const ways = await page.locator('.source-text .line').evaluateAll((lines) => lines.map((line) => getComputedStyle(line).direction));
    expect(ways[0]).toBe('ltr');
    expect(ways.at(-1)).toBe('rtl');
  });
});

describe('on paper', () => {
  it('stand the facts, two columns and the outcomes, without controls', async () => {
    const { page } = await open(browser);
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['nav', '.input', 'search', '.source-pane', '.tools'])
      expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
    for (const kept of ['h1', '.facts', '.leaders', '.outcomes']) expect(await page.locator(kept).first().isVisible(), kept).toBe(true);
    const [left, right] = await page.locator('.leaders th').evaluateAll((heads) => heads.map((head) => head.getBoundingClientRect()));
    expect(left!.top).toBe(right!.top);
    expect(right!.left).toBeGreaterThan(left!.left);
  });
});

describe('work that takes unusually long', () => {
  it('is told after a while, with ways out', async () => {
    const { page, faults } = await open(browser);
    await page.clock.install();
    await page.locator('#paste').evaluate((box: HTMLTextAreaElement, text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      box.focus();
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, short.repeat(70_000));
    await page.waitForFunction(() => document.querySelector('.reading[aria-busy="true"]'));
    await page.clock.fastForward(16_000);
    await page.getByText('takes unusually long').waitFor();
    await page.getByRole('button', { name: 'Keep waiting' }).click();
    await page.clock.fastForward(16_000);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Reading was cancelled').waitFor();
    await page.clock.resume();
    await page.getByRole('button', { name: /Read the first/ }).click();
    await settled(page);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Ruritanian');
    expect(faults).toEqual([]);
  });
});
