// Drives the engines beside Chromium, each by its own protocol: Firefox by
// WebDriver BiDi, WebKitGTK by WebDriver. Chromium is here too, for what is to be
// the same in three.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { launch as launchFirefox } from 'puppeteer-core';
import { launch as launchChromium } from './page';

/** A browser with one page. */
export interface Engine {
  go(address: string): Promise<void>;
  /** Runs the body of an asynchronous function in the page, past the page's policy. */
  run<T>(script: string): Promise<T>;
  close(): Promise<void>;
}

const body = (script: string) => `(async () => { ${script} })()`;

async function openChromium(): Promise<Engine> {
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  return {
    go: async (address) => void (await page.goto(address, { waitUntil: 'commit' })),
    run: (script) => page.evaluate(body(script)) as never,
    close: () => browser.close(),
  };
}

const firefox = '/usr/bin/firefox-esr';
const driver = '/usr/bin/WebKitWebDriver';
const [miniBrowser] = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
].filter(existsSync);

async function openFirefox(): Promise<Engine> {
  const args = ['--width=1366', '--height=768'];
  const browser = await launchFirefox({ browser: 'firefox', executablePath: firefox, headless: true, defaultViewport: null, args });
  const page = await browser.newPage();
  return {
    go: async (address) => void (await page.goto(address)),
    run: (script) => page.evaluate(body(script)) as never,
    close: () => browser.close(),
  };
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
  const wrap = (script: string) =>
    `const done = arguments[arguments.length - 1]; ${body(script)}.then((value) => done({ value }), (error) => done({ error: String(error) }));`;
  return {
    go: async (address) => void (await webDriver(port, `${session}/url`, { url: address })),
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

/** The three engines; one that is not installed says so. */
export const engines = [
  { name: 'Chromium', here: true, open: openChromium },
  { name: 'Firefox', here: existsSync(firefox), open: openFirefox },
  { name: 'WebKitGTK', here: existsSync(driver) && miniBrowser !== undefined, open: openWebKit },
];

/** Runs in the page: waits until a condition holds. */
export const until = `const until = async (test) => {
  for (let i = 0; i < 400; i++) { if (test()) return; await new Promise((d) => setTimeout(d, 50)); }
  throw new Error('waited in vain: ' + test);
};`;

/** Runs in the page: waits until its program runs; before that the example is painted only. */
export const alive = `${until} await until(() => window.visavis);`;
