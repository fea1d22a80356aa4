// Opens the built page from disk in Chromium, and notes what must not happen.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

export const file = fileURLToPath(new URL('../../../build/visavis.html', import.meta.url));
export const address = `file://${file}`;

/** The flags keep Chromium from speaking to anyone by itself. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launch(): Promise<Browser> {
  if (!existsSync(file)) throw new Error('build/visavis.html is missing: run "make page" first');
  const executablePath =
    process.env['CHROMIUM'] ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
  if (!executablePath) throw new Error('no Chromium found: install the package "chromium" or name it in CHROMIUM');
  return chromium.launch({ executablePath, args: flags });
}

/** A page with what went wrong on it: console errors, exceptions, and every request but the file itself. */
export interface Watched {
  page: Page;
  faults: string[];
}

export async function open(browser: Browser, hash = '', options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 }, locale: 'en-GB', acceptDownloads: true, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    const isOwn = request.url().startsWith(address) || /^(data|blob):/.test(request.url());
    if (!isOwn) faults.push(`request: ${request.url()}`);
  });
  await page.goto(address + hash);
  await page.locator('.reading h1, .blank h1').first().waitFor();
  await page.waitForFunction(() => 'visavis' in window); // the example is painted before its program runs
  return { page, faults };
}

/** Pastes as the clipboard would, in plain or rich form, and waits for the result. */
export async function paste(page: Page, plain: string, html = ''): Promise<void> {
  await page.locator('#paste').evaluate(
    (box: HTMLTextAreaElement, [text, markup]) => {
      box.focus();
      box.select();
      const data = new DataTransfer();
      data.setData('text/plain', text!);
      if (markup !== '') data.setData('text/html', markup!);
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    [plain, html],
  );
  await settled(page);
}

/** Waits until the page has read what it holds. */
export async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(50);
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]') && !document.querySelector('.work p'), undefined, {
    timeout: 30_000,
  });
}

/** Waits for the headline of what is read; what stands there instead is told, with any message. */
export async function headline(page: Page, words: string): Promise<void> {
  await settled(page);
  const shown = async () =>
    [await page.locator('h1').allTextContents(), await page.getByRole('alert').allTextContents()].flat().join(' | ');
  await expect.poll(shown, { timeout: 15_000 }).toContain(words);
}
