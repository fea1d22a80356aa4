/* eslint-disable no-console -- its figures are for whoever runs it */
// Frames while the table over 2,000 documents scrolls, and how long a keystroke of
// its search takes to be seen: `node test/bench/scroll.mjs [folder for pictures]`.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const settings = {
  configFile: false,
  logLevel: 'error',
  root: here('../..'),
  plugins: [svelte()],
  resolve: { alias: { '#host': here('host.ts'), '#update': here('../../src/host/no-update.ts') } },
  build: { outDir: here('../../../build/bench'), emptyOutDir: true, target: 'es2022' },
};

await build(settings);
const server = await preview({ ...settings, preview: { port: 0, host: '127.0.0.1' } });
const { port } = server.httpServer.address();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' });
await page.goto(`http://127.0.0.1:${port}/`);
await page.locator('.reading h1').waitFor();

const opened = await page.evaluate(async () => {
  const begun = performance.now();
  location.hash = 'table';
  while (!document.querySelector('.data .title button')) await new Promise(requestAnimationFrame);
  return performance.now() - begun;
});

const { processInfo } = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo');
const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
/** Milliseconds that the page's main thread was at work so far: what else the machine does is not counted. */
const worked = () => Math.max(...renderers.map(mainThread));
const mainThread = (id) => {
  const [user, system] = readFileSync(`/proc/${id}/task/${id}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13);
  return (Number(user) + Number(system)) * 10;
};

/** Scrolls so many pixels a frame; answers the time of each frame, and how many rows were seen empty. */
const scrolled = async (step, frames) => {
  const before = worked();
  const seen = await page.evaluate(
    async ([step, frames]) => {
      const grid = document.querySelector('[role=grid]');
      const times = [];
      let empty = 0;
      let last = await new Promise(requestAnimationFrame);
      for (let i = 0; i < frames; i++) {
        grid.scrollTop += step;
        const now = await new Promise(requestAnimationFrame);
        times.push(now - last);
        last = now;
        empty += [...grid.querySelectorAll('.data')].filter((row) => row.textContent.trim() === '…').length > 0;
      }
      times.sort((a, b) => a - b);
      return {
        step,
        frames,
        median: times[frames >> 1].toFixed(1),
        p95: times[Math.floor(frames * 0.95)].toFixed(1),
        dropped: times.filter((time) => time > 25).length,
        'frames with rows not there': empty,
      };
    },
    [step, frames],
  );
  return { ...seen, 'work a frame, ms': ((worked() - before) / frames).toFixed(1) };
};

console.log(`opened, first rows seen: ${opened.toFixed(0)} ms`);
console.table([await scrolled(40, 200), await scrolled(400, 200), await scrolled(5000, 200)]);

const typed = await page.evaluate(async () => {
  const box = document.getElementById('table-find');
  const status = document.querySelector('search [role=status]');
  const times = [];
  for (const words of ['r*', 'railway', 'rail*', 'energy', 'railw*', 'railway OR energy', '"trade in fish"', '17771', '']) {
    const [begun, before] = [performance.now(), status.textContent];
    box.value = words;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    do await new Promise(requestAnimationFrame);
    while (status.textContent === before && performance.now() - begun < 300);
    times.push({
      words,
      'seen after ms': (performance.now() - begun).toFixed(0),
      rows: status.textContent,
      changed: status.textContent !== before,
    });
  }
  return times;
});
console.table(typed);

if (process.argv[2]) {
  await page.locator('#table-find').fill('rail* OR fish');
  await page.locator('.data').nth(2).click();
  await page
    .locator('.data')
    .nth(5)
    .click({ modifiers: ['Shift'] });
  await page.waitForTimeout(200);
  await page.screenshot({ path: `${process.argv[2]}/table.png` });
  await page.locator('.subject .menu').click();
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${process.argv[2]}/filter.png` });
  await page.locator('[role=dialog] button').first().click();
  await page.keyboard.press('Escape');
  await page.waitForTimeout(300);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: `${process.argv[2]}/grouped-dark.png` });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${process.argv[2]}/phone-dark.png` });
}
await browser.close();
await server.close();
