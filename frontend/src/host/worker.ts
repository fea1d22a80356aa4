// Runs the core beside the page, so that the page never waits. It is a classic
// worker from a Blob: the only kind that every browser starts from a file.
import '../generated/wasm_exec.js';
import { isLzma, unpack } from './lzma';

/** Go's loader, as wasm_exec.js defines it. */
declare class Go {
  importObject: WebAssembly.Imports;
  run(instance: WebAssembly.Instance): Promise<void>;
}

/** What wasm/main.go puts on the global object; failures come back as Error values. */
interface Core {
  version: string;
  [method: string]: unknown;
}

interface Call {
  id: number;
  method: string;
  args: unknown[];
}

declare const visavis: Core;

async function start(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const go = new Go();
  const { instance } = await WebAssembly.instantiate(isLzma(bytes) ? unpack(bytes) : bytes, go.importObject);
  void go.run(instance).then(() => postMessage({ stopped: true }));
  postMessage({ version: visavis.version });
  setTimeout(warmUp);
}

/** A little of everything: a dateline, a meeting, words in and out of quotation marks, a treaty. */
const SAMPLE = `OSLO, 3 March 2025 – President Ada Berg of Norway met with Prime Minister Tarmo Lepik of Estonia in Oslo on Monday.

Berg said that trade had grown last year and thanked Lepik for his support. “We agree on peace,” Lepik said. For his part, he invited
the Norwegian President to visit Tallinn in the autumn. The two leaders signed a treaty on energy.`;

/** Browsers compile a function when it is first called, which takes most of a first reading: so read something before anybody asks. */
function warmUp(): void {
  const { extract } = visavis;
  if (typeof extract === 'function') extract(SAMPLE, '');
}

function answer({ id, method, args }: Call): void {
  const run = visavis[method];
  if (typeof run !== 'function') {
    postMessage({ id, error: `this core cannot ${method}` });
    return;
  }
  const value: unknown = run(...args);
  if (value instanceof Error) postMessage({ id, error: value.message });
  else postMessage({ id, value });
}

onmessage = (event: MessageEvent<{ core: Uint8Array<ArrayBuffer> } | Call>) => {
  const message = event.data;
  if ('core' in message) {
    start(message.core).catch((error: unknown) => postMessage({ failed: String(error) }));
    return;
  }
  try {
    answer(message);
  } catch (error) {
    postMessage({ id: message.id, error: String(error), stopped: true });
  }
};
