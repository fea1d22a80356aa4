// Finishes a built page: puts the core in, tells the page its own size and
// hashes, and closes it with a policy that names every script it may run.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toSeven } from './seven.mjs';

const mode = process.argv[2];
const build = fileURLToPath(new URL('../../build', import.meta.url));
const desktop = fileURLToPath(new URL('../dist', import.meta.url));
const single = `${build}/visavis.html`;

const sha256 = (data, form) => createHash('sha256').update(data).digest(form);

/** The policy: nothing but what is named here, and no connection at all from disk. */
function policy({ scripts, styles, workers, connect }) {
  return [
    `default-src 'none'`,
    `script-src ${scripts} 'wasm-unsafe-eval'`,
    `worker-src ${workers}`,
    `style-src ${styles}`,
    `img-src data: blob: 'self'`,
    `manifest-src 'self'`,
    `connect-src ${connect}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

const meta = (content) => `<meta http-equiv="Content-Security-Policy" content="${content}" />`;

/** The hashes of the inline elements of a kind, for the policy. */
function hashes(html, pattern) {
  return [...html.matchAll(pattern)].map(([, , inside]) => `'sha256-${sha256(inside, 'base64')}'`).join(' ') || `'none'`;
}

const scriptsOf = (html) => hashes(html, /<script( type="module"[^>]*)>([\s\S]*?)<\/script>/g);
const stylesOf = (html) => hashes(html, /<style([^>]*)>([\s\S]*?)<\/style>/g);

function insert(html, after, what) {
  const at = html.indexOf(after) + after.length;
  return html.slice(0, at) + what + html.slice(at);
}

/** The core, packed by `xz` (Debian's xz-utils) with its size in the header: see src/host/lzma.ts. */
function core() {
  const file = `${build}/visavis.wasm`;
  if (!existsSync(file)) throw new Error('build/visavis.wasm is missing: run "make wasm" first');
  const packed = execFileSync('xz', ['--format=lzma', '-9e', '--stdout', file], { maxBuffer: 2 ** 28 });
  packed.writeBigUInt64LE(BigInt(statSync(file).size), 5);
  return packed;
}

/** The file's size stands in the file, so it is written in digits that are always as many. */
function withSize(html, note) {
  const size = (n) => `{"name":"visavis.html","size":${String(n).padStart(9, ' ')},"core":"${note}"}`;
  const put = (n) => html.replace('@delivery@', size(n));
  return put(Buffer.byteLength(put(0)));
}

const charset = '<meta charset="utf-8" />';
const note = '<script type="application/json" id="delivery">';

function sealSingle() {
  const page = readFileSync(`${build}/page/index.html`, 'utf8');
  const closed = insert(page, charset, meta(policy({ scripts: scriptsOf(page), styles: stylesOf(page), workers: 'blob:', connect: `'none'` })));
  const inert = `<script type="text/plain" id="core">${toSeven(core())}</script>\n${note}@delivery@</script>\n`;
  const html = withSize(closed.replace('<div id="page">', () => `${inert}<div id="page">`), sha256(readFileSync(`${build}/visavis.wasm`), 'hex'));
  writeFileSync(single, html);
  writeFileSync(`${single}.sha256`, `${sha256(html, 'hex')}  visavis.html\n`);
  rmSync(`${build}/page`, { recursive: true });
  process.stdout.write(`build/visavis.html ${Buffer.byteLength(html)} bytes, sha256 ${sha256(html, 'hex')}\n`);
}

function sealHosted() {
  const file = readFileSync(single);
  const about = { name: 'visavis.html', size: file.length, hash: sha256(file, 'hex'), core: sha256(readFileSync(`${build}/visavis.wasm`), 'hex') };
  const page = readFileSync(`${build}/hosted/index.html`, 'utf8');
  const closed = insert(page, charset, meta(policy({ scripts: `'self'`, styles: `'self'`, workers: `'self' blob:`, connect: `'self'` })));
  writeFileSync(`${build}/hosted/index.html`, closed.replace('<div id="page">', () => `${note}${JSON.stringify(about)}</script>\n<div id="page">`));
  writeFileSync(`${build}/hosted/visavis.wasm.lzma`, core());
  copyFileSync(single, `${build}/hosted/visavis.html`);
}

function sealDesktop() {
  const page = readFileSync(`${desktop}/index.html`, 'utf8');
  const rules = policy({ scripts: `'self' 'unsafe-inline'`, styles: `'self' 'unsafe-inline'`, workers: 'blob:', connect: `'self'` });
  writeFileSync(`${desktop}/index.html`, insert(page, charset, meta(rules)));
}

({ single: sealSingle, hosted: sealHosted, desktop: sealDesktop })[mode]();
