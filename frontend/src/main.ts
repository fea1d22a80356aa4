// Puts the page together: the host that this build talks to, the desk, the view.
import { createHost } from '#host';
import { watchUpdates } from '#update';
import { flushSync, hydrate, mount } from 'svelte';
import type { EarlyText } from './early';
import { overwriteGetLocale } from './generated/words/runtime';
import { offer } from './script';
import { Desk } from './state/desk.svelte';
import App from './view/App.svelte';
import './view/app.css';
import './view/print.css';

performance.mark('program runs');
const desk = new Desk(createHost());
overwriteGetLocale(() => desk.settings.now.locale);

/** Shows the page; where its first view is painted already (src/paint.ts), brings that to life. */
function show(): void {
  const target = document.getElementById('page')!;
  const options = { target, props: { desk } };
  if (target.hasChildNodes()) {
    desk.openFirst();
    hydrate(App, options);
  } else mount(App, options);
}

async function take(texts: EarlyText[]): Promise<void> {
  for (const { html, plain, files } of texts) {
    if (files.length > 0 && plain === '') await desk.drop(...files);
    else if (html + plain !== '') await desk.paste(html, plain);
  }
}

const early = window.endEarly?.();
show();
performance.mark('page lives');
window.visavis = offer(desk);
watchUpdates((accept) => (desk.newVersion = accept));
void desk.start(location.hash);
window.addEventListener('hashchange', ({ oldURL }) => void desk.follow(location.hash, new URL(oldURL).hash));
flushSync();
early?.repeat();
void take(early?.texts ?? []);
