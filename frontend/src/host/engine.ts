// The page's end of the worker: calls by id, answers by id. To cancel is to end
// the worker; the next call starts a new one.
import { coreBytes } from './core-bytes';
import { HostError } from './host';
import CoreWorker from './worker?worker&inline';

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: HostError) => void;
}

interface Answer {
  id?: number;
  value?: unknown;
  error?: string;
  version?: string;
  failed?: string;
  stopped?: boolean;
}

export class Engine {
  #worker: Worker | undefined;
  #ready: Promise<string> | undefined;
  #waiting = new Map<number, Waiting>();
  #lastId = 0;

  /** Starts the worker where none runs; answers with the core's version. */
  ready(): Promise<string> {
    this.#ready ??= this.#start();
    return this.#ready;
  }

  async call(method: string, args: unknown[], signal?: AbortSignal): Promise<unknown> {
    await this.ready();
    if (signal?.aborted) throw new HostError('cancelled', 'cancelled');
    const id = ++this.#lastId;
    const stop = () => this.#stop(new HostError('cancelled', 'cancelled'));
    signal?.addEventListener('abort', stop, { once: true });
    try {
      return await new Promise((resolve, reject) => {
        this.#waiting.set(id, { resolve, reject });
        this.#worker?.postMessage({ id, method, args });
      });
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }

  async #start(): Promise<string> {
    const core = await coreBytes();
    const worker = new CoreWorker();
    this.#worker = worker;
    return new Promise((resolve, reject) => {
      this.#waiting.set(0, { resolve: (version) => resolve(version as string), reject });
      worker.onmessage = (event: MessageEvent<Answer>) => this.#receive(event.data);
      worker.onerror = (event) => this.#stop(new HostError('crashed', event.message));
      worker.postMessage({ core }, [core.buffer]);
    });
  }

  #receive(answer: Answer): void {
    if (answer.version !== undefined) this.#settle(0, (waiting) => waiting.resolve(answer.version));
    if (answer.id !== undefined && answer.error === undefined) this.#settle(answer.id, (waiting) => waiting.resolve(answer.value));
    if (answer.id !== undefined && answer.error !== undefined) {
      const kind = answer.stopped ? 'crashed' : 'refused';
      this.#settle(answer.id, (waiting) => waiting.reject(new HostError(kind, answer.error!)));
    }
    if (answer.failed !== undefined || answer.stopped) this.#stop(new HostError('crashed', answer.failed ?? 'stopped'));
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
