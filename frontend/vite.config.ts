// Three builds of one page, by Vite's mode:
//   single   one HTML file that opens from disk (the core is put in by scripts/seal.mjs)
//   hosted   a folder for a web server, installable
//   desktop  the folder that the desktop program embeds; no WebAssembly in it
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { sealDesktop, sealHosted } from './scripts/sealing.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const outDir: Record<string, string> = {
  single: here('../build/page'),
  hosted: here('../build/hosted'),
  desktop: here('dist'),
};

function installable(): PluginOption {
  return VitePWA({
    registerType: 'prompt',
    injectRegister: false,
    manifest: {
      name: 'Vis-à-vis',
      short_name: 'Vis-à-vis',
      description: 'Two leaders, one meeting, side by side',
      display: 'standalone',
      background_color: '#fbfaf6',
      theme_color: '#fbfaf6',
      icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' }],
    },
    workbox: {
      globPatterns: ['**/*.{js,css,svg,lzma}', 'index.html'],
      maximumFileSizeToCacheInBytes: 8_000_000,
    },
  });
}

/** Closes the page before the service worker counts what is in it. */
function sealed(seal: (html: string) => string | Promise<string>): PluginOption {
  return { name: 'sealed', enforce: 'post', transformIndexHtml: { order: 'post', handler: seal } };
}

export default defineConfig(({ mode }) => ({
  root: here('.'),
  base: './',
  publicDir: mode === 'hosted' ? here('../build/hosted-public') : false,
  resolve: {
    alias: {
      '#host': here(mode === 'desktop' ? 'src/host/desktop.ts' : 'src/host/web.ts'),
      '#core': here(mode === 'single' ? 'src/host/core-inside.ts' : 'src/host/core-beside.ts'),
      '#update': here(mode === 'hosted' ? 'src/host/update.ts' : 'src/host/no-update.ts'),
    },
  },
  plugins: [
    svelte(),
    mode === 'single' ? viteSingleFile({ removeViteModuleLoader: true }) : null,
    mode === 'hosted' ? [installable(), sealed(sealHosted)] : null,
    mode === 'desktop' ? sealed(sealDesktop) : null,
  ],
  worker: { format: 'iife' },
  build: {
    outDir: outDir[mode] ?? here('../build/page'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    reportCompressedSize: false,
  },
}));
