// Makes src/generated: what the page takes from elsewhere in the house, never
// written twice. Types from the Go structs, Go's own loader for WebAssembly,
// the glossary from the core's lexicon, the unpacker, and the record of the first
// example, which is painted before the core has started.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { glossary } from './glossary.mjs';
import { unpacker } from './unpacker.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = `${root}/frontend/src/generated`;

function go(...args) {
  return execFileSync('go', args, { cwd: root, encoding: 'utf8' }).trim();
}

mkdirSync(out, { recursive: true });
go('tool', 'tygo', 'generate');
copyFileSync(`${go('env', 'GOROOT')}/lib/wasm/wasm_exec.js`, `${out}/wasm_exec.js`);
writeFileSync(`${out}/example.json`, go('run', './core/cmd/visavis', 'extract', '--format', 'jsonl', 'frontend/src/examples/seed.txt'));
writeFileSync(`${out}/glossary.json`, JSON.stringify(glossary(`${root}/core/lexicon/data`)));
writeFileSync(`${out}/unpacker.ts`, `export default '${await unpacker()}';\n`);
