// What makes the single file small: LZMA by `xz` (Debian's xz-utils), written as
// text, a byte a character, and the little scripts that need no unpacking.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Bytes packed as src/host/lzma.ts reads them, with their size in the header. */
export function pack(bytes) {
  const packed = execFileSync('xz', ['--format=lzma', '-9e', '--stdout'], { input: bytes, maxBuffer: 2 ** 28 });
  packed.writeBigUInt64LE(BigInt(bytes.length), 5);
  return packed;
}

/** A script of src/ with all that it needs, in one piece. */
export async function script(name) {
  const entry = fileURLToPath(new URL(`../src/${name}.ts`, import.meta.url));
  const lib = { entry, formats: ['iife'], name: 'start' };
  const [made] = await build({ configFile: false, logLevel: 'warn', build: { lib, write: false, target: 'es2022' } });
  return made.output[0].code.trim();
}
