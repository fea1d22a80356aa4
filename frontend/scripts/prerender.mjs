// The first view, made when the page is built.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The markup of src/prerender.ts; styles of single elements wait for src/paint.ts to set them. */
export async function preparedView() {
  const outDir = here('../node_modules/.cache/prerender');
  const config = { configFile: here('../vite.config.ts'), mode: 'prerender', logLevel: 'warn' };
  await build({ ...config, build: { ssr: here('../src/prerender.ts'), outDir }, ssr: { noExternal: true } });
  // Node tells the language of the machine that it runs on.
  Object.defineProperty(globalThis, 'navigator', { value: { languages: ['en'] } });
  const { firstView } = await import(pathToFileURL(`${outDir}/prerender.js`));
  return firstView().replaceAll(' style="', ' data-style="');
}
