// The first script of the single file. It has the core started in a worker, from
// an inert script; meanwhile it unpacks the page's program out of another, which
// makes the file a fifth smaller, and runs it; the policy names the program's
// hash, so nothing else could stand in its place.
import './host/core-inside';
import { unpack } from './host/lzma';
import { run, type RunningCore } from './host/running-core';
import { fromYenc } from './host/yenc';

const inert = (id: string) => document.getElementById(id)?.textContent ?? '';

const begin = () => run(inert('core'));

let first: RunningCore | undefined = begin();
window.startCore = () => {
  const core = first ?? begin();
  first = undefined;
  return core;
};

async function startProgram(): Promise<void> {
  const program = document.createElement('script');
  program.type = 'module';
  program.textContent = new TextDecoder().decode(await unpack(fromYenc(inert('program'))));
  performance.mark('program unpacked');
  document.body.append(program);
}

performance.mark('page read');
void startProgram();
