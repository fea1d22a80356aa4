// The reading engine ends in the midst of its work: by the person, by somebody else,
// by itself. The text stays, the page says so in words, and the next reading works.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headline, launch, open, paste } from './page';

const text = (n: number) =>
  `President Berg meets Prime Minister Lepik in Town${n}\n\nOSLO, 3 March 2025 – President Ada Berg of Norway met with Prime Minister Tarmo Lepik of Estonia in Town${n} on Monday.\n\nBerg said that trade had grown. “We agree on peace,” Lepik said.\n`;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** The core of the page, as far as it is meddled with here. */
interface Core {
  visavis: { [method: string]: (...given: unknown[]) => unknown };
  postMessage: (message: object) => void;
}
declare const globalThis: Core;

/** The worker that reads, once it does. */
async function engine(page: Page) {
  await expect.poll(() => page.workers().length).toBe(1);
  const worker = page.workers()[0]!;
  await expect.poll(() => worker.evaluate(() => 'visavis' in globalThis)).toBe(true);
  return worker;
}

/** Pastes, and does not wait for what comes of it. */
async function begin(page: Page, plain: string): Promise<void> {
  await page.evaluate((words) => {
    const data = new DataTransfer();
    data.setData('text/plain', words);
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, plain);
}

/** The page has kept the text and says what has happened; read again, the text is shown. */
async function goesOn(page: Page, words: string, kept: string): Promise<void> {
  await page.getByText(words).waitFor();
  expect(await page.locator('#paste').inputValue()).toBe(kept);
  await page.getByRole('button', { name: 'Read again' }).click();
  await headline(page, kept.split('\n')[0]!);
}

const stopped = 'The reading engine stopped. The text is kept; reading it again starts a new engine.';

/** Ways in which an engine ends by itself, each at its next reading. */
const ends: { [how: string]: () => void } = {
  'its memory is full': () => {
    globalThis.visavis['extract'] = () => globalThis.visavis['read']!(new Uint8Array(4.2e9), 'a.txt', '');
  },
  'it throws at its door': () => {
    globalThis.visavis['extract'] = () => {
      throw new RangeError('Maximum call stack size exceeded');
    };
  },
  'an error of its own goes past everything': () => {
    globalThis.visavis['extract'] = () => {
      globalThis.postMessage = () => {
        throw new Error('what goes past everything');
      };
      return '';
    };
  },
};

describe('the reading engine', () => {
  it.each(Object.keys(ends))('ends by itself, %s: the text stays, and is read by a new one', async (how) => {
    const { page } = await open(browser);
    await paste(page, text(1));
    await (await engine(page)).evaluate(ends[how]!);
    await begin(page, text(2));
    await goesOn(page, stopped, text(2));
    expect(page.workers().length).toBe(1);
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await headline(page, 'Town1');
  });

  it('is ended from outside in mid-reading: the text stays, and is read by a new one', async () => {
    const { page, faults } = await open(browser);
    await page.addInitScript(() => {
      const Plain = window.Worker;
      window.Worker = class extends Plain {
        constructor(...given: ConstructorParameters<typeof Plain>) {
          super(...given);
          window.addEventListener('end', () => this.terminate());
        }
      };
    });
    await page.reload();
    await page.waitForFunction(() => 'visavis' in window);
    await (
      await engine(page)
    ).evaluate(() => {
      globalThis.visavis['extract'] = () => {
        for (;;); // a reading that takes for ever
      };
    });
    await begin(page, text(3));
    const cancel = page.getByRole('button', { name: 'Cancel' });
    await cancel.waitFor();
    await page.evaluate(() => window.dispatchEvent(new Event('end')));
    await cancel.click();
    await goesOn(page, 'Reading was cancelled. The text is kept.', text(3));
    expect(faults).toEqual([]);
  });

  it('that has grown large over a text is left for a new one, and the reading stays', async () => {
    const { page, faults } = await open(browser);
    const before = await engine(page);
    await before.evaluate(() => {
      const post = globalThis.postMessage;
      globalThis.postMessage = (message) => post({ ...message, memory: 257e6 });
    });
    const left = before.waitForEvent('close');
    await paste(page, text(4));
    await left;
    expect(await page.locator('h1').textContent()).toContain('Town4');
    await paste(page, text(5));
    await headline(page, 'Town5');
    expect(page.workers()).not.toContain(before);
    expect(faults).toEqual([]);
  });
});
