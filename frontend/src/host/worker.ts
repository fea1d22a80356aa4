// Runs the core beside the page, so that the page never waits. It is a classic
// worker from a Blob: the only kind that every browser starts from a file.
import '../generated/wasm_exec.js';
import { fromText } from './as-text';
import { isLzma, unpackAsStream } from './lzma';

/** Go's loader, as wasm_exec.js defines it. */
declare class Go {
  importObject: WebAssembly.Imports;
  env: { [name: string]: string };
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

/** What a page sends to begin with: the core, packed or not, as it stands in the page or as bytes. */
export interface Start {
  core: string | Uint8Array<ArrayBuffer>;
}

/** The memory of the core, once it runs. */
let held: WebAssembly.Memory;

/** Compiles while it unpacks. */
async function instantiate(bytes: Uint8Array<ArrayBuffer>, imports: WebAssembly.Imports): Promise<WebAssembly.Instance> {
  const body = isLzma(bytes) ? unpackAsStream(bytes) : bytes;
  const response = new Response(body, { headers: { 'content-type': 'application/wasm' } });
  return (await WebAssembly.instantiateStreaming(response, imports)).instance;
}

async function start(core: string | Uint8Array<ArrayBuffer>): Promise<void> {
  performance.mark('core received');
  const bytes = typeof core === 'string' ? fromText(core) : core;
  performance.mark('core decoded');
  const go = new Go();
  go.env = { GODEBUG: 'gcstoptheworld=2' }; // there is one thread: what is allocated beside a collection only makes the memory grow
  const instance = await instantiate(bytes, go.importObject);
  held = instance.exports['mem'] as WebAssembly.Memory;
  performance.mark('core unpacked and compiled');
  void go.run(instance).then(() => postMessage({ stopped: true }));
  performance.mark('core started');
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

function valueOf({ method, args }: Call): unknown {
  const member = visavis[method];
  if (typeof member === 'string') return member;
  return typeof member === 'function' ? member(...args) : new Error(`this core cannot ${method}`);
}

let started: Promise<void> | undefined;

/** Answers in the order of the calls: those that come before the core has started wait for it. */
async function answer(call: Call): Promise<void> {
  try {
    await started;
    const value = valueOf(call);
    const memory = held.buffer.byteLength;
    if (value === undefined) throw 'out of memory'; // a core that ends in mid-call answers nothing
    if (value instanceof Error) postMessage({ id: call.id, memory, error: value.message });
    else postMessage({ id: call.id, memory, value, ...(call.method === 'version' && { steps: steps() }) });
  } catch (error) {
    postMessage({ id: call.id, error: String(error), stopped: true });
  }
}

/** When each step of the start was done, in milliseconds since 1970: the page's clock began elsewhere. */
const steps = () => performance.getEntriesByType('mark').map(({ name, startTime }) => ({ name, at: performance.timeOrigin + startTime }));

/** What nothing here caught ends the worker, as the page sees it: else it would wait for ever. */
onunhandledrejection = ({ reason }) => {
  throw reason;
};

onmessage = (event: MessageEvent<Start | Call>) => {
  const message = event.data;
  if ('core' in message) {
    postMessage({ received: true });
    started = start(message.core);
    started.catch(() => {}); // each call tells
  } else void answer(message);
};
