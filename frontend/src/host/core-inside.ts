// The core of the single file, which its first scripts have begun to start.
import type { Cores } from './cores';
import type { RunningCore } from './running-core';

declare global {
  interface Window {
    cores: Cores;
  }
}

export const startCore = (): Promise<RunningCore> => Promise.resolve(window.cores.take());
