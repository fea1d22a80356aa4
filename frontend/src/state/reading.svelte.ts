// The reading of a text: it begins after a pause, tells that it takes long, can be
// stopped, and its answer is dropped once a newer one is asked for.
import type { Record } from '../generated/record';
import { HostError } from '../host/host';

/** What the page is doing about the text. */
export type Work =
  { kind: 'idle' } | { kind: 'reading'; slow: boolean; late: boolean } | { kind: 'stopped' } | { kind: 'failed'; message: string };

export const slowAfter = 200;
const lateAfter = 15_000;

export class Reading {
  work: Work = $state({ kind: 'idle' });
  #abort: AbortController | undefined;
  #timers: ReturnType<typeof setTimeout>[] = [];

  /** Asks after a pause and hands over what was read; what was asked for before is dropped. */
  start(pause: number, ask: (signal: AbortSignal) => Promise<Record>, receive: (record: Record) => void): void {
    this.end();
    this.work = { kind: 'reading', slow: false, late: false };
    this.#later(pause, () => void this.#read(ask, receive));
  }

  /** Nothing is to be read, or nothing more. */
  end(): void {
    this.#rest();
    this.#abort?.abort();
    this.#abort = undefined;
    this.work = { kind: 'idle' };
  }

  /** Ends the work for the person. */
  cancel(): void {
    this.end();
    this.work = { kind: 'stopped' };
  }

  /** Reads on although it takes long. */
  wait(): void {
    if (this.work.kind !== 'reading') return;
    this.work.late = false;
    this.#later(lateAfter, () => this.work.kind === 'reading' && (this.work.late = true));
  }

  async #read(ask: (signal: AbortSignal) => Promise<Record>, receive: (record: Record) => void): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    this.#later(slowAfter, () => this.work.kind === 'reading' && (this.work.slow = true));
    this.#later(lateAfter, () => this.work.kind === 'reading' && (this.work.late = true));
    try {
      const record = await ask(abort.signal);
      if (abort !== this.#abort) return;
      this.#abort = undefined;
      this.end();
      receive(record);
    } catch (error) {
      if (!abort.signal.aborted) this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#rest();
    const message = error instanceof Error ? error.message : String(error);
    this.work = error instanceof HostError && error.kind === 'cancelled' ? { kind: 'stopped' } : { kind: 'failed', message };
  }

  #later(pause: number, run: () => void): void {
    this.#timers.push(setTimeout(run, pause));
  }

  #rest(): void {
    this.#timers.forEach(clearTimeout);
    this.#timers = [];
  }
}
