// The last script of the single file. The worker gets the core; meanwhile the
// page's program is unpacked out of an inert script, which makes the file a fifth
// smaller. It runs when the worker is at work and the example is painted; the
// policy names its hash, so nothing else could stand in its place.
import './host/core-inside';
import { unpacked } from './host/packed';

function program(): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'module';
  script.textContent = unpacked('program');
  return script;
}

/** The program keeps the page busy, and a worker needs the page to start: so the worker first says that it has the core. */
function atWork({ worker, failure }: { worker: Worker; failure: Promise<string> }): Promise<unknown> {
  return Promise.race([new Promise((tell) => worker.addEventListener('message', tell, { once: true })), failure]);
}

/** What is not seen is not painted either. */
function painted(): Promise<unknown> {
  return document.hidden ? Promise.resolve() : new Promise((tell) => requestAnimationFrame(() => setTimeout(tell)));
}

performance.mark('page read');
const busy = atWork(window.cores.begin());
const script = program();
performance.mark('program unpacked');
void Promise.all([busy, painted()]).then(() => document.body.append(script));
