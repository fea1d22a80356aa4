// Unpacks LZMA (the ".lzma" container, as `xz --format=lzma` writes it), in
// AssemblyScript: as WebAssembly it takes half the time that it takes as script.
// Browsers unpack gzip by themselves, but gzip makes the single file a third larger.
// After the specification in the LZMA SDK; names follow it. Probabilities are
// 11-bit, the range coder normalises below 2^24, and the output is its own
// dictionary, so nothing is copied twice. src/host/lzma.ts calls it.

/** The container's header: one byte of properties, dictionary size, unpacked size. */
const headerLength: usize = 13;
const topValue: u32 = 1 << 24;
const half: u16 = 1024;
const matchMinimum: u32 = 2;

/** Probabilities of two bytes each, in memory that is set aside: their addresses are constants. */
const isMatch = memory.data(2 * (12 << 4));
const isRep = memory.data(2 * 12);
const isRep0 = memory.data(2 * 12);
const isRep1 = memory.data(2 * 12);
const isRep2 = memory.data(2 * 12);
const isRep0Long = memory.data(2 * (12 << 4));
const slots = memory.data(2 * (4 << 6));
const special = memory.data(2 * 128);
const aligned = memory.data(2 * 16);

/** A length's probabilities: two choices, then trees of 3, 3 and 8 bits, the first two by position. */
const lengthLow: usize = 2 * 2;
const lengthMiddle: usize = lengthLow + 2 * (16 << 3);
const lengthHigh: usize = lengthMiddle + 2 * (16 << 3);
const matchLength = memory.data(2 * (2 + (16 << 3) + (16 << 3) + 256));
const repLength = memory.data(2 * (2 + (16 << 3) + (16 << 3) + 256));

/** As many as the most contexts that `xz` allows. */
const literals = memory.data(2 * (0x300 << 4));
const afterProbabilities: usize = literals + 2 * (0x300 << 4);

let range: u32 = 0;
let code: u32 = 0;
let input: usize = 0;
let inputEnd: usize = 0;

let lc: u32 = 0;
let lp: u32 = 0;
let pb: u32 = 0;

let outputStart: usize = 0;
let output: usize = 0;
let outputEnd: usize = 0;

/** What was read last, as the format counts it: literals are states below 7. */
let state: u32 = 0;
let rep0: u32 = 0;
let rep1: u32 = 0;
let rep2: u32 = 0;
let rep3: u32 = 0;

function reach(end: usize): void {
  const missing = <i32>((end + 0xffff) >>> 16) - memory.size();
  if (missing > 0) memory.grow(missing);
}

/** Makes room for packed bytes; they are to be put where this says. */
export function take(length: usize): usize {
  inputEnd = __heap_base + length;
  reach(inputEnd + headerLength + 5);
  return __heap_base;
}

/** Reads the header; answers with where the output will stand, which is as long as the header says. */
export function open(): usize {
  const properties = <u32>load<u8>(__heap_base);
  lc = properties % 9;
  lp = (properties / 9) % 5;
  pb = properties / 45;
  outputStart = output = inputEnd + 16;
  outputEnd = outputStart + load<u32>(__heap_base + 5);
  reach(outputEnd + 1);
  for (let at = isMatch; at < afterProbabilities; at += 2) store<u16>(at, half);
  range = 0xffffffff;
  code = bswap<u32>(load<u32>(__heap_base + headerLength + 1));
  input = __heap_base + headerLength + 5;
  state = rep0 = rep1 = rep2 = rep3 = 0;
  return outputStart;
}

/** Where the output ends when all is unpacked. */
export function end(): usize {
  return outputEnd;
}

/** Unpacks about so many bytes more; answers with where the output ends now, 0 where the input is damaged. */
export function run(length: usize): usize {
  const stop = min(outputEnd, output + length);
  while (output < stop) {
    const position = (<u32>(output - outputStart)) & ((1 << pb) - 1);
    if (bit(isMatch + (((state << 4) + position) << 1)) === 0) literal();
    else if (!match(position)) return 0;
    if (input > inputEnd) return 0;
  }
  return output;
}

function normalise(): void {
  if (range >= topValue) return;
  range <<= 8;
  code = (code << 8) | load<u8>(input++);
}

function bit(probability: usize): u32 {
  const before = <u32>load<u16>(probability);
  const bound = (range >>> 11) * before;
  if (code < bound) {
    range = bound;
    store<u16>(probability, before + ((2048 - before) >>> 5));
    normalise();
    return 0;
  }
  range -= bound;
  code -= bound;
  store<u16>(probability, before - (before >>> 5));
  normalise();
  return 1;
}

function direct(count: u32): u32 {
  let value: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    range >>>= 1;
    const one: u32 = code >= range ? 1 : 0;
    if (one) code -= range;
    value = (value << 1) | one;
    normalise();
  }
  return value;
}

function tree(base: usize, bits: u32): u32 {
  let node: u32 = 1;
  for (let i: u32 = 0; i < bits; i++) node = (node << 1) | bit(base + (node << 1));
  return node - (1 << bits);
}

function reverseTree(base: usize, bits: u32): u32 {
  let node: u32 = 1;
  let value: u32 = 0;
  for (let i: u32 = 0; i < bits; i++) {
    const one = bit(base + (node << 1));
    node = (node << 1) | one;
    value |= one << i;
  }
  return value;
}

/** The length of a match, by how far the output has come. */
function length(base: usize, position: u32): u32 {
  if (bit(base) === 0) return tree(base + lengthLow + (position << 4), 3);
  if (bit(base + 2) === 0) return 8 + tree(base + lengthMiddle + (position << 4), 3);
  return 16 + tree(base + lengthHigh, 8);
}

function distance(length: u32): u32 {
  const slot = tree(slots + (min<u32>(length, 3) << 7), 6);
  if (slot < 4) return slot;
  const bits = (slot >>> 1) - 1;
  const base = (2 | (slot & 1)) << bits;
  if (slot < 14) return base + reverseTree(special + ((base - slot) << 1), bits);
  return base + (direct(bits - 4) << 4) + reverseTree(aligned, 4);
}

function literal(): void {
  const at = <u32>(output - outputStart);
  const before: u32 = at > 0 ? load<u8>(output - 1) : 0;
  const context = ((at & ((1 << lp) - 1)) << lc) + (before >>> (8 - lc));
  const base = literals + 2 * 0x300 * context;
  let symbol: u32 = 1;
  if (state >= 7) {
    let matched: u32 = load<u8>(output - rep0 - 1);
    while (symbol < 0x100) {
      const expected = (matched >>> 7) & 1;
      matched <<= 1;
      const one = bit(base + ((((1 + expected) << 8) + symbol) << 1));
      symbol = (symbol << 1) | one;
      if (one !== expected) break;
    }
  }
  while (symbol < 0x100) symbol = (symbol << 1) | bit(base + (symbol << 1));
  store<u8>(output++, symbol);
  if (state < 4) state = 0;
  else state -= state < 10 ? 3 : 6;
}

/** Copies what stands earlier in the output; false where it points outside. */
function match(position: u32): bool {
  if (bit(isRep + (state << 1)) === 0) {
    const read = length(matchLength, position);
    rep3 = rep2;
    rep2 = rep1;
    rep1 = rep0;
    rep0 = distance(read);
    state = state < 7 ? 7 : 10;
    return copy(read + matchMinimum);
  }
  if (bit(isRep0 + (state << 1)) !== 0) swap();
  else if (bit(isRep0Long + (((state << 4) + position) << 1)) === 0) {
    state = state < 7 ? 9 : 11;
    return copy(1);
  }
  const read = length(repLength, position);
  state = state < 7 ? 8 : 11;
  return copy(read + matchMinimum);
}

/** Takes an earlier distance to the front. */
function swap(): void {
  let chosen = rep1;
  if (bit(isRep1 + (state << 1)) !== 0) {
    chosen = rep2;
    if (bit(isRep2 + (state << 1)) !== 0) {
      chosen = rep3;
      rep3 = rep2;
    }
    rep2 = rep1;
  }
  rep1 = rep0;
  rep0 = chosen;
}

function copy(count: u32): bool {
  if (rep0 >= <u32>(output - outputStart) || output + count > outputEnd) return false;
  let from = output - rep0 - 1;
  const stop = output + count;
  while (output < stop) store<u8>(output++, load<u8>(from++));
  return true;
}
