// A worker with a core in it, from the moment it is made.
import type { Start } from './worker';
import CoreWorker from './worker?worker&inline';

export interface RunningCore {
  worker: Worker;
  /** Why the worker came to an end by itself; never settles while it runs. */
  failure: Promise<string>;
}

/** Starts a worker, which waits for a core. What is asked of it meanwhile, it answers when the core runs. */
export function newWorker(): RunningCore {
  const worker = new CoreWorker();
  const failure = new Promise<string>((tell) => worker.addEventListener('error', (event) => tell(event.message)));
  return { worker, failure };
}

/** Gives a worker its core. */
export function give(worker: Worker, core: Start['core']): void {
  worker.postMessage({ core } satisfies Start, typeof core === 'string' ? [] : [core.buffer]);
}
