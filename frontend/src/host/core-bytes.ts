// Where the core's bytes come from: out of an inert script in the single file,
// or from the folder beside the hosted page.
import { fromYenc } from './yenc';

async function fetched(): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch('visavis.wasm.lzma');
  if (!response.ok) throw new Error(`the reading engine could not be loaded (${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}

let bytes: Promise<Uint8Array<ArrayBuffer>> | undefined;

/** The packed core; a copy each time, because the worker takes it over. */
export async function coreBytes(): Promise<Uint8Array<ArrayBuffer>> {
  const inline = document.getElementById('core');
  bytes ??= inline?.textContent ? Promise.resolve(fromYenc(inline.textContent)) : fetched();
  return (await bytes).slice();
}
