// No violation of WCAG 2.2 AA that axe-core can find, in every state of the page.
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, violations as inPage } from './axe';
import { launch, open, paste } from './page';

const pictures = fileURLToPath(new URL('../../test-results/', import.meta.url));

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
  mkdirSync(pictures, { recursive: true });
});
afterAll(async () => {
  await browser.close();
});

/** The page's own policy lets no script in but its own, so axe comes in past it. */
async function violations(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axe });
  return page.evaluate(`(async () => { ${inPage} })()`);
}

/** Pastes without waiting for the result. */
async function begin(page: Page, text: string): Promise<void> {
  await page.locator('#paste').evaluate((box: HTMLTextAreaElement, words) => {
    const data = new DataTransfer();
    data.setData('text/plain', words);
    box.focus();
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
  await page.waitForFunction(() => document.querySelector('.reading[aria-busy="true"]'));
}

async function openTable(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await page.locator('.data .words').first().waitFor();
}

const example = (id: string) => readFileSync(new URL(`../../src/examples/${id}.txt`, import.meta.url), 'utf8');

/** Every state that a person can meet, and how to get there. */
const states: { [name: string]: (page: Page) => Promise<void> } = {
  example: async () => {},
  trilateral: (page) => paste(page, example('a08')),
  europe: (page) => paste(page, example('a20')),
  chosen: async (page) => {
    await page.locator('article.statement').nth(2).getByRole('button', { name: 'In the text' }).click();
    await page.locator('[data-chosen]').first().waitFor();
  },
  why: (page) => page.locator('article.statement').first().getByRole('button', { name: 'Why?' }).click(),
  list: async (page) => void (await page.getByLabel('View').selectOption('list')),
  layers: async (page) => {
    for (const box of await page.locator('.source-pane fieldset input').all()) await box.check();
  },
  'nothing fits': (page) => page.locator('#find').fill('zebra'),
  'no meeting': (page) => paste(page, 'The recipe needs two eggs and a cup of flour. Stir well.'),
  'other language': (page) =>
    paste(
      page,
      'Le président de la République a reçu mardi à Paris le président du Kazakhstan pour évoquer la coopération entre les deux pays.',
    ),
  empty: async (page) => {
    await page.getByRole('button', { name: 'Clear everything' }).click();
    await page.locator('.blank').waitFor();
  },
  menu: (page) => page.getByRole('button', { name: 'Copy and save', exact: true }).click(),
  examples: (page) => page.getByRole('button', { name: 'Examples', exact: true }).click(),
  share: (page) => page.getByRole('button', { name: 'Share', exact: true }).click(),
  settings: (page) => page.getByRole('button', { name: 'Settings', exact: true }).click(),
  keys: (page) => page.keyboard.press('?'),
  table: (page) => page.getByText('The same as a table').click(),
  'over all': (page) => openTable(page),
  'over all, chosen and searched': async (page) => {
    await openTable(page);
    await page.locator('#table-find').fill('china OR trade*');
    await page.locator('.data .words mark').first().waitFor();
    await page.getByRole('button', { name: 'Select all' }).click();
  },
  'over all, grouped': async (page) => {
    await openTable(page);
    await page.getByRole('button', { name: 'Subject: filter and group' }).click();
    await page.getByRole('button', { name: 'Group by this' }).click();
    await page.locator('[role=grid] [aria-expanded]').first().waitFor();
  },
  'over all, nothing found': async (page) => {
    await openTable(page);
    await page.locator('#table-find').fill('zebra');
    await page.getByText('No row fits').waitFor();
  },
  named: (page) => page.getByText('Named in the text').click(),
  'set phrase': (page) => page.locator('.words .phrase').first().focus(),
  'lines removed': async (page) => {
    await paste(
      page,
      example('b04'),
      `<nav><a href="/">Home</a></nav><article>${example('b04')
        .split('\n\n')
        .map((p) => `<p>${p}</p>`)
        .join('')}</article><footer>Contact us</footer>`,
    );
    await page.getByText(/no part of the article/).click();
  },
  'all that lies at a point': async (page) => {
    for (const box of await page.locator('.source-pane fieldset input').all()) await box.check();
    await page.locator('.source-text mark.side0.outcome').first().click();
    await page.locator('.popup:popover-open').waitFor();
  },
  'file refused': async (page) => {
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)], 'photo.bin'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await page.getByRole('alert').first().waitFor();
  },
  stopped: async (page) => {
    await begin(page, example('seed').repeat(1000));
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Reading was cancelled').waitFor();
  },
  late: async (page) => {
    await page.clock.install();
    await begin(page, example('seed').repeat(3000));
    await page.clock.fastForward(16_000);
    await page.getByText('takes unusually long').waitFor();
    await page.clock.resume();
  },
};

const looks: { [name: string]: BrowserContextOptions } = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { forcedColors: 'active' },
  phone: { colorScheme: 'light', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

describe.each(Object.keys(looks))('axe, %s', (look) => {
  it.each(Object.keys(states))('%s', async (state) => {
    const { page, faults } = await open(browser, '', { reducedMotion: 'reduce', ...looks[look] });
    await states[state]!(page);
    await page.screenshot({ path: `${pictures}${look}-${state.replaceAll(' ', '-')}.png` });
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
