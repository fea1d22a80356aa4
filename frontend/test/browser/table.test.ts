// The table over all documents: found, asked, walked and taken away from.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, open, paste, type Watched } from './page';

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

async function table(options = {}): Promise<Watched> {
  const watched = await open(browser, '', { permissions: ['clipboard-read', 'clipboard-write'], ...options });
  await watched.page.locator('h1').first().click();
  await watched.page.keyboard.press('t');
  await rows(watched.page).first().locator('.words').waitFor();
  return watched;
}

const rows = (page: Page) => page.locator('[role=grid] .data');
const grid = (page: Page) => page.getByRole('grid');
const head = (page: Page, name: string) => page.getByRole('columnheader').filter({ has: page.getByRole('button', { name, exact: true }) });
const total = (page: Page) => page.locator('search [role=status]').textContent();

describe('the table over all documents', () => {
  it('opens by a key beside the reading, and the browser’s way back leads there', async () => {
    const { page, faults } = await table();
    expect(await page.locator('.reading h1').isVisible()).toBe(false);
    expect(await grid(page).getAttribute('aria-rowcount')).toBe('16');
    await page.goBack();
    await page.locator('.reading h1').waitFor({ state: 'visible' });
    expect(await grid(page).count()).toBe(0);
    await page.keyboard.press('t');
    await grid(page).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.reading h1').waitFor({ state: 'visible' });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('opens at an address, with the reading behind it', async () => {
    const { page, faults } = await open(browser, '').then(async (watched) => {
      await watched.page.goto(`${watched.page.url()}#table`);
      await watched.page.reload();
      return watched;
    });
    await grid(page).waitFor();
    await page.getByRole('button', { name: 'Back to the reading' }).click();
    await page.locator('.reading h1').waitFor({ state: 'visible' });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('sorts by a column, then from its end, then as at first', async () => {
    const { page } = await table();
    const acts = () => rows(page).locator('.act').allTextContents();
    const before = await acts();
    await head(page, 'Act').getByRole('button', { name: 'Act', exact: true }).click();
    await expect.poll(() => head(page, 'Act').getAttribute('aria-sort')).toBe('ascending');
    await expect.poll(acts).not.toEqual(before);
    const up = await acts();
    await head(page, 'Act').getByRole('button', { name: 'Act', exact: true }).click();
    await expect.poll(async () => (await acts())[0]).toBe('urges');
    expect(up[0]).not.toBe('urges');
    await head(page, 'Act').getByRole('button', { name: 'Act', exact: true }).click();
    await expect.poll(acts).toEqual(before);
    await page.context().close();
  });

  it('filters by values with their counts, and shows all again', async () => {
    const { page } = await table();
    await page.getByRole('button', { name: 'Speaker: filter and group' }).click();
    const menu = page.getByRole('dialog', { name: 'Speaker: filter and group' });
    const choices = menu.getByRole('listitem');
    await choices.first().waitFor();
    const [words, count] = [await choices.first().textContent(), await choices.first().locator('.quiet').textContent()];
    await choices.first().getByRole('checkbox').check();
    await page.keyboard.press('Escape');
    await expect.poll(() => total(page)).toBe(`Rows: ${count}`);
    for (const speaker of await rows(page).locator('.speaker').allTextContents()) expect(words).toContain(speaker.trim().split(',')[0]);
    await page.getByRole('button', { name: 'Show all rows' }).click();
    await expect.poll(() => total(page)).toBe('Rows: 15');
    await page.context().close();
  });

  it('marks what is searched for, where it was searched for', async () => {
    const { page } = await table();
    await page.locator('#table-find').fill('firm* NOT china');
    await expect.poll(() => rows(page).locator('mark').allTextContents()).toContain('firmly');
    await page.locator('#table-find').fill('xinhua');
    await expect.poll(() => rows(page).locator('.outlet mark').count()).toBeGreaterThan(0);
    await page.getByLabel('Search in').selectOption('words');
    await page.getByText('No row fits what you asked for.').waitFor();
    await page.context().close();
  });

  it('groups by a column; a group is closed and opened', async () => {
    const { page } = await table();
    await page.getByRole('button', { name: 'Speaker: filter and group' }).click();
    await page.getByRole('button', { name: 'Group by this' }).click();
    await page.keyboard.press('Escape');
    const group = grid(page).getByRole('button', { expanded: true }).first();
    const before = Number(await grid(page).getAttribute('aria-rowcount'));
    await group.click();
    await expect.poll(async () => Number(await grid(page).getAttribute('aria-rowcount'))).toBeLessThan(before);
    await page.context().close();
  });

  it('is walked and chosen by the keyboard, copied for a spreadsheet and for a page', async () => {
    const { page } = await table();
    await grid(page).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await rows(page).evaluateAll((all) => all.map((row) => row.getAttribute('aria-selected')).slice(0, 4))).toEqual([
      'false',
      'true',
      'true',
      'false',
    ]);
    const active = await grid(page).getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active}"]`).getAttribute('aria-rowindex')).toBe('4');
    await page.keyboard.press('Control+c');
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('Day\tLeaders'));
    const copied = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    expect(copied).toHaveLength(3);
    for (const line of copied) expect(line.split('\t')).toHaveLength(12);
    const html = await page.evaluate(async () => (await (await navigator.clipboard.read())[0]!.getType('text/html')).text());
    expect(html).toContain('<td>');
    await page.keyboard.press('Control+a');
    await page.getByText('15 selected').waitFor();
    await page.context().close();
  });

  it('saves what is chosen in every form, and says that it is a choice', async () => {
    const { page } = await table();
    await rows(page).nth(0).locator('.words').click();
    await rows(page)
      .nth(2)
      .locator('.words')
      .click({ modifiers: ['ControlOrMeta'] });
    const save = page.getByLabel('Save selected as');
    for (const format of await save
      .locator('option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value).filter(Boolean))) {
      const [download] = await Promise.all([page.waitForEvent('download'), save.selectOption(format)]);
      expect(download.suggestedFilename()).toMatch(/^statements-2\./);
      const saved = readFileSync(await download.path(), 'utf8');
      expect(saved, format).toContain('Only 2 of 15 statements');
    }
    await page.context().close();
  });

  it('opens a row at its place in its document', async () => {
    const { page, faults } = await table();
    await rows(page).nth(3).locator('.title button').click();
    await page.locator('.source-text [data-chosen]').first().waitFor({ state: 'visible' });
    expect(new URL(page.url()).hash).not.toBe('#table');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('shows outcomes and meetings with their own columns', async () => {
    const { page } = await table();
    await page.getByText('Outcomes (3)').click();
    await head(page, 'Due').waitFor();
    await page.getByText('Meetings (1)').click();
    await expect.poll(() => rows(page).locator('.form').allTextContents()).toEqual([expect.stringContaining('in person')]);
    await page.context().close();
  });

  it('is read on a phone: a card for each row, nothing beside the page', async () => {
    const { page } = await table({ viewport: { width: 390, height: 844 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const box = (await rows(page).first().locator('.words').boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.width).toBeGreaterThan(300);
    await page.context().close();
  });
});

describe('the table over several documents', () => {
  const texts = [
    'Mareth meets Olin in Varna\n\nVARNA, May 4, 2025 (Coast News) -- President Ana Mareth of Norway met Prime Minister Jon Olin of Malta in Varna on Sunday.\n\nMareth said that Norway firmly supports the railway between the two ports.\n\nOlin denied that Malta had asked for a naval base.\n',
    'Mareth and Brann speak by telephone\n\nOSLO, June 2, 2024 (Fjord Wire) -- President Ana Mareth of Norway held a telephone conversation with President Ivo Brann of Croatia on Sunday.\n\nBrann praised the work of Norwegian engineers. He urged Norway to open the market for wine.\n',
  ];

  it('has the rows of all, and a row leads to another than the one that is shown', async () => {
    const { page, faults } = await open(browser);
    for (const text of texts) await paste(page, text);
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await expect
      .poll(() => rows(page).locator('.outlet').allTextContents())
      .toEqual(['Coast News', 'Coast News', 'Fjord Wire', 'Fjord Wire']);
    expect(await rows(page).locator('.negated').allTextContents()).toEqual(['', 'denied', '', '']);
    await rows(page).nth(1).locator('.words').dblclick();
    await page.locator('.source-text [data-chosen]').filter({ hasText: 'naval base' }).first().waitFor({ state: 'visible' });
    expect(await page.locator('.reading h1').textContent()).toContain('Varna');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('gives the chosen rows a tag', async () => {
    const { page } = await open(browser);
    for (const text of texts) await paste(page, text);
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.getByRole('button', { name: 'Select all' }).click();
    await page.getByLabel('Tag', { exact: true }).fill('to check');
    await page.getByRole('button', { name: 'Tag selected' }).click();
    await page.getByText('Tagged: 4').waitFor({ state: 'attached' });
    await page.context().close();
  });
});
