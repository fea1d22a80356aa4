// The same file from disk in Firefox and in WebKitGTK: what only one engine's
// rules would break.
import { afterAll, describe, expect, it } from 'vitest';
import { alive, engines, type Engine } from './engines';
import { address } from './page';

describe.each(engines.filter(({ name }) => name !== 'Chromium'))('$name, from disk', ({ here, open }) => {
  let engine: Engine | undefined;
  afterAll(async () => engine?.close());
  const run = async <T>(script: string) => (engine ??= await opened()).run<T>(alive + script);

  async function opened(): Promise<Engine> {
    const started = await open();
    await started.go(address);
    return started;
  }

  it.skipIf(!here)('reads the example', async () => {
    expect(
      await run(
        `await until(() => document.querySelectorAll('article.statement').length > 0); return document.querySelectorAll('article.statement').length;`,
      ),
    ).toBe(15);
    expect(await run(`return [...document.querySelectorAll('.leaders .name')].map((one) => one.textContent);`)).toEqual([
      'Xi Jinping',
      'Kassym-Jomart Tokayev',
    ]);
  });

  it.skipIf(!here)('marks the very words of each statement', async () => {
    const wrong = await run<string[]>(`
      const wrong = [];
      for (const article of document.querySelectorAll('article.statement')) {
        const words = [...article.querySelectorAll('.words .said')].map((one) => one.textContent).join('');
        article.querySelector('.tools button').click();
        await until(() => document.querySelector('[data-chosen]'));
        await new Promise((d) => setTimeout(d, 40));
        const marked = [...document.querySelectorAll('[data-chosen]')].map((one) => one.textContent).join('');
        if (marked !== words) wrong.push(words + ' / ' + marked);
      }
      return wrong;`);
    expect(wrong).toEqual([]);
  });

  it.skipIf(!here)('reads a file that is dropped', async () => {
    const title = await run(`
      const data = new DataTransfer();
      data.items.add(new File(['Ruritanian president meets king\\n\\nRuritanian President Bo Ek met King Al Om of Moldova on Monday. Ek said trade grows.'], 'a.txt'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      await until(() => document.querySelector('.source-text')?.textContent.includes('Ruritanian'));
      return document.querySelector('.source-text').textContent;`);
    expect(title).toContain('trade grows');
  });

  it.skipIf(!here)('refuses the network to its own scripts', async () => {
    expect(await run(`return fetch('https://example.org/').then(() => 'reached', () => 'refused');`)).toBe('refused');
  });
});
