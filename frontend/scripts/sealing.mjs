// What closes a built page: the packed core, the page's facts about itself, and
// a policy that names every script it may run.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toSeven } from './seven.mjs';

/** The folder of all outputs, and the single file in it. */
export const build = fileURLToPath(new URL('../../build', import.meta.url));
export const single = `${build}/visavis.html`;

export const sha256 = (data, form) => createHash('sha256').update(data).digest(form);

/** The policy: nothing but what is named here, and no connection at all from disk. */
function policy({ scripts, styles, workers, connect }) {
  const rules = [
    `default-src 'none'`,
    `script-src ${scripts} 'wasm-unsafe-eval'`,
    `worker-src ${workers}`,
    `style-src ${styles}`,
    `img-src data: blob: 'self'`,
    `manifest-src 'self'`,
    `connect-src ${connect}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${rules.join('; ')}" />`;
}

/** The hashes of the inline elements of a kind, for the policy. */
function hashes(html, pattern) {
  return [...html.matchAll(pattern)].map(([, , inside]) => `'sha256-${sha256(inside, 'base64')}'`).join(' ') || `'none'`;
}

const scriptsOf = (html) => hashes(html, /<script( type="module"[^>]*)>([\s\S]*?)<\/script>/g);
const stylesOf = (html) => hashes(html, /<style([^>]*)>([\s\S]*?)<\/style>/g);

/** The policy stands first, so that nothing comes before it. */
function closed(html, rules) {
  const first = '<meta charset="utf-8" />';
  const at = html.indexOf(first) + first.length;
  return html.slice(0, at) + policy(rules) + html.slice(at);
}

function withInert(html, inert) {
  return html.replace('<div id="page">', () => `${inert}<div id="page">`);
}

const note = (json) => `<script type="application/json" id="delivery">${json}</script>\n`;

function wasm() {
  const file = `${build}/visavis.wasm`;
  if (!existsSync(file)) throw new Error('build/visavis.wasm is missing: run "make wasm" first');
  return file;
}

/** The core, packed by `xz` (Debian's xz-utils) with its size in the header: see src/host/lzma.ts. */
export function core() {
  const packed = execFileSync('xz', ['--format=lzma', '-9e', '--stdout', wasm()], { maxBuffer: 2 ** 28 });
  packed.writeBigUInt64LE(BigInt(statSync(wasm()).size), 5);
  return packed;
}

const coreHash = () => sha256(readFileSync(wasm()), 'hex');

/** The file's size stands in the file, so it is written in digits that are always as many. */
function withOwnSize(html, hash) {
  const put = (size) => html.replace('@delivery@', `{"name":"visavis.html","size":${String(size).padStart(9, ' ')},"core":"${hash}"}`);
  return put(Buffer.byteLength(put(0)));
}

/** The page with the core inside: one file that opens from disk. */
export function sealSingle(html) {
  const page = closed(html, { scripts: scriptsOf(html), styles: stylesOf(html), workers: 'blob:', connect: `'none'` });
  const inert = `<script type="text/plain" id="core">${toSeven(core())}</script>\n${note('@delivery@')}`;
  return withOwnSize(withInert(page, inert), coreHash());
}

/** The page of a web server; it tells of the single file beside it. */
export function sealHosted(html) {
  const file = readFileSync(single);
  const about = { name: 'visavis.html', size: file.length, hash: sha256(file, 'hex'), core: coreHash() };
  const page = closed(html, { scripts: `'self'`, styles: `'self'`, workers: `'self' blob:`, connect: `'self'` });
  return withInert(page, note(JSON.stringify(about)));
}

/** The page of the desktop program, whose window adds inline scripts of its own. */
export function sealDesktop(html) {
  return closed(html, { scripts: `'self' 'unsafe-inline'`, styles: `'self' 'unsafe-inline'`, workers: 'blob:', connect: `'self'` });
}
