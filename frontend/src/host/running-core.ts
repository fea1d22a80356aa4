// A worker with a core in it, from the moment it is made.
import type { Start } from './worker';
import CoreWorker from './worker?worker&inline';

export interface RunningCore {
  worker: Worker;
  /** Why the worker came to an end by itself; never settles while it runs. */
  failure: Promise<string>;
}

/** Starts a worker on a core. What is asked of it before the core runs, it answers when it does. */
export function run(core: Start['core']): RunningCore {
  const worker = new CoreWorker();
  const failure = new Promise<string>((tell) => worker.addEventListener('error', (event) => tell(event.message)));
  worker.postMessage({ core } satisfies Start, typeof core === 'string' ? [] : [core.buffer]);
  return { worker, failure };
}
