// The built file, from disk, as a person uses it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headline, launch, open, paste, settled } from './page';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

/** What the command line makes of the first example. */
function commandLine(format: string): Buffer {
  const root = new URL('../../../', import.meta.url);
  const input = readFileSync(new URL('frontend/src/examples/seed.txt', root)); // no file: the example has none
  return execFileSync('go', ['run', './core/cmd/visavis', 'extract', '--format', format], { cwd: root, input });
}

const japan = readFileSync(new URL('../../src/examples/b04.txt', import.meta.url), 'utf8');

describe('the page from disk', () => {
  it('opens with the seed already read, both leaders side by side', async () => {
    const { page, faults } = await open(browser);
    expect(await page.locator('h1').textContent()).toContain('Xi meets Kazakh president');
    expect(await page.locator('.leaders .name').allTextContents()).toEqual(['Xi Jinping', 'Kassym-Jomart Tokayev']);
    expect(await page.locator('article.statement').count()).toBe(15);
    expect(await page.locator('li.outcome').count()).toBe(3);
    expect(await page.locator('.heard').allTextContents()).toContain('only Xi Jinping');
    expect(await page.locator('.heard').allTextContents()).toContain('both');
    expect(faults).toEqual([]);
  });

  it('says what the text does not state', async () => {
    const { page } = await open(browser);
    await paste(page, 'Estonian President Ann Ray met Chilean President Ben Lee. Ray said trade is growing.');
    expect(await page.locator('.facts .untold').count()).toBeGreaterThan(0);
  });

  it('reads a paste at once, and takes it back', async () => {
    const { page, faults } = await open(browser);
    const before = await page.locator('h1').textContent();
    await paste(page, japan);
    expect(await page.locator('h1').textContent()).toContain('Japan-Peru');
    await page.getByRole('button', { name: 'Undo' }).click();
    await settled(page);
    expect(await page.locator('h1').textContent()).toBe(before);
    expect(faults).toEqual([]);
  });

  it('takes the furniture out of a rich paste and shows it', async () => {
    const { page } = await open(browser);
    const html = `<nav><a href="/">Home</a><a href="/world">World</a></nav><article>${japan
      .split('\n\n')
      .map((p) => `<p>${p}</p>`)
      .join('')}</article><footer>Contact us</footer>`;
    await paste(page, japan, html);
    expect(await page.locator('.source-text').textContent()).not.toContain('Contact us');
    await page.getByText(/lines? removed that/).click();
    expect(await page.locator('.notes').textContent()).toContain('Contact us');
  });

  it('shows a statement in the text, and Escape leads back', async () => {
    const { page } = await open(browser);
    const third = page.locator('article.statement').nth(2);
    const words = (await third.locator('.words .said').allTextContents()).join('');
    const button = third.getByRole('button', { name: 'In the text' });
    await button.click();
    await page.locator('.source-text [data-chosen]').first().waitFor();
    const marked = await page.locator('.source-text [data-chosen]').allTextContents();
    expect(marked.join('')).toBe(words);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('[data-chosen]'));
    await page.waitForFunction(() => document.activeElement?.textContent === 'In the text');
  });

  it('leads from the text to the statement', async () => {
    const { page } = await open(browser);
    const link = page.locator('.source-text mark.side1 a').first();
    const words = (await link.textContent())!;
    await link.click();
    if (await page.locator('.popup:popover-open').count()) await page.locator('.popup button').first().click();
    await page.locator('article.statement.chosen').waitFor();
    expect(await page.locator('article.statement.chosen').textContent()).toContain(words);
  });

  it('filters, orders and lists', async () => {
    const { page } = await open(browser);
    await page.getByLabel('Who is heard').selectOption({ label: 'only Xi Jinping' });
    expect(await page.locator('article.statement.side1').count()).toBe(0);
    await page.getByRole('button', { name: 'Show all' }).first().click();
    await page.getByLabel('View').selectOption('list');
    expect(await page.locator('table.subjects').count()).toBe(0);
    expect(await page.locator('article.statement').count()).toBe(15);
    await page.getByLabel('Find words').fill('sovereignty');
    expect(await page.locator('article.statement').count()).toBe(1);
  });

  it('tells why a statement is read as it is', async () => {
    const { page } = await open(browser);
    await page.locator('article.statement').first().getByRole('button', { name: 'Why?' }).click();
    expect(await page.locator('.why').textContent()).toMatch(/How sure it is who speaks.*of 100/s);
  });

  it('works by keyboard alone', async () => {
    const { page } = await open(browser);
    await page.locator('h1').click();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.waitForFunction(() => document.activeElement?.matches('article.statement'));
    const words = await page.evaluate(() => document.activeElement!.querySelector('.words .said')!.textContent);
    await page.keyboard.press('o');
    await page.waitForFunction(() => document.activeElement?.closest('.source-text'));
    expect(await page.evaluate(() => document.activeElement!.textContent)).toBe(words!.trim());
    await page.keyboard.press('?');
    await page.locator('dialog[open]').waitFor();
  });

  it('speaks four languages', async () => {
    const { page } = await open(browser);
    for (const [locale, title] of [
      ['zh', '会见概况'],
      ['ru', 'Встреча'],
      ['kk', 'Кездесу'],
    ]) {
      await page.getByRole('navigation').getByRole('combobox').selectOption(locale!);
      expect(await page.locator('#facts-title').textContent()).toBe(title);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale);
    }
  });

  it('answers scripts with the very record', async () => {
    const { page } = await open(browser);
    const record = await page.evaluate((text) => window.visavis.extract(text, { published: '2023-10-17' }), 'Ana met Bo.');
    expect(record.schema).toBe('visavis.record/2');
    expect(record.text).toBe('Ana met Bo.');
  });

  it('takes from scripts what a person has decided', async () => {
    const { page } = await open(browser);
    const text = 'President Ann Ray said that wheat was dear. Minister Bo Lee said that water was scarce.';
    const given = { leaders: ['Ann Ray', 'Bo Lee'], countries: { 'Ann Ray': 'NO', 'Bo Lee': 'CL' }, date: '2024-05-03' };
    const record = await page.evaluate(([article, decided]) => window.visavis.extract(article, { given: decided }), [text, given] as const);
    expect(record.meeting.date).toBe('2024-05-03');
    expect(record.sides.map((side) => side.id)).toEqual(['NO', 'CL']);
    expect(record.people[0]!.why.country!.rule).toBe('given');
  });
});

describe('what is taken away', () => {
  it('is saved in every form, byte for byte as the command line writes it', async () => {
    const { page, faults } = await open(browser);
    for (const [format, ending] of [
      ...['md', 'html', 'csv', 'json', 'jsonl'].map((name) => [name, name] as const),
      ['outcomes', 'outcomes.csv'],
    ] as const) {
      await page.getByRole('button', { name: 'Copy and save' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('.menu:popover-open').getByText(`.${ending}`, { exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`xi-meets-kazakh-president.${ending}`);
      expect(readFileSync(await download.path()).equals(commandLine(format)), format).toBe(true);
    }
    expect(faults).toEqual([]);
  });

  it('is one static page without scripts as a report', () => {
    const report = commandLine('html').toString();
    expect(report).not.toMatch(/<script|\son\w+=|https?:\/\/[^"]*\.(js|css)/i);
    expect(report).toContain('Tokayev');
  });

  it('is copied with its citation', async () => {
    const { page } = await open(browser, '', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('article.statement').first().getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /Xi .+\.\n— Xi Jinping, as reported by Xinhua, “Xi meets Kazakh president”, 17 October 2023\.$/s,
    );
  });

  it('is copied subject by subject and as a whole, rich or as Markdown', async () => {
    const { page } = await open(browser, '', { permissions: ['clipboard-read', 'clipboard-write'] });
    const held = (type: string) =>
      page.evaluate(async (wanted) => (await (await navigator.clipboard.read())[0]!.getType(wanted)).text(), type);
    await page.locator('[data-subject="sovereignty"]').getByRole('button', { name: 'Copy subject' }).click();
    await page.getByRole('button', { name: 'Copied' }).first().waitFor();
    expect(await held('text/html')).toMatch(/<blockquote>.*independence.*Xi Jinping.*Xinhua/s);
    await page.getByRole('button', { name: 'Copy and save' }).click();
    await page.getByRole('button', { name: 'as Markdown' }).click();
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('#'));
    const all = await held('text/plain');
    for (const name of ['Xi Jinping', 'Kassym-Jomart Tokayev']) expect(all).toContain(`— ${name}, as reported by Xinhua`);
    expect(all.match(/^> /gm)!.length).toBeGreaterThanOrEqual(15);
  });

  it('is shared without the text unless asked, and a broken link is answered', async () => {
    const { page } = await open(browser, '', { permissions: ['clipboard-read', 'clipboard-write'] });
    await paste(page, japan);
    await headline(page, 'Japan-Peru');
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByRole('button', { name: 'Copy link with settings' }).click();
    await page.getByText(/Copied: a link/).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain('text=');
    await page.getByRole('button', { name: /includes the text/ }).click();
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes('text='));
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const { page: other, faults } = await open(browser, link.slice(link.indexOf('#')));
    await headline(other, 'Japan-Peru');
    expect(faults).toEqual([]);
    const { page: broken } = await open(browser, `${link.slice(link.indexOf('#')).slice(0, -40)}`);
    expect(await broken.getByRole('alert').textContent()).toContain('cut on its way');
    await settled(broken);
    expect(await broken.locator('article.statement').count()).toBe(15);
  });
});

describe('the examples', () => {
  it('are the seed and four of other houses, each read', async () => {
    const { page, faults } = await open(browser);
    const names = await page.locator('.menu li:has(> .quiet) > button').allTextContents();
    expect(names.length).toBe(5);
    for (const name of names) {
      await page.getByRole('button', { name: 'Examples', exact: true }).click();
      await page.locator('.menu:popover-open').getByRole('button', { name, exact: true }).click();
      await settled(page);
      expect(await page.locator('article.statement').count(), name).toBeGreaterThan(3);
    }
    expect(faults).toEqual([]);
  });
});

describe('privacy', () => {
  it('keeps no text in the browser, and forgets everything when asked', async () => {
    const { page } = await open(browser);
    await paste(page, japan);
    await page.getByRole('combobox', { name: 'Order', exact: true }).selectOption('weight');
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }));
    expect(kept).toContain('visavis.settings');
    expect(kept).not.toContain('Peru');
    await page.getByRole('button', { name: 'Clear everything' }).click();
    await page.locator('.blank').waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  it('cannot reach the network even when a script tries', async () => {
    const { page } = await open(browser);
    const answer = await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'reached',
        () => 'refused',
      ),
    );
    expect(answer).toBe('refused');
  });

  it('never turns a text into markup', async () => {
    const { page, faults } = await open(browser);
    await paste(
      page,
      '<img src=x onerror="document.title=\'owned\'"> President Xi Jinping met President Bo. Xi said <b>peace</b> matters.',
    );
    expect(await page.locator('.source-text img, .source-text b, main img').count()).toBe(0);
    expect(await page.title()).not.toContain('owned');
    expect(faults).toEqual([]);
  });
});
