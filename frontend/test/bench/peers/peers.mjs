// The core's whole record beside wink-nlp's entities and compromise's people,
// places and quotations, in one Chromium page: `make bench-peers`. It asserts
// nothing and prints tables.
//
// Speeds are of the page's processor time (DevTools' ProcessTime, collecting of
// garbage included), the median of rounds in which all take their turn. TEXTS is
// a folder of articles, LONG the megabytes of the long text, WASM the program,
// NATIVE a file with the native speed (scripts/peers -out).
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const {
  TEXTS = `${root}core/testdata/readouts`,
  WASM = `${root}build/visavis.wasm`,
  NATIVE = '',
  CHROMIUM = '/usr/bin/chromium',
} = process.env;
const long = Number(process.env.LONG ?? 1);
const rounds = Number(process.env.RUNS ?? 5);

const files = readdirSync(TEXTS).filter((name) => name.endsWith('.txt'));
const articles = files.map((name) => readFileSync(`${TEXTS}/${name}`, 'utf8'));
const all = articles.join('\n\n');
const seed = readFileSync(`${root}frontend/src/examples/seed.txt`, 'utf8');

const repeated = (size) => `${all}\n\n`.repeat(size / all.length + 1).slice(0, size);
const megabytes = (texts) => Buffer.byteLength(texts.join('')) / 1e6;
const at = (numbers, part) => numbers.toSorted((a, b) => a - b)[Math.floor(part * (numbers.length - 1))];
const median = (numbers) => at(numbers, 0.5);
const print = (...cells) =>
  process.stdout.write(
    `${String(cells[0]).padEnd(26)}${cells
      .slice(1)
      .map((cell) => String(cell).padStart(14))
      .join('')}\n`,
  );

async function script() {
  const entry = fileURLToPath(new URL('page.mjs', import.meta.url));
  const lib = { entry, formats: ['iife'], name: 'bench' };
  const [made] = await build({ configFile: false, logLevel: 'warn', build: { lib, write: false, target: 'es2022' } });
  return made.output[0].code;
}

async function open(browser) {
  const page = await browser.newPage();
  const go = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim();
  await page.addScriptTag({ path: `${go}/lib/wasm/wasm_exec.js` });
  await page.addScriptTag({ content: await script() });
  await page.evaluate((base64) => globalThis.peers.start(base64), readFileSync(WASM).toString('base64'));
  return page;
}

/** The processor's time, in seconds, for texts read by one reader. */
async function measured(page, devtools, name, texts, times) {
  const used = async () => (await devtools.send('Performance.getMetrics')).metrics.find((one) => one.name === 'ProcessTime').value;
  const before = await used();
  await page.evaluate(([name, texts, times]) => globalThis.peers.read(name, texts, times), [name, texts, times]);
  return ((await used()) - before) / times;
}

async function speeds(page, devtools, texts, times, turns) {
  const taken = { record: [], wink: [], compromise: [] };
  for (let turn = 0; turn < turns; turn++) {
    for (const [name, all] of Object.entries(taken)) all.push(await measured(page, devtools, name, texts, times));
  }
  return Object.fromEntries(Object.entries(taken).map(([name, all]) => [name, megabytes(texts) / median(all)]));
}

async function compare(page, devtools) {
  print('MB/s of processor time', 'record', 'wink-nlp', 'compromise', 'record/wink', 'record/compr.');
  const rows = [
    ['one article', [seed], 20, rounds],
    [`${articles.length} articles`, articles, 1, rounds],
    [`${long} MB in one text`, [repeated(long * 1e6)], 1, 1],
  ];
  let ours = 0;
  for (const [name, texts, times, turns] of rows) {
    const { record, wink, compromise } = await speeds(page, devtools, texts, times, turns);
    print(name, record.toFixed(2), wink.toFixed(2), compromise.toFixed(3), (record / wink).toFixed(2), (record / compromise).toFixed(1));
    if (texts === articles) ours = record;
  }
  if (existsSync(NATIVE)) print('\nnative/page, articles', (Number(readFileSync(NATIVE, 'utf8')) / ours).toFixed(2));
}

async function latency(page) {
  print('\na 4 KB article, ms', 'record', 'wink-nlp', 'compromise');
  const size = 4000;
  const texts = Array.from({ length: Math.min(100, Math.floor(all.length / size)) }, (_, i) => all.slice(i * size, (i + 1) * size));
  const taken = {};
  for (const name of ['record', 'wink', 'compromise']) {
    taken[name] = await page.evaluate(([name, texts]) => globalThis.peers.latencies(name, texts), [name, texts]);
  }
  for (const [label, part] of [
    ['median', 0.5],
    ['p95', 0.95],
  ])
    print(label, ...Object.values(taken).map((all) => at(all, part).toFixed(1)));
}

async function growth(page, devtools) {
  print('\nrecord of one text', 'ms', 'times', 'wasm MB so far');
  let last = 0;
  for (const size of [1e4, 1e5, 1e6, 1e7]) {
    const turns = size < 1e6 ? rounds : 1;
    const times = size < 1e5 ? 10 : 1;
    const taken = [];
    for (let turn = 0; turn < turns; turn++) taken.push(await measured(page, devtools, 'record', [repeated(size)], times));
    const now = median(taken);
    const memory = await page.evaluate(() => globalThis.peers.memory());
    print(`${size / 1000} KB`, (now * 1000).toFixed(0), last ? (now / last).toFixed(1) : '', memory.toFixed(0));
    last = now;
  }
}

const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
try {
  const page = await open(browser);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await latency(page); // warms all three up
  await latency(page);
  await compare(page, devtools);
  await growth(page, devtools);
} finally {
  await browser.close();
}
