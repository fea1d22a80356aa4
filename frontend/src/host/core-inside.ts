// The core of the single file, which its starter has begun to start (src/start.ts).
import type { RunningCore } from './running-core';

declare global {
  interface Window {
    /** The core that runs or is about to; a new one where that was taken before. */
    startCore: () => RunningCore;
  }
}

export const startCore = (): Promise<RunningCore> => Promise.resolve(window.startCore());
