// What each step of the start takes, from the file opened to the core's first
// answer: `make bench-start`. Not a test: it asserts nothing and prints a table.
// RUNS says how often (5), PAGES which files, each opened in turn by a browser
// that has just started, so that what else the machine does hits all alike:
// PAGES="before=/tmp/old.html now=build/visavis.html".
import { resolve } from 'node:path';
import { describe, it } from 'vitest';
import { engines, until, type Engine } from './engines';
import { file } from './page';

const runs = Number(process.env['RUNS'] ?? 5);
const root = new URL('../../../', import.meta.url).pathname;
const pages = (process.env['PAGES'] || `now=${file}`).split(' ').map((one) => one.split('=') as [string, string]);

type Steps = { [step: string]: number };

/** The page's own marks; where it has none of the example painted, that is seen from outside. */
const measure = `
  ${until}
  await until(() => document.querySelector('article.statement'));
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const painted = performance.now();
  while (!window.visavis) await new Promise((done) => setTimeout(done, 5));
  await visavis.extract('Ann met Bo.');
  const answered = performance.now();
  const marks = performance.getEntriesByType('mark').map(({ name, startTime }) => [name, startTime]);
  return { 'example painted': painted, ...Object.fromEntries(marks), 'first answer': answered };`;

async function once(open: () => Promise<Engine>, path: string): Promise<Steps> {
  const engine = await open();
  try {
    await engine.go(`file://${resolve(root, path)}`);
    return await engine.run<Steps>(measure);
  } finally {
    await engine.close();
  }
}

const median = (all: number[]) => all.toSorted((a, b) => a - b)[all.length >> 1] ?? NaN;

function table(name: string, measured: Map<string, Steps[]>): string {
  const lines = [...measured].map(([page, all]) => {
    const steps = Object.keys(all[0] ?? {}).map((step) => [step, median(all.map((one) => one[step] ?? NaN))] as const);
    const sorted = steps.toSorted((a, b) => a[1] - b[1]).map(([step, at]) => `${at.toFixed(0).padStart(6)} ms  ${step}`);
    return [`${name}, ${page}, median of ${all.length}:`, ...sorted].join('\n');
  });
  return `\n${lines.join('\n')}\n`;
}

describe.each(engines)('$name', ({ name, here, open }) => {
  it.skipIf(!here)('starts', async () => {
    const measured = new Map<string, Steps[]>();
    for (let run = 0; run < runs; run++) {
      for (const [page, path] of pages) measured.set(page, [...(measured.get(page) ?? []), await once(open, path)]);
    }
    process.stdout.write(table(name, measured));
  });
});
