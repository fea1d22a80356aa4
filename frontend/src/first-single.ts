// The first script of the single file: a worker starts while the file is still
// being read, and the example is painted.
import { Cores } from './host/cores';
import { paint } from './paint';

window.cores = new Cores(() => document.getElementById('core')?.textContent ?? '');
paint();
