// Documents side by side in the page: two accounts of one meeting, and a series.
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, violations } from './axe';
import { headline, launch, open, settled, type Watched } from './page';

const oslo = `President Berg meets Prime Minister Lepik in Oslo

OSLO, 3 March 2025 – President Ada Berg of Norway met with Prime Minister Tarmo Lepik of Estonia in Oslo on Monday.

Berg said that Norway firmly supports the new ferry link between Bergen and Tallinn. She said that trade in timber grew by 12 percent last year.

Lepik said that Estonia will buy wind turbines from Norway for 300 million euros. The two leaders signed an agreement on energy.
`;
const tallinn = `Prime Minister Lepik holds talks with President Berg

TALLINN, 3 March 2025 – Prime Minister Tarmo Lepik of Estonia met with President Ada Berg of Norway in Oslo on Monday.

Lepik said that Estonia will buy wind turbines from Norway for 250 million euros. He invited students from Norway to study in Tartu.

Berg said that Norway supports the new ferry link between Bergen and Tallinn.
`;
const before = `President Berg receives Prime Minister Lepik

OSLO, 5 May 2023 – President Ada Berg of Norway met with Prime Minister Tarmo Lepik of Estonia in Oslo on Friday.

Berg said that Norway supports a ferry link between Bergen and Tallinn. Lepik said that Estonia will send doctors to Bergen next year.
`;
const other = `President Sow meets Prime Minister Rai

DAKAR, 9 June 2024 – President Awa Sow of Senegal met with Prime Minister Om Rai of Nepal in Dakar on Sunday.

Sow said that Senegal hopes for more tourists. Rai said that Nepal will open an embassy in Dakar.
`;
/** A name that would be markup, were it taken for any. */
const two = { '<em>oslo.txt': oslo, 'tallinn.txt': tallinn };
const three = { ...two, 'before.txt': before };

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function withTexts(texts: { [name: string]: string }, options: BrowserContextOptions = {}): Promise<Watched> {
  const opened = await open(browser, '', options);
  const { page } = opened;
  await page.evaluate((given) => {
    const data = new DataTransfer();
    for (const [name, words] of Object.entries(given)) data.items.add(new File([words], name));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, texts);
  await settled(page);
  await page.waitForFunction(() => !document.querySelector('[data-state="waiting"]'), undefined, { timeout: 30_000 });
  return opened;
}

/** Chooses all documents of the list and compares them. */
async function compareAll(page: Page): Promise<void> {
  await page.getByRole('listbox').focus();
  await page.keyboard.press('Control+a');
  await page
    .locator('.documents')
    .getByRole('button', { name: /^Compare/ })
    .click();
  await page.locator('.page > main h2').first().waitFor();
}

async function compared(texts: { [name: string]: string }, options: BrowserContextOptions = {}): Promise<Watched> {
  const opened = await withTexts(texts, options);
  await compareAll(opened.page);
  return opened;
}

const rows = (page: Page) => page.locator('.page > main article');
const ferry = (page: Page) => rows(page).filter({ hasText: 'firmly' });

describe('two accounts', () => {
  it('are suggested by the list and open with a click', async () => {
    const { page, faults } = await withTexts({ ...two, 'other.txt': other });
    await page.getByRole('button', { name: 'Accounts of one meeting: <em>oslo.txt and tallinn.txt, 3 March 2025' }).click();
    await page.getByText('Both tell of one meeting').waitFor();
    expect(await page.locator('.page > main').textContent()).toContain('Not mentioned in this text');
    expect(faults).toEqual([]);
  });

  it('tell first what they report differently, and mark the words', async () => {
    const { page } = await compared(two);
    expect(await page.locator('.page > main h2').first().textContent()).toBe('Reported differently');
    const first = page.locator('.page > main table').first();
    expect(await first.textContent()).toContain('Strength');
    expect(await ferry(page).locator('mark').allTextContents()).toEqual(['firmly']);
    expect(await first.textContent()).toContain('<em>oslo.txt');
    expect(await page.locator('.page > main em').filter({ hasText: 'oslo' }).count()).toBe(0);
  });

  it('have a summary whose numbers show their rows', async () => {
    const { page } = await compared(two);
    const all = await rows(page).count();
    await page.getByRole('button', { name: 'Strength: 1' }).click();
    await expect.poll(() => rows(page).count()).toBe(1);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => rows(page).count()).toBe(all);
  });

  it('lead from a statement to its place, and back again', async () => {
    const { page } = await compared(two);
    await ferry(page).getByRole('button', { name: 'In the text' }).last().click();
    await headline(page, 'holds talks');
    await page.locator('[data-chosen]').filter({ hasText: 'ferry link' }).first().waitFor();
    await page.goBack();
    await page.getByText('Both tell of one meeting').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.reading h1').waitFor();
  });

  it('are parted and joined by hand, and that can be undone', async () => {
    const { page } = await compared(two);
    const all = await rows(page).count();
    await ferry(page).getByRole('button', { name: 'Why?' }).click();
    expect(await ferry(page).textContent()).toContain('Shared words:');
    await page.getByRole('button', { name: 'Not the same' }).click();
    await expect.poll(() => rows(page).count()).toBe(all + 1);
    await ferry(page).getByRole('button', { name: 'Join with…' }).click();
    const choice = page.getByRole('combobox', { name: 'Belongs together with' });
    const label = (await choice.locator('option').allTextContents()).find((words) => words.includes('ferry link'))!;
    await choice.selectOption({ label });
    await expect.poll(() => rows(page).count()).toBe(all);
    await page.getByRole('button', { name: 'Undo (2)' }).click();
    await expect.poll(() => rows(page).count()).toBe(all + 1);
  });

  it('are saved in every form of a comparison', async () => {
    const { page } = await compared(two);
    const choice = page.getByRole('combobox', { name: 'Save as' });
    const forms = await choice.locator('option').evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value).filter(Boolean));
    expect(forms).toEqual(expect.arrayContaining(['md', 'html', 'csv', 'json']));
    for (const form of forms) {
      const download = page.waitForEvent('download');
      await choice.selectOption(form);
      expect(readFileSync(await (await download).path()).length, form).toBeGreaterThan(300);
    }
  });

  it('say in words what is odd about them', async () => {
    const { page } = await compared({ 'one.txt': oslo, 'other.txt': other });
    await page.getByText('The two tell of different meetings.').waitFor();
    const same = await compared({ 'one.txt': oslo, 'again.txt': oslo });
    await same.page.getByText('same text as').last().waitFor();
    const empty = await compared({ 'one.txt': oslo, 'empty.txt': 'Two eggs and a cup of flour.\n' });
    await empty.page.getByText('No reported words were found in empty.txt.').waitFor();
  });

  it('are chosen from a document on a phone, and fit there', async () => {
    const { page } = await withTexts(two, { viewport: { width: 390, height: 844 } });
    await page.getByRole('button', { name: 'Compare with…' }).click();
    await page.locator('dialog[open]').getByRole('button', { name: 'holds talks' }).click();
    await page.getByText('Both tell of one meeting').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

describe('three accounts', () => {
  it('are a timeline, of which any two open side by side', async () => {
    const { page, faults } = await compared(three);
    const heat = page.locator('.page > main table').first();
    expect(await heat.locator('th[scope=col]').allTextContents()).toEqual([
      'Subject',
      expect.stringContaining('5 May 2023'),
      '3 March 2025 <em>oslo.txt',
      '3 March 2025 tallinn.txt',
    ]);
    await page.getByText('– → firmly').waitFor();
    await page.getByRole('checkbox').nth(0).check();
    await page.getByRole('checkbox').nth(1).check();
    await page.getByRole('button', { name: 'Compare (2/2)' }).click();
    await page.getByText('The two tell of different meetings.').waitFor();
    await page.getByRole('button', { name: 'Back to all 3' }).click();
    await heat.waitFor();
    expect(faults).toEqual([]);
  });
});

describe.each([1366, 390])('at %i pixels', (width) => {
  it.each(['light', 'dark'] as const)('a comparison and a timeline have no fault that axe finds, %s', async (colorScheme) => {
    const { page } = await withTexts(three, { viewport: { width, height: 844 }, colorScheme });
    if (width < 900) await page.getByRole('button', { name: 'Documents (3)' }).click();
    await compareAll(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Runtime.evaluate', { expression: axe }); // past the page's own policy
    expect(await page.evaluate(`(async () => { ${violations} })()`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.locator('.page > main article').getByRole('button', { name: 'Compare' }).first().click();
    await page.getByText('The two tell of different meetings').waitFor();
    await page.locator('.page > main summary').click();
    for (const why of (await rows(page).getByRole('button', { name: 'Why?' }).all()).slice(0, 2)) await why.click();
    expect(await page.evaluate(`(async () => { ${violations} })()`)).toEqual([]);
  });
});
