// A long session of the page, in which nothing may grow: some hundreds of pastes
// here, 100,000 by `make soak`. The core reads every one of them through the page's
// own client of the worker; one in ten is pasted into the page, is shown, and becomes
// a document, and the documents are closed when some have gathered.
import { writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, open } from './page';
import { closeAll, grown, held, pasteAll, pasteNumber, readAll, table, watchWorkers, type Held } from './soak';

const asked = Number(process.env['PASTES'] ?? 0);
const pastes = asked || 400;
const steps = asked ? 20 : 8;
/** One of so many is pasted into the page. */
const oneIn = 10;
/** Documents that gather before they are closed, in a session that is long enough. */
const gathered = Math.min(20, Math.ceil(pastes / steps / oneIn));

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const numbers = (from: number, count: number) => Array.from({ length: count }, (_, i) => pasteNumber(from + i));

describe('a long session', () => {
  it('leaves nothing behind of what was pasted and closed', { timeout: 0 }, async () => {
    const { page, faults } = await open(browser);
    await page.addInitScript(watchWorkers);
    await page.reload();
    await page.waitForFunction(() => 'visavis' in window);
    const session = await page.context().newCDPSession(page);
    const all: Held[] = [];
    for (let done = 0; done < pastes; done += gathered * oneIn) {
      await pasteAll(page, numbers(done, gathered));
      await closeAll(page);
      await readAll(page, numbers(done + gathered, gathered * (oneIn - 1)));
      if (done + gathered * oneIn < ((all.length + 1) * pastes) / steps) continue;
      all.push(await held(page, session));
      if (asked) writeFileSync(1, `${table([all.at(-1)!], done + gathered * oneIn, all.length === 1)}\n`);
    }
    if (asked) writeFileSync(1, `\n${pastes} pastes, ${pastes / oneIn} of them into the page:\n${table(all, pastes / steps, true)}\n`);
    expect(grown(all)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('would be told of where something grew', () => {
    const at = (step: number): Held => ({
      heap: 8e6 + step * 2e5,
      wasm: 16e6,
      nodes: 900 + step,
      listeners: 80,
      workers: 1,
      stored: 6,
      history: 2,
    });
    const sentence = 'The page held 9400000 bytes of JavaScript in the second quarter of the session, and 11400000 in the last.';
    expect(grown(Array.from({ length: 20 }, (_, step) => at(step)))).toEqual([sentence]);
    expect(grown(Array.from({ length: 20 }, () => at(0)))).toEqual([]);
  });
});
