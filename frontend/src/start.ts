// The first script of the single file. It unpacks the page's program out of an
// inert script, which makes the file a fifth smaller, and runs it; the policy
// names the program's hash, so nothing else could stand in its place.
import { unpack } from './host/lzma';
import { fromYenc } from './host/yenc';

const packed = document.getElementById('program')?.textContent ?? '';
const program = document.createElement('script');
program.type = 'module';
program.textContent = new TextDecoder().decode(unpack(fromYenc(packed)));
document.body.append(program);
