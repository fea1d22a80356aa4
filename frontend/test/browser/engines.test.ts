// The same file from disk in Firefox and in WebKitGTK: what only one engine's
// rules would break. Each is driven by its own protocol; both answer `run`.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { launch } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { address } from './page';

interface Engine {
  run<T>(script: string): Promise<T>;
  close(): Promise<void>;
}

const firefox = '/usr/bin/firefox-esr';
const driver = '/usr/bin/WebKitWebDriver';
const [miniBrowser] = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
].filter(existsSync);

async function openFirefox(): Promise<Engine> {
  const browser = await launch({ browser: 'firefox', executablePath: firefox, headless: true });
  const page = await browser.newPage();
  await page.goto(address);
  return { run: (script) => page.evaluate(`(async () => { ${script} })()`) as never, close: () => browser.close() };
}

/** The WebDriver protocol, as far as it is needed here. */
async function webDriver(port: number, path: string, body?: object): Promise<unknown> {
  const request = body ? { method: 'POST', body: JSON.stringify(body) } : { method: 'DELETE' };
  const answer = (await (await fetch(`http://127.0.0.1:${port}${path}`, request)).json()) as {
    value: { message?: string; error?: string };
  };
  if (answer.value?.error) throw new Error(answer.value.message);
  return answer.value;
}

async function waitFor(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (
      await fetch(`http://127.0.0.1:${port}/status`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('the WebKit driver did not start');
}

const freeDisplay = () => [91, 92, 93, 94, 95].find((n) => !existsSync(`/tmp/.X11-unix/X${n}`)) ?? 96;

async function openWebKit(): Promise<Engine> {
  const display = `:${freeDisplay()}`;
  const port = 17_000 + (process.pid % 1000);
  const home = mkdtempSync(`${tmpdir()}/visavis-webkit-`);
  const screen = spawn('Xvfb', [display, '-screen', '0', '1366x900x24', '-nolisten', 'tcp'], { stdio: 'ignore' });
  await new Promise((done) => setTimeout(done, 700));
  const env = {
    ...process.env,
    DISPLAY: display,
    HOME: home,
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  };
  const server: ChildProcess = spawn(driver, [`--port=${port}`], { stdio: 'ignore', env });
  await waitFor(port);
  const options = { 'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] } };
  const { sessionId } = (await webDriver(port, '/session', { capabilities: { alwaysMatch: options } })) as { sessionId: string };
  const session = `/session/${sessionId}`;
  await webDriver(port, `${session}/url`, { url: address });
  const wrap = (script: string) =>
    `const done = arguments[arguments.length - 1]; (async () => { ${script} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
  return {
    run: async <T>(script: string) => {
      const answer = (await webDriver(port, `${session}/execute/async`, { script: wrap(script), args: [] })) as {
        value: T;
        error?: string;
      };
      if (answer.error) throw new Error(answer.error);
      return answer.value;
    },
    close: async () => {
      await webDriver(port, session).catch(() => {});
      server.kill();
      screen.kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Runs in the page: waits until a condition holds. */
const until = `const until = async (test) => { for (let i = 0; i < 200; i++) { if (test()) return true; await new Promise((d) => setTimeout(d, 50)); } return false; };`;

const engines = [
  { name: 'Firefox', here: existsSync(firefox), open: openFirefox },
  { name: 'WebKitGTK', here: existsSync(driver) && miniBrowser !== undefined, open: openWebKit },
];

describe.each(engines)('$name, from disk', ({ here, open }) => {
  let engine: Engine | undefined;
  afterAll(async () => engine?.close());
  const run = async <T>(script: string) => (engine ??= await open()).run<T>(until + script);

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
