// What closes a built page: its first view, the packed core, the page's facts about
// itself, and a policy that names every script it may run.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inWindows1252, toText } from './as-text.mjs';
import { pack, script } from './packing.mjs';
import { preparedView } from './prerender.mjs';

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

/** Inline elements as the policy names them. */
const hashes = (all) => all.map((inside) => `'sha256-${sha256(inside, 'base64')}'`).join(' ');

/** The policy stands first, so that nothing comes before it. */
function closed(html, rules) {
  const [first] = /<meta charset="[^"]*" \/>/.exec(html);
  const at = html.indexOf(first) + first.length;
  return html.slice(0, at) + policy(rules) + html.slice(at);
}

const element = (inside) => `<script>${inside}</script>\n`;

const emptyPage = '<div id="page"></div>';

/** The page with its first view, and what else is needed for it, packed behind its place, and the script that paints it. */
function painted(html, texts, first) {
  if (!html.includes(emptyPage)) throw new Error('the built page has no place for its first view');
  const inside = Object.entries(texts).map(([id, text]) => inert(id, pack(Buffer.from(text))));
  return html.replace(emptyPage, () => `${emptyPage}\n${inside.join('')}${element(first)}`);
}

const atEnd = (html, more) => html.replace('</body>', () => `${more}</body>`);

const note = (json) => `<script type="application/json" id="delivery">${json}</script>\n`;

function wasm() {
  const file = `${build}/visavis.wasm`;
  if (!existsSync(file)) throw new Error('build/visavis.wasm is missing: run "make wasm" first');
  return file;
}

/** The core, packed. */
export const core = () => pack(readFileSync(wasm()));

const coreHash = () => sha256(readFileSync(wasm()), 'hex');

/** The file's size stands in the file, so it is written in digits that are always as many. */
function withOwnSize(html, hash) {
  const put = (size) =>
    inWindows1252(html.replace('@delivery@', `{"name":"visavis.html","size":${String(size).padStart(9, ' ')},"core":"${hash}"}`));
  return put(put(0).length);
}

/** Takes the page's program and its styles out of the built page. */
function split(html) {
  const [script, program] = /<script type="module"[^>]*>([\s\S]*?)<\/script>/.exec(html) ?? [];
  const [styles, style] = /<style[^>]*>([\s\S]*?)<\/style>/.exec(html) ?? [];
  if (!program || !style) throw new Error('the built page holds no program, or no styles');
  return { program, style, rest: html.replace(script, '').replace(styles, '') };
}

const inert = (id, bytes) => `<script type="text/plain" id="${id}">${toText(bytes)}</script>\n`;

const utf8 = '<meta charset="utf-8" />';

/** The page with its program and the core packed inside, as bytes: one file that opens from disk. */
export async function sealSingle(html) {
  const [first, starter] = [await script('first-single'), await script('start')];
  const { program, style, rest: unicode } = split(html);
  const rest = painted(unicode.replace(utf8, '<meta charset="windows-1252" />'), { style, view: await preparedView() }, first);
  const scripts = hashes([first, starter, program]);
  const page = closed(rest, { scripts, styles: hashes([style]), workers: 'blob:', connect: `'none'` });
  const inside = inert('core', core()) + inert('program', pack(Buffer.from(program))) + note('@delivery@') + element(starter);
  return withOwnSize(atEnd(page, inside), coreHash());
}

/** The page of a web server; it tells of the single file beside it. */
export async function sealHosted(html) {
  const file = readFileSync(single);
  const about = { name: 'visavis.html', size: file.length, hash: sha256(file, 'hex'), core: coreHash() };
  const first = await script('first-hosted');
  const rest = painted(html, { view: await preparedView() }, first);
  const page = closed(rest, { scripts: `'self' ${hashes([first])}`, styles: `'self'`, workers: `'self' blob:`, connect: `'self'` });
  return atEnd(page, note(JSON.stringify(about)));
}

/** The page of the desktop program, whose window adds inline scripts of its own. */
export function sealDesktop(html) {
  return closed(html, { scripts: `'self' 'unsafe-inline'`, styles: `'self' 'unsafe-inline'`, workers: 'blob:', connect: `'self'` });
}
