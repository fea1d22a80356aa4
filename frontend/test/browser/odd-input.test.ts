// Every kind of bad input has its own clear words, and nothing is lost.
import type { Browser } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, open, paste, settled } from './page';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

const seed = readFileSync(new URL('../../src/examples/seed.txt', import.meta.url), 'utf8');

async function warnings(text: string): Promise<string[]> {
  const { page, faults } = await open(browser);
  await paste(page, text);
  const codes = await page.locator('[data-warning]').evaluateAll((all) => all.map((one) => one.getAttribute('data-warning')!));
  expect(faults).toEqual([]);
  return codes;
}

describe('odd input', () => {
  it('empty: says so, and offers ways on', async () => {
    const { page } = await open(browser);
    await page.locator('#paste').fill('x');
    await page.locator('#paste').fill('');
    await page.locator('.blank').waitFor();
    expect(await page.locator('.blank').textContent()).toContain('no text yet');
  });

  it('only white space: says so', async () => {
    const { page } = await open(browser);
    await page.locator('#paste').fill(' \n\t \n');
    await page.locator('.blank').waitFor();
  });

  it('no meeting: says what was found and shows the text', async () => {
    const { page } = await open(browser);
    await paste(page, 'The recipe needs two eggs and a cup of flour. Stir well. Bake for an hour.');
    expect(await page.locator('[data-warning="no-meeting"]').textContent()).toMatch(
      /No meeting between two sides was found in this text\.\s*$/,
    );
    expect(await page.locator('main .none').first().textContent()).toContain('No reported words');
    expect(await page.getByText('Named in the text').count()).toBe(0);
    expect(await page.locator('.source-text').textContent()).toContain('two eggs');
  });

  it('no meeting, but people who speak: says how many', async () => {
    const { page } = await open(browser);
    await paste(page, 'Finance Minister Ana Cruz of Portugal said that harbours need money. She thanked the fishermen of Porto.');
    expect(await page.locator('[data-warning="no-meeting"]').textContent()).toMatch(/people: [1-9]\d*; statements: [1-9]/);
  });

  it('one speaker only', async () => {
    const only = seed.slice(0, seed.indexOf('For his part'));
    expect(await warnings(only)).toContain('one-speaker');
  });

  it('not English: names the language it seems to be', async () => {
    const { page } = await open(browser);
    await paste(
      page,
      'Le président de la République a reçu mardi à Paris le président du Kazakhstan. Les deux chefs d’État ont évoqué la coopération économique entre leurs pays et la situation dans la région.',
    );
    expect(await page.locator('[data-warning="language"]').textContent()).toContain('French');
  });

  it('cut in mid-sentence: warns and reads the rest', async () => {
    const { page } = await open(browser);
    await paste(page, seed.trim().slice(0, seed.indexOf('speaks highly of') + 8));
    expect(await page.locator('[data-warning="truncated"]').count()).toBe(1);
    expect(await page.locator('article.statement').count()).toBeGreaterThan(10);
  });

  it('broken text: says that signs could not be read', async () => {
    expect(await warnings(seed.replace('Xi said he', 'Xi \ufffd\ufffd\ufffd said \u0000 he'))).toContain('encoding');
  });

  it('a file of bytes that are no text is refused in words', async () => {
    const { page, faults } = await open(browser);
    await page.evaluate(() => {
      const data = new DataTransfer();
      const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256);
      data.items.add(new File([noise], 'photo.bin'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await page.getByRole('alert').first().waitFor();
    expect(await page.locator('article.statement').count()).toBe(15);
    expect(faults).toEqual([]);
  });

  it('a page whose markup tells its day is not asked for it, nor a mail', async () => {
    const { page } = await open(browser);
    const words = "Portugal's Prime Minister Marta Lopes met Norway's Prime Minister Daniel Osei. Lopes said that trade had doubled.";
    const files = {
      'a.html': `<title>Lopes in Oslo</title><meta property="article:published_time" content="2025-06-10"><h1>Lopes in Oslo</h1><p>${words}</p>`,
      'b.eml': `Subject: Lopes and Osei meet\r\nDate: Tue, 10 Jun 2025 09:12:00 +0200\r\n\r\n${words}`,
    };
    for (const [name, content] of Object.entries(files)) {
      await page.evaluate(
        ([title, bytes]) => {
          const data = new DataTransfer();
          data.items.add(new File([bytes!], title!));
          window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
        },
        [name, content],
      );
      await expect
        .poll(() => page.locator('h1').textContent(), { timeout: 10_000 })
        .toBe(name === 'a.html' ? 'Lopes in Oslo' : 'Lopes and Osei meet');
      expect(await page.locator('main .facts').textContent()).toContain('10 June 2025');
      expect(await page.getByLabel('Day of publication').count()).toBe(0);
    }
  });

  it('10 MB: the page stays alive, shows progress, can be stopped, and keeps the text', async () => {
    const { page, faults } = await open(browser);
    const big = seed.repeat(Math.ceil(10_000_000 / seed.length));
    const stalls = page.evaluate(async () => {
      let longest = 0;
      let last = performance.now();
      for (const end = last + 1500; last < end;) {
        await new Promise((done) => setTimeout(done, 10));
        longest = Math.max(longest, performance.now() - last - 10);
        last = performance.now();
      }
      return longest;
    });
    await page.locator('#paste').evaluate((box: HTMLTextAreaElement, text) => {
      box.focus();
      box.select();
      const data = new DataTransfer();
      data.setData('text/plain', text);
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, big);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Reading was cancelled').waitFor();
    await page.getByRole('button', { name: /Read the first/ }).click();
    await settled(page);
    expect(await page.locator('article.statement').count()).toBeGreaterThan(15);
    expect(await stalls).toBeLessThan(2000);
    expect(faults).toEqual([]);
  });
});
