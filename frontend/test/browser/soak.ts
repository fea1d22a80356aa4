// A long session of the built page: pastes made on the spot, what the browser then
// holds, and a judge who tells what has grown.
import type { CDPSession, Page } from 'playwright-core';

/** A paste, and the word by which it is known when it is shown; empty for a text in which there is nothing to show. */
export interface Paste {
  plain: string;
  html: string;
  token: string;
}

const syllables = ['ba', 'den', 'kor', 'li', 'mas', 'no', 'pel', 'ri', 'sta', 'tu', 'vin', 'zo', 'har', 'gel', 'ima'];
const countries = ['Norway', 'Estonia', 'Peru', 'Ghana', 'Vietnam', 'Kenya', 'Latvia', 'Chile', 'Malta', 'Jordan'];
const capitals = ['Oslo', 'Tallinn', 'Lima', 'Accra', 'Hanoi', 'Nairobi', 'Riga', 'Santiago', 'Valletta', 'Amman'];
const verbs = ['said', 'stressed', 'noted', 'added', 'told reporters', 'warned'];
const matters = ['trade', 'energy', 'water', 'visas', 'fisheries', 'the railway', 'security', 'a treaty on transport'];

/** A surname for a number: other numbers, other names, so that nothing can be known from the paste before. */
function surname(n: number): string {
  let [word, rest] = ['', n + 1];
  for (; rest > 0; rest = Math.floor(rest / syllables.length)) word += syllables[rest % syllables.length];
  return word[0]!.toUpperCase() + word.slice(1) + 'en';
}

const of = (list: string[], n: number) => list[n % list.length]!;

/** An article of about so many characters. */
function article(n: number, length: number): string {
  const [one, other] = [surname(n), surname(7 * n + 3)];
  let text = `President ${one} meets Prime Minister ${other}, report N${n}N\n\n`;
  text += `${of(capitals, n).toUpperCase()}, ${(n % 28) + 1} March 2025 – President Ada ${one} of ${of(countries, n)} met with Prime Minister Tarmo ${other} of ${of(countries, n + 3)} in ${of(capitals, n)} on Monday.\n\n`;
  for (let i = n; text.length < length; i++) {
    text += `${i % 2 ? one : other} ${of(verbs, i)} that ${of(matters, i)} had grown by ${i % 90} per cent. “We agree on ${of(matters, 5 * i)},” ${i % 2 ? other : one} said.\n\n`;
  }
  return text;
}

/** What nobody means to paste. */
const odd: ((n: number, token: string) => string)[] = [
  () => ' \n\t\n ',
  (n, token) => `${token} ${'x'.repeat(3000 + (n % 100))}`,
  (_, token) => `${token} ${'“'.repeat(400)}`,
  (_, token) => `${token} 两国元首在北京举行会谈。 😀😀 שלום עולם`,
  (n, token) => `${token}\u0000\u0007 ${surname(n)}\u202e met\ufffd`,
  (n, token) => `${token} data:image/png;base64,${surname(n).repeat(300)}==`,
  (_, token) => `${token} <script>alert(1)</script> {"a": [${'['.repeat(300)}`,
  (_, token) => `${token} ${'a. '.repeat(500)}`,
];

/** The n-th paste: short mostly, one in ten of 4 KB, one in ten odd, one in ten with markup, now and then one of 100 KB. */
export function pasteNumber(n: number): Paste {
  const token = `N${n}N`;
  if (n % 10 === 7) {
    const kind = Math.floor(n / 10) % odd.length;
    return { plain: odd[kind]!(n, token), html: '', token: kind === 0 ? '' : token };
  }
  const plain = article(n, n % 997 === 2 ? 100_000 : n % 10 === 5 ? 4_000 : 250 + (n % 400));
  const html = n % 10 === 3 ? `<article><p>${plain.split('\n\n').join('</p><p>')}</p></article>` : '';
  return { plain, html, token };
}

/** Pastes them one after the other, as the clipboard would, each when the one before is shown. */
export async function pasteAll(page: Page, pastes: Paste[]): Promise<void> {
  await page.evaluate(async (all) => {
    const box = document.querySelector<HTMLTextAreaElement>('#paste')!;
    const isShown = (token: string) =>
      token === ''
        ? document.querySelector('.blank') !== null
        : (document.querySelector('.source-text')?.textContent.includes(token) ?? false) && !document.querySelector('[aria-busy="true"]');
    for (const { plain, html, token } of all) {
      const data = new DataTransfer();
      data.setData('text/plain', plain);
      if (html !== '') data.setData('text/html', html);
      box.focus();
      box.select();
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      for (let waited = 0; !isShown(token); waited++) {
        if (waited > 20_000) throw new Error(`this paste was never shown: ${plain.slice(0, 200)}`);
        await new Promise((done) => setTimeout(done));
      }
    }
  }, pastes);
}

/** Reads them by the page's own client of the worker, without showing them. */
export async function readAll(page: Page, pastes: Paste[]): Promise<void> {
  await page.evaluate(async (all) => {
    for (const { plain } of all) await window.visavis.extract(plain);
  }, pastes);
}

/** Closes all open documents, as a person does from the list. */
export async function closeAll(page: Page): Promise<void> {
  await page.getByRole('listbox').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.locator('.blank').waitFor();
}

/** What the browser holds for the page at one moment. */
export interface Held {
  /** Bytes of JavaScript in use after its garbage is gone. */
  heap: number;
  /** Bytes of the core's memory. */
  wasm: number;
  nodes: number;
  listeners: number;
  /** Workers that run. */
  workers: number;
  /** Characters kept between visits, and the number of databases. */
  stored: number;
  /** Places that the browser's Back could go to. */
  history: number;
}

/** Notes what the workers of the page tell of their memory: to be put into the page before it opens. */
export function watchWorkers(): void {
  const watched = window as unknown as { soaked: { memory: number } };
  watched.soaked = { memory: 0 };
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    constructor(...given: ConstructorParameters<typeof Plain>) {
      super(...given);
      this.addEventListener('message', ({ data }: MessageEvent<{ memory?: number }>) => {
        if (data.memory) watched.soaked.memory = data.memory;
      });
    }
  };
}

export async function held(page: Page, session: CDPSession): Promise<Held> {
  for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const own = await page.evaluate(async () => {
    const { soaked } = window as unknown as { soaked: { memory: number } };
    const databases = await indexedDB.databases().catch(() => []);
    const stored = JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }) + JSON.stringify(databases);
    return { wasm: soaked.memory, stored: stored.length, history: history.length };
  });
  return { heap: usedSize, nodes, listeners: jsEventListeners, workers: page.workers().length, ...own };
}

/** What each may be larger in the last quarter than in the second: a share of it, and so much beside. */
const allowed: { [what in keyof Held]: { share: number; beside: number; unit: string } } = {
  heap: { share: 0.03, beside: 1_000_000, unit: 'bytes of JavaScript' },
  wasm: { share: 0.03, beside: 4_000_000, unit: 'bytes of WebAssembly memory' },
  nodes: { share: 0.02, beside: 100, unit: 'DOM nodes' },
  listeners: { share: 0.02, beside: 20, unit: 'event listeners' },
  workers: { share: 0, beside: 0, unit: 'workers' },
  stored: { share: 0, beside: 0, unit: 'characters kept between visits' },
  history: { share: 0, beside: 0, unit: 'places in the history' },
};

const median = (all: number[]) => all.toSorted((a, b) => a - b)[all.length >> 1]!;

/** A sentence for each kind that has grown from the second quarter to the last. */
export function grown(steps: Held[]): string[] {
  const quarter = (nth: number, what: keyof Held) =>
    median(steps.slice(Math.ceil(((nth - 1) * steps.length) / 4), Math.ceil((nth * steps.length) / 4)).map((step) => step[what]));
  return (Object.keys(allowed) as (keyof Held)[]).flatMap((what) => {
    const { share, beside, unit } = allowed[what];
    const [second, last] = [quarter(2, what), quarter(4, what)];
    if (last <= second * (1 + share) + beside) return [];
    return [`The page held ${second} ${unit} in the second quarter of the session, and ${last} in the last.`];
  });
}

const columns: [string, (step: Held) => string][] = [
  ['heap MB', ({ heap }) => (heap / 1e6).toFixed(2)],
  ['wasm MB', ({ wasm }) => (wasm / 1e6).toFixed(1)],
  ['nodes', ({ nodes }) => String(nodes)],
  ['listeners', ({ listeners }) => String(listeners)],
  ['workers', ({ workers }) => String(workers)],
  ['stored', ({ stored }) => String(stored)],
  ['history', ({ history }) => String(history)],
];

/** The steps as lines; each begins with how many pastes had been made, every so many of them. */
export function table(steps: Held[], every: number, hasHead: boolean): string {
  const line = (cells: string[]) => cells.map((cell) => cell.padStart(9)).join(' ');
  const rows = steps.map((step, i) => line([String((i + 1) * every), ...columns.map(([, of]) => of(step))]));
  return [...(hasHead ? [line(['pastes', ...columns.map(([name]) => name)])] : []), ...rows].join('\n');
}
