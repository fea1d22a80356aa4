// The core from the folder beside the hosted page.
import { give, newWorker, type RunningCore } from './running-core';

async function fetched(): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch('visavis.wasm.lzma');
  if (!response.ok) throw new Error(`the reading engine could not be loaded (${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}

let bytes: Promise<Uint8Array<ArrayBuffer>> | undefined;

/** A core; each has a copy of the bytes, because the worker takes them over. */
export async function startCore(): Promise<RunningCore> {
  bytes ??= fetched().catch((error: unknown) => {
    bytes = undefined; // the next core asks again
    throw error;
  });
  const core = newWorker();
  give(core.worker, (await bytes).slice());
  return core;
}
