// The page's end of the worker: calls by id, answers by id. To cancel is to end
// the worker; the next call starts a new one.
import { startCore } from '#core';
import { HostError } from './host';

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: HostError) => void;
}

interface Answer {
  id?: number;
  value?: unknown;
  error?: string;
  stopped?: boolean;
  /** Bytes of the core's memory, which never shrinks. */
  memory?: number;
  /** The steps of the start, each with its time in milliseconds since 1970. */
  steps?: { name: string; at: number }[];
}

/** A core that has grown larger over a long text is left for a new one: a text of 1 MB takes less. */
const most = 256e6;

export class Engine {
  #worker: Worker | undefined;
  #ready: Promise<string> | undefined;
  #waiting = new Map<number, Waiting>();
  #lastId = 0;

  /** Starts the worker where none runs; answers with the core's version. */
  ready(): Promise<string> {
    this.#ready ??= this.#start().catch((error: unknown) => {
      this.#ready = undefined; // the next call tries anew
      throw error;
    });
    return this.#ready;
  }

  async call(method: string, args: unknown[], signal?: AbortSignal): Promise<unknown> {
    await this.ready();
    if (signal?.aborted) throw new HostError('cancelled', 'cancelled');
    const stop = () => this.#stop(new HostError('cancelled', 'cancelled'));
    signal?.addEventListener('abort', stop, { once: true });
    try {
      return await this.#ask(method, args);
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }

  async #start(): Promise<string> {
    const { worker, failure } = await startCore();
    this.#worker = worker;
    worker.onmessage = (event: MessageEvent<Answer>) => this.#receive(event.data);
    void failure.then((message) => this.#worker === worker && this.#stop(new HostError('crashed', message)));
    return (await this.#ask('version', [])) as string;
  }

  #ask(method: string, args: unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#worker!.postMessage({ id, method, args }); // one that was ended meanwhile throws
      this.#waiting.set(id, { resolve, reject });
    });
  }

  #receive({ id, value, error, stopped, memory = 0, steps }: Answer): void {
    for (const { name, at } of steps ?? []) performance.mark(name, { startTime: Math.max(0, at - performance.timeOrigin) });
    if (id !== undefined && error === undefined) this.#settle(id, (waiting) => waiting.resolve(value));
    if (id !== undefined && error !== undefined) {
      this.#settle(id, (waiting) => waiting.reject(new HostError(stopped ? 'crashed' : 'refused', error)));
    }
    if (stopped) this.#stop(new HostError('crashed', error ?? 'stopped'));
    else if (memory > most && this.#waiting.size === 0) this.#renew();
  }

  /** Gives the memory back, while nobody waits. */
  #renew(): void {
    this.#stop(new HostError('cancelled', 'cancelled'));
    this.ready().catch(() => {}); // whoever asks next hears of it
  }

  #settle(id: number, settle: (waiting: Waiting) => void): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (waiting) settle(waiting);
  }

  #stop(reason: HostError): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#ready = undefined;
    for (const id of [...this.#waiting.keys()]) this.#settle(id, (waiting) => waiting.reject(reason));
  }
}
