// Puts the page together: the host that this build talks to, the desk, the view.
import { createHost } from '#host';
import { watchUpdates } from '#update';
import { mount } from 'svelte';
import { overwriteGetLocale } from './generated/words/runtime';
import { offer } from './script';
import { Desk } from './state/desk.svelte';
import App from './view/App.svelte';
import './view/app.css';
import './view/print.css';

const desk = new Desk(createHost());
overwriteGetLocale(() => desk.settings.now.locale);
mount(App, { target: document.getElementById('page')!, props: { desk } });
window.visavis = offer(desk);
watchUpdates((accept) => (desk.newVersion = accept));
void desk.start(location.hash);
window.addEventListener('hashchange', ({ oldURL }) => void desk.follow(location.hash, new URL(oldURL).hash));
