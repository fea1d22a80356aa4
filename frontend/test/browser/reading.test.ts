// What a person sees of a reading and how it leads to the words of the text.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, open, paste } from './page';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

const example = (id: string) => readFileSync(new URL(`../../src/examples/${id}.txt`, import.meta.url), 'utf8');
const chosen = async (page: Page) => {
  await page.locator('[data-chosen]').first().waitFor();
  return (await page.locator('.source-text [data-chosen]').allTextContents()).join('');
};

describe('the facts', () => {
  it('each lead to their words', async () => {
    const { page } = await open(browser);
    await page.locator('.facts').getByRole('button', { name: 'Beijing' }).click();
    expect(await chosen(page)).toMatch(/beijing/i);
  });
});

describe('the pictures', () => {
  it('give the same numbers in words, bars and table', async () => {
    const { page } = await open(browser);
    await page.getByText('The same as a table').click();
    const bars = await page.locator('.picture .number').allTextContents();
    const cells = (await page.locator('.picture td').allTextContents()).filter((cell) => cell !== '0');
    expect(bars).toEqual(cells);
    expect(await page.locator('.picture desc').textContent()).toMatch(
      /Xi Jinping: \d+ words in 11 statements; Kassym-Jomart Tokayev: \d+ words in 4 statements/,
    );
  });

  it('keep every letter inside the drawing, in every language and on a phone', async () => {
    for (const width of [1366, 390]) {
      const { page } = await open(browser, '', { viewport: { width, height: 900 } });
      for (const text of [example('seed'), example('a08')]) {
        await paste(page, text);
        for (const locale of ['en', 'zh', 'ru', 'kk']) {
          await page.getByRole('navigation').getByRole('combobox').selectOption(locale);
          const out = await page.locator('.picture svg').evaluate((drawing) => {
            const whole = drawing.getBoundingClientRect();
            return [...drawing.querySelectorAll('text')].filter((text) => {
              const { left, right } = text.getBoundingClientRect();
              return left < whole.left - 1 || right > whole.right + 1;
            }).length;
          });
          expect(out, `${locale}, ${width} px`).toBe(0);
        }
      }
    }
  });

  it('lead on by a click: the bar to its subject, the strip to the words', async () => {
    const { page } = await open(browser);
    await page.locator('.picture .target').nth(2).click();
    await page.waitForFunction(
      () => document.querySelector('[data-subject="development"] .subject-name')!.getBoundingClientRect().top < innerHeight,
    );
    await page.locator('.strip rect.side1').first().click();
    expect(await chosen(page)).toContain('Belt and Road Initiative');
  });
});

describe('the marks of the text', () => {
  it('are switched by the legend, which counts them', async () => {
    const { page } = await open(browser);
    const xi = page.locator('.source-pane fieldset label').filter({ hasText: 'Xi Jinping' });
    expect(await xi.textContent()).toContain('11');
    expect(await page.locator('.source-text mark.side0').count()).toBeGreaterThanOrEqual(11);
    await xi.getByRole('checkbox').uncheck();
    expect(await page.locator('.source-text mark.side0').count()).toBe(0);
    await page.locator('.source-pane fieldset label').filter({ hasText: 'terms' }).getByRole('checkbox').check();
    expect(await page.locator('.source-text mark.term').count()).toBeGreaterThan(0);
  });

  it('list all that lies at one point, and Escape leads back there', async () => {
    const { page } = await open(browser);
    for (const box of await page.locator('.source-pane fieldset input').all()) await box.check();
    const layered = page.locator('.source-text mark.side0.outcome').first();
    await layered.click();
    await page.locator('.popup:popover-open').waitFor();
    expect(await page.locator('.popup:popover-open li').count()).toBeGreaterThan(1);
    await page
      .locator('.popup:popover-open')
      .getByRole('button', { name: /^Outcomes|^outcomes/ })
      .first()
      .click();
    await page.locator('li.outcome.chosen').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.closest('.source-text'));
  });
});

describe('set phrases', () => {
  it('are explained on focus with their step and source, unless switched off', async () => {
    const { page } = await open(browser);
    const phrase = page.locator('.words .phrase').filter({ hasText: 'permanent comprehensive strategic partnership' });
    await phrase.focus();
    const note = await page.getByRole('tooltip').textContent();
    expect(note).toMatch(/Step on the ladder of partnerships: .+Source: .+/);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('tooltip').count()).toBe(0);
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByLabel('Explain set phrases').uncheck();
    expect(await page.locator('.words .phrase').count()).toBe(0);
  });

  it('keep their note inside a narrow window', async () => {
    const { page } = await open(browser, '', { viewport: { width: 390, height: 844 } });
    for (const phrase of await page.locator('.words .phrase').all()) {
      await phrase.focus();
      const { left, right } = await page.getByRole('tooltip').evaluate((note) => note.getBoundingClientRect());
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(390);
    }
  });
});

describe('more leaders than two, or one', () => {
  it('three stand in three columns, with a chart of three', async () => {
    const { page } = await open(browser);
    await paste(page, example('a08'));
    expect(await page.locator('.leaders th').count()).toBe(3);
    expect(await page.locator('.picture .bar.side2').count()).toBeGreaterThan(0);
  });

  it('one stands in one column, and nobody is said to be silent', async () => {
    const { page } = await open(browser);
    const seed = example('seed');
    await paste(page, seed.slice(0, seed.indexOf('For his part')));
    expect(await page.locator('[data-warning="one-speaker"]').count()).toBe(1);
    expect(await page.locator('article.statement.side1').count()).toBe(0);
  });
});

describe('what could not be placed', () => {
  it('is listed with its words', async () => {
    const { page } = await open(browser);
    await paste(page, example('a08'));
    expect(await page.locator('#said').getByText('Shen is also scheduled to meet').count()).toBe(1);
  });
});
