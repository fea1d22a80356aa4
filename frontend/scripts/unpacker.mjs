// Compiles assembly/lzma.ts, and gives it as text that a script can hold.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const base = fileURLToPath(new URL('..', import.meta.url));

/** The unpacker as WebAssembly, in base64. */
export async function unpacker() {
  const folder = mkdtempSync(`${tmpdir()}/visavis-`);
  const out = `${folder}/lzma.wasm`;
  const options = ['assembly/lzma.ts', '--baseDir', base, '--outFile', out, '-O3', '--converge', '--runtime', 'stub', '--noAssert'];
  const { error, stderr } = await asc.main(options);
  if (error) throw new Error(`assembly/lzma.ts: ${error.message}\n${stderr.toString()}`);
  const bytes = readFileSync(out);
  rmSync(folder, { recursive: true });
  return bytes.toString('base64');
}
