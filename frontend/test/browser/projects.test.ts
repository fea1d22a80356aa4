// A project saved in the page and opened in another one, as nothing but the file between them.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headline, launch, open, paste, settled } from './page';

const text = (place: string) =>
  `President Berg meets Prime Minister Lepik in ${place}\n\nOSLO, 3 March 2025 – President Ada Berg of Norway met with Prime Minister Tarmo Lepik of Estonia in ${place} on Monday.\n\nBerg said that trade had grown last year. “We agree on peace,” Lepik said.\n`;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function drop(page: Page, name: string, words: string): Promise<void> {
  await page.evaluate(
    ([name, words]) => {
      const data = new DataTransfer();
      data.items.add(new File([words!], name!));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [name, words],
  );
  await settled(page);
  await page.waitForFunction(() => !document.querySelector('[data-state="waiting"]'), undefined, { timeout: 30_000 });
}

/** Saves all as a project; answers name and content of the file. */
async function save(page: Page): Promise<{ name: string; content: string }> {
  await page.getByRole('button', { name: 'Copy and save' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Save project/ }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), content: readFileSync(await file.path(), 'utf8') };
}

const rows = (page: Page) => page.locator('.documents [role=option]');
const notice = (page: Page) => page.locator('.told').innerText();

/** Whether closing the page would be asked about. */
const isAsked = (page: Page) =>
  page.evaluate(() => {
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    return leaving.defaultPrevented;
  });

async function withTwo(): Promise<{ page: Page; faults: string[] }> {
  const opened = await open(browser);
  await paste(opened.page, text('Oslo'));
  await drop(opened.page, 'tartu.txt', text('Tartu'));
  await headline(opened.page, 'Tartu');
  return opened;
}

describe('a project', () => {
  it('that was saved is the same when it is opened in a new page and saved again', async () => {
    const { page, faults } = await withTwo();
    expect(await isAsked(page)).toBe(true);
    const saved = await save(page);
    expect(saved.name).toMatch(/^2-documents-.*\.visavis\.json$/);
    expect(await isAsked(page)).toBe(false);

    const again = await open(browser);
    await drop(again.page, saved.name, saved.content);
    await headline(again.page, 'Tartu');
    expect(await notice(again.page)).toContain(`Opened from ${saved.name}; documents: 2.`);
    await expect.poll(() => rows(again.page).count()).toBe(2);
    expect(await isAsked(again.page)).toBe(false);
    expect((await save(again.page)).content).toBe(saved.content);
    expect([...faults, ...again.faults]).toEqual([]);
  });

  it('keeps what was decided and noted', async () => {
    const { page } = await withTwo();
    const { content } = await save(page);
    const told = JSON.parse(content) as { documents: { decided: object; notes: object[]; record: object | null }[] };
    Object.assign(told.documents[0]!, {
      decided: { leaders: [], countries: {}, date: '2025-03-02', corrections: [] },
      notes: [{ ref: 's1', value: 'ask <b>again</b>' }],
      record: null,
    });
    const changed = JSON.stringify(told);
    const again = await open(browser);
    await drop(again.page, 'work.visavis.json', changed);
    await rows(again.page).first().click();
    await headline(again.page, 'Oslo');
    await expect.poll(() => again.page.locator('.reading').innerText()).toContain('2 March 2025');
    const after = (await save(again.page)).content;
    for (const part of ['"date":"2025-03-02","corrections":[]', '"notes":[{"ref":"s1","value":"ask <b>again</b>"}]']) {
      expect(after).toContain(part);
    }
  });

  it('that is cut in half opens what is whole, and says what is lost; opening can be undone', async () => {
    const { page } = await withTwo();
    const { content } = await save(page);
    const again = await open(browser);
    await drop(again.page, 'work.visavis.json', content.slice(0, content.lastIndexOf('"sentences"')));
    await headline(again.page, 'Oslo');
    expect(await notice(again.page)).toContain('The file is damaged or cut off.');
    expect(await notice(again.page)).toContain('tartu.txt: its reading did not fit');
    await expect.poll(() => rows(again.page).count()).toBe(2);
    await again.page.locator('.told').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => rows(again.page).count()).toBe(0);
    expect(again.faults).toEqual([]);
  });

  it('of a newer version is refused in words, and leaves what is open', async () => {
    const { page, faults } = await withTwo();
    await drop(page, 'new.json', '{"schema": "visavis.project/99", "documents": [{"text": "a"}]}');
    expect(await notice(page)).toContain('new.json was saved by a newer version of the program.');
    await expect.poll(() => rows(page).count()).toBe(2);
    expect(faults).toEqual([]);
  });
});
