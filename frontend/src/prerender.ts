// Makes the first view when the page is built (scripts/prerender.mjs), in
// English: what the page shows before any program has run.
import { render } from 'svelte/server';
import { overwriteGetLocale } from './generated/words/runtime';
import type { Host } from './host/host';
import { MemoryShelf } from './host/memory-shelf';
import { Desk } from './state/desk.svelte';
import App from './view/App.svelte';

const never = (): never => {
  throw new Error('nothing is asked of the host while the page is built');
};

/** The page's host, as far as it is seen before anything is asked of it. */
const host: Host = {
  kind: 'web',
  version: never,
  extract: never,
  grounds: never,
  read: never,
  formats: never,
  export: never,
  compare: never,
  series: never,
  exportCompared: never,
  openProject: never,
  saveProject: never,
  save: never,
  open: never,
  copy: never,
  print: never,
  takesDrops: true,
  shelf: new MemoryShelf(never, () => 'en'),
  onNotice: () => {},
};

/** The markup inside the page's element. */
export function firstView(): string {
  overwriteGetLocale(() => 'en');
  const desk = new Desk(host);
  desk.openFirst();
  // Statements are called s1, s2 …, as Svelte would call what it numbers.
  return render(App, { props: { desk }, idPrefix: 'first' }).body;
}
