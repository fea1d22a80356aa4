// The page in a browser with several documents.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headline, launch, open, paste, settled } from './page';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const text = (n: number, place: string) =>
  `President Berg meets Prime Minister Lepik in ${place}\n\nOSLO, ${n} March 2025 – President Ada Berg of Norway met with Prime Minister Tarmo Lepik of Estonia in ${place} on Monday.\n\nBerg said that trade number ${n} had grown last year. “We agree on peace,” Lepik said.\n`;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Drops files, as a person does from a folder. */
async function drop(page: Page, files: { name: string; text: string }[]): Promise<void> {
  await page.evaluate((given) => {
    const data = new DataTransfer();
    for (const { name, text: words } of given) data.items.add(new File([words], name));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, files);
  await settled(page);
  await page.waitForFunction(() => !document.querySelector('[data-state="waiting"]'), undefined, { timeout: 30_000 });
}

const places = ['Oslo', 'Bergen', 'Tartu'];
const three = places.map((place, i) => ({ name: `${place}.txt`, text: text(i + 1, place) }));
const rows = (page: Page) => page.locator('.documents [role=option]');
const selected = (page: Page) => page.locator('.documents [aria-selected=true]').count();

async function withThree(options = {}): Promise<{ page: Page; faults: string[] }> {
  const opened = await open(browser, '', options);
  await drop(opened.page, three);
  return opened;
}

describe('several documents in the page', () => {
  it('come from dropped files, each in the list, and one is shown', async () => {
    const { page, faults } = await withThree();
    await expect.poll(() => rows(page).count()).toBe(3);
    await headline(page, 'Oslo');
    await rows(page).nth(2).click();
    await headline(page, 'Tartu');
    expect(faults).toEqual([]);
  });

  it('keep the list out of the way while there is one', async () => {
    const { page } = await open(browser);
    expect(await page.getByRole('button', { name: 'Documents' }).count()).toBe(0);
    await paste(page, three[0]!.text);
    await page.getByRole('button', { name: 'Documents (1)' }).waitFor();
    expect(await rows(page).count()).toBe(0);
    await paste(page, three[1]!.text);
    await expect.poll(() => rows(page).count()).toBe(2);
    await page.getByRole('button', { name: 'Hide the list' }).click();
    expect(await rows(page).count()).toBe(0);
  });

  it('are chosen, closed and brought back with the keys', async () => {
    const { page } = await withThree();
    await page.getByRole('listbox').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await selected(page)).toBe(2);
    await page.keyboard.press('Delete');
    await expect.poll(() => rows(page).count()).toBe(1);
    await headline(page, 'Tartu');
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect.poll(() => rows(page).count()).toBe(3);
    await headline(page, 'Oslo');
  });

  it('are found, ordered and narrowed down', async () => {
    const { page } = await withThree();
    await page.getByRole('searchbox', { name: 'Find in all documents' }).fill('tart');
    await expect.poll(() => rows(page).allTextContents()).toEqual([expect.stringContaining('Tartu')]);
    await page.getByRole('searchbox', { name: 'Find in all documents' }).fill('');
    await page.getByRole('combobox', { name: 'Order' }).first().selectOption('title');
    await expect.poll(() => rows(page).first().textContent()).toContain('Bergen');
    await page.getByRole('button', { name: 'Filter' }).click();
    await expect.poll(() => page.getByRole('combobox', { name: 'Country' }).textContent()).toContain('Estonia (3)');
  });

  it('have a menu of what can be done with them', async () => {
    const { page } = await withThree();
    await rows(page).nth(1).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Close (1)' }).click();
    await expect.poll(() => rows(page).count()).toBe(2);
  });

  it('are saved together in one file of each form', async () => {
    const { page } = await withThree();
    await rows(page).first().click();
    await rows(page)
      .last()
      .click({ modifiers: ['Shift'] });
    for (const [form, name] of [
      ['CSV', 'readouts-3.csv'],
      ['JSON', 'readouts-3.json'],
    ] as const) {
      await rows(page).nth(1).click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Save as (3)' }).click();
      const download = page.waitForEvent('download');
      await page
        .getByRole('menuitem', { name: new RegExp(`^${form}\\b`) })
        .first()
        .click();
      expect((await download).suggestedFilename()).toBe(name);
    }
  });

  it('are told where the same text is there twice', async () => {
    const { page } = await open(browser);
    await drop(page, [three[0]!, { name: 'again.txt', text: three[0]!.text }]);
    await expect.poll(() => rows(page).nth(1).textContent()).toContain('same text as');
    await expect.poll(() => rows(page).nth(1).textContent()).toContain('again.txt');
  });

  it('are held by a drawer on a phone, which goes when one is chosen', async () => {
    const { page } = await withThree({ viewport: { width: 390, height: 844 } });
    expect(await rows(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Documents (3)' }).click();
    await rows(page).nth(1).click();
    await headline(page, 'Bergen');
    expect(await rows(page).count()).toBe(0);
  });

  it('are two dozen rows of which twenty are in sight on a small screen', async () => {
    const { page } = await open(browser, '', { viewport: { width: 1366, height: 768 } });
    await drop(
      page,
      Array.from({ length: 24 }, (_, i) => ({ name: `${i}.txt`, text: text(i + 1, `Place${i}`) })),
    );
    const inSight = () =>
      page.evaluate(() => {
        const list = document.querySelector('.documents [role=listbox]')!.getBoundingClientRect();
        return [...document.querySelectorAll('.documents [role=option]')].filter(
          (row) => row.getBoundingClientRect().bottom <= list.bottom + 1,
        ).length;
      });
    await expect.poll(inSight).toBeGreaterThanOrEqual(20);
  });

  it('have no fault that axe finds, with the filters and the menu open', async () => {
    const { page } = await withThree();
    await page.getByRole('button', { name: 'Filter' }).click();
    await rows(page).nth(1).click({ button: 'right' });
    const session = await page.context().newCDPSession(page);
    await session.send('Runtime.evaluate', { expression: axe }); // past the page's own policy
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run: (from: string) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run('body')).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' ')}`);
    });
    expect(found).toEqual([]);
  });
});
