// A reading is put right where it stands: by mouse, by keys alone, from the text; it can be taken back, and goes into what is saved.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, open, paste, settled } from './page';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

const text =
  "Portugal's Prime Minister Marta Lopes met Norway's Prime Minister Daniel Osei in Oslo on Monday.\n\n" +
  'Lopes said that the ports should grow. Osei thanked Portugal for its grain. Rain fell in the evening on the quay.\n';

async function opened(): Promise<Page> {
  const { page } = await open(browser);
  await paste(page, text);
  return page;
}

const card = (page: Page, words: string) => page.locator('article.statement', { hasText: words });
const saved = async (page: Page) => {
  await page.getByRole('button', { name: 'Copy and save' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.menu:popover-open').getByText('.json', { exact: true }).click(),
  ]);
  return JSON.parse(readFileSync((await download.path())!, 'utf8')) as {
    statements: { speakers: string[]; act: string; content: { text: string }[] }[];
    corrections: { kind: string; applied: boolean }[];
  };
};

/** Selects words of the source as a person would with the mouse. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const lines = [...document.querySelectorAll('.source-text [data-from]')];
    for (const line of lines) {
      const at = line.textContent!.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      const point = (offset: number): [Node, number] => {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(), before = 0; node; before += node.textContent!.length, node = walker.nextNode())
          if (offset <= before + node.textContent!.length) return [node, offset - before];
        throw new Error('beyond the line');
      };
      range.setStart(...point(at));
      range.setEnd(...point(at + wanted.length));
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
      return;
    }
    throw new Error('not in the source: ' + wanted);
  }, words);
}

describe('a statement', () => {
  it('is given to another speaker by one key, which is undone and made again by one', async () => {
    const page = await opened();
    await card(page, 'ports should grow').focus();
    await page.keyboard.press('2');
    await settled(page);
    await expect.poll(() => card(page, 'ports should grow').getAttribute('class')).toContain('side1');
    expect(await card(page, 'ports should grow').locator('.how').textContent()).toContain('corrected');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('ports should grow');
    await page.keyboard.press('u');
    await expect.poll(() => card(page, 'ports should grow').getAttribute('class')).toContain('side0');
    await page.keyboard.press('r');
    await expect.poll(() => card(page, 'ports should grow').getAttribute('class')).toContain('side1');
    const record = await saved(page);
    expect(record.corrections).toMatchObject([{ kind: 'speaker', applied: true }]);
    expect(record.statements.find((one) => one.content[0]!.text.includes('ports'))!.speakers).toEqual(['p2']);
  });

  it('takes subjects and act from a form that keys alone reach', async () => {
    const page = await opened();
    await card(page, 'ports should grow').focus();
    await page.keyboard.press('a');
    await page.locator('form.correct select[data-field="act"]').selectOption('commit');
    await page.keyboard.press('Enter');
    await settled(page);
    await expect.poll(() => card(page, 'ports should grow').locator('.act').textContent()).toMatch(/commits|offers|ready/i);
  });

  it('is left as it was by Escape, which leads back to it', async () => {
    const page = await opened();
    await card(page, 'ports should grow').focus();
    await page.keyboard.press('e');
    await page.locator('form.correct').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('form.correct').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('ports should grow');
    expect(await page.locator('.corrections').count()).toBe(0);
  });

  it('is hidden, and comes back from the list of corrections', async () => {
    const page = await opened();
    await card(page, 'ports should grow').focus();
    await page.keyboard.press('x');
    await expect.poll(() => card(page, 'ports should grow').count()).toBe(0);
    await page.locator('.corrections summary').click();
    await page.locator('.corrections').getByRole('button', { name: 'Take back' }).click();
    await expect.poll(() => card(page, 'ports should grow').count()).toBe(1);
  });

  it('that was not found is added from words selected in the source', async () => {
    const page = await opened();
    await select(page, 'Rain fell in the evening on the quay');
    await page.getByRole('button', { name: 'Daniel Osei said this' }).first().click();
    await settled(page);
    await expect.poll(() => card(page, 'Rain fell').getAttribute('class')).toContain('side1');
  });
});

describe('people and facts', () => {
  it('are put right in one place', async () => {
    const page = await opened();
    await page.getByText('Correct facts and people').click();
    const facts = page.getByRole('form', { name: 'Correct facts and people' });
    await facts.getByLabel('Place').fill('Bergen');
    await facts.getByRole('button', { name: 'Save correction' }).click();
    await settled(page);
    await expect.poll(() => page.locator('.facts').textContent()).toContain('Bergen');
  });
});
