// The first script of the single file: a worker starts while the file is still
// being read, the styles are unpacked, and the example is painted.
import { Cores } from './host/cores';
import { unpacked } from './host/packed';
import { paint } from './paint';

window.cores = new Cores(() => document.getElementById('core')?.textContent ?? '');
const style = document.createElement('style');
// The policy names its hash.
style.textContent = unpacked('style');
document.head.append(style);
paint();
