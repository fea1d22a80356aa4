// The cores of the single file. The first begins before the page's program runs,
// in a worker that has started before the file was read to its end.
import { give, newWorker, type RunningCore } from './running-core';

export class Cores {
  #packed: () => string;
  #waiting: RunningCore | undefined = newWorker();
  #begun: RunningCore | undefined;

  /** Takes where the packed core stands, to be asked when it does. */
  constructor(packed: () => string) {
    this.#packed = packed;
  }

  /** Starts a core for whoever takes it. */
  begin(): RunningCore {
    this.#begun ??= this.#start();
    return this.#begun;
  }

  /** A core of one's own: the one that has begun, or a new one. */
  take(): RunningCore {
    const core = this.begin();
    this.#begun = undefined;
    return core;
  }

  #start(): RunningCore {
    const core = this.#waiting ?? newWorker();
    this.#waiting = undefined;
    give(core.worker, this.#packed());
    return core;
  }
}
