import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [svelte()],
  resolve: { conditions: ['browser'] }, // runes as a page has them
  // A busy machine is no failure: packing for a test runs a program of its own.
  test: { include: ['test/unit/**/*.test.ts'], environment: 'node', testTimeout: 60_000 },
});
