// Finishes the single file after Vite (`single`), or lays out beforehand what the
// hosted folder gets besides the page (`public`).
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, core, sealSingle, sha256, single } from './sealing.mjs';

async function finishSingle() {
  const html = await sealSingle(readFileSync(`${build}/page/index.html`, 'utf8'));
  const hash = sha256(html, 'hex');
  writeFileSync(single, html);
  writeFileSync(`${single}.sha256`, `${hash}  visavis.html\n`);
  rmSync(`${build}/page`, { recursive: true });
  process.stdout.write(`build/visavis.html ${html.length} bytes, sha256 ${hash}\n`);
}

function layOutPublic() {
  const folder = `${build}/hosted-public`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/visavis.wasm.lzma`, core());
  copyFileSync(single, `${folder}/visavis.html`);
  copyFileSync(`${single}.sha256`, `${folder}/visavis.html.sha256`);
  copyFileSync(fileURLToPath(new URL('../src/icon.svg', import.meta.url)), `${folder}/icon.svg`);
}

await { single: finishSingle, public: layOutPublic }[process.argv[2]]();
