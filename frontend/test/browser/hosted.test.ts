// The folder for a web server: the same page, installable, and at home without a network.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './page';

const folder = fileURLToPath(new URL('../../../build/hosted/', import.meta.url));
const types: { [ending: string]: string } = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

let browser: Browser;
let server: Server;
let origin: string;

function serve(): Promise<Server> {
  const started = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname.replace(/\/$/, '/index.html');
    const file = folder + path.slice(1);
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(readFileSync(file));
  });
  return new Promise((resolve) => started.listen(0, '127.0.0.1', () => resolve(started)));
}

describe.skipIf(!existsSync(`${folder}index.html`))('the hosted folder', () => {
  beforeAll(async () => {
    browser = await launch();
    server = await serve();
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it('works, asks nobody else, and goes on without the network', async () => {
    const page = await (await browser.newContext()).newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('request', (request) => /^(data|blob):/.test(request.url()) || request.url().startsWith(origin) || faults.push(request.url()));
    await page.goto(origin);
    await page.locator('article.statement').first().waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(async () => {
      const kept = await Promise.all(
        (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map((one) => one.url)),
      );
      return kept.flat().some((url) => url.includes('visavis.wasm.lzma'));
    });
    expect(faults).toEqual([]);
    await page.context().setOffline(true);
    await page.reload();
    await page.locator('article.statement').first().waitFor();
    expect(await page.locator('article.statement').count()).toBe(15);
  });

  it('tells the size and the hash of the single file, and both are true', async () => {
    const page = await browser.newPage();
    await page.goto(origin);
    await page.locator('article.statement').first().waitFor();
    const file = readFileSync(`${folder}visavis.html`);
    const told = (await page.locator('footer').textContent())!;
    expect(told).toContain(createHash('sha256').update(file).digest('hex'));
    expect(told).toContain(`${(file.length / 1e6).toFixed(2)} MB`);
    expect(file.length).toBeLessThan(2_000_000);
  });
});
