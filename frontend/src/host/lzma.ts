// Unpacks LZMA (the ".lzma" container, as `xz --format=lzma` writes it). Browsers
// unpack gzip by themselves, but gzip makes the single file a third larger.
// After the specification in the LZMA SDK; names follow it. Probabilities are
// 11-bit, the range coder normalises below 2^24, and the output is its own
// dictionary, so nothing is copied twice.

const topValue = 2 ** 24;
const half = 1024;
const matchMinimum = 2;

/** The container's header: one byte of properties, dictionary size, unpacked size. */
const headerLength = 13;

function fresh(length: number): Uint16Array {
  return new Uint16Array(length).fill(half);
}

/** Reads bits against probabilities that learn. */
class RangeDecoder {
  #range = 0xffffffff;
  #code = 0;
  #at: number;

  constructor(
    readonly input: Uint8Array,
    start: number,
  ) {
    this.#at = start + 1;
    for (let i = 0; i < 4; i++) this.#code = ((this.#code << 8) | this.#next()) >>> 0;
  }

  #next(): number {
    if (this.#at >= this.input.length) throw new Error('the packed core is cut short');
    return this.input[this.#at++]!;
  }

  bit(probs: Uint16Array, index: number): number {
    const prob = probs[index]!;
    const bound = (this.#range >>> 11) * prob;
    let bit: number;
    if (this.#code < bound) {
      this.#range = bound;
      probs[index] = prob + ((2048 - prob) >> 5);
      bit = 0;
    } else {
      this.#range -= bound;
      this.#code -= bound;
      probs[index] = prob - (prob >> 5);
      bit = 1;
    }
    if (this.#range < topValue) {
      this.#range = (this.#range << 8) >>> 0;
      this.#code = ((this.#code << 8) | this.#next()) >>> 0;
    }
    return bit;
  }

  direct(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++) {
      this.#range >>>= 1;
      const bit = this.#code >= this.#range ? 1 : 0;
      if (bit) this.#code -= this.#range;
      value = ((value << 1) | bit) >>> 0;
      if (this.#range < topValue) {
        this.#range = (this.#range << 8) >>> 0;
        this.#code = ((this.#code << 8) | this.#next()) >>> 0;
      }
    }
    return value;
  }

  tree(probs: Uint16Array, base: number, bits: number): number {
    let node = 1;
    for (let i = 0; i < bits; i++) node = (node << 1) | this.bit(probs, base + node);
    return node - (1 << bits);
  }

  reverseTree(probs: Uint16Array, base: number, bits: number): number {
    let node = 1;
    let value = 0;
    for (let i = 0; i < bits; i++) {
      const bit = this.bit(probs, base + node);
      node = (node << 1) | bit;
      value |= bit << i;
    }
    return value;
  }
}

/** The length of a match, by how far the output has come. */
class LengthDecoder {
  #choice = fresh(2);
  #low = fresh(16 << 3);
  #middle = fresh(16 << 3);
  #high = fresh(1 << 8);

  read(coder: RangeDecoder, position: number): number {
    if (coder.bit(this.#choice, 0) === 0) return coder.tree(this.#low, position << 3, 3);
    if (coder.bit(this.#choice, 1) === 0) return 8 + coder.tree(this.#middle, position << 3, 3);
    return 16 + coder.tree(this.#high, 0, 8);
  }
}

/** What was read last, as the format counts it: literals are states below 7. */
function afterLiteral(state: number): number {
  if (state < 4) return 0;
  return state < 10 ? state - 3 : state - 6;
}

class Decoder {
  #coder: RangeDecoder;
  #out: Uint8Array<ArrayBuffer>;
  #at = 0;
  #state = 0;
  #reps: [number, number, number, number] = [0, 0, 0, 0];
  #lc: number;
  #lp: number;
  #pb: number;
  #literals: Uint16Array;
  #isMatch = fresh(12 << 4);
  #isRep = fresh(12);
  #isRep0 = fresh(12);
  #isRep1 = fresh(12);
  #isRep2 = fresh(12);
  #isRep0Long = fresh(12 << 4);
  #slots = fresh(4 << 6);
  #special = fresh(128);
  #aligned = fresh(16);
  #matchLength = new LengthDecoder();
  #repLength = new LengthDecoder();

  constructor(packed: Uint8Array) {
    const properties = packed[0]!;
    this.#lc = properties % 9;
    this.#lp = Math.floor(properties / 9) % 5;
    this.#pb = Math.floor(properties / 45);
    this.#literals = fresh(0x300 << (this.#lc + this.#lp));
    this.#out = new Uint8Array(sizeOf(packed));
    this.#coder = new RangeDecoder(packed, headerLength);
  }

  run(): Uint8Array<ArrayBuffer> {
    while (this.#at < this.#out.length) {
      const position = this.#at & ((1 << this.#pb) - 1);
      if (this.#coder.bit(this.#isMatch, (this.#state << 4) + position) === 0) this.#literal();
      else this.#match(position);
    }
    return this.#out;
  }

  #literal(): void {
    const before = this.#at > 0 ? this.#out[this.#at - 1]! : 0;
    const context = ((this.#at & ((1 << this.#lp) - 1)) << this.#lc) + (before >> (8 - this.#lc));
    const base = 0x300 * context;
    let symbol = 1;
    if (this.#state >= 7) {
      let matched = this.#out[this.#at - this.#reps[0] - 1]!;
      while (symbol < 0x100) {
        const expected = (matched >> 7) & 1;
        matched <<= 1;
        const bit = this.#coder.bit(this.#literals, base + ((1 + expected) << 8) + symbol);
        symbol = (symbol << 1) | bit;
        if (bit !== expected) break;
      }
    }
    while (symbol < 0x100) symbol = (symbol << 1) | this.#coder.bit(this.#literals, base + symbol);
    this.#out[this.#at++] = symbol;
    this.#state = afterLiteral(this.#state);
  }

  #match(position: number): void {
    const coder = this.#coder;
    if (coder.bit(this.#isRep, this.#state) === 0) {
      const length = this.#matchLength.read(coder, position);
      this.#state = this.#state < 7 ? 7 : 10;
      this.#reps = [this.#distance(length), this.#reps[0], this.#reps[1], this.#reps[2]];
      this.#copy(length + matchMinimum);
      return;
    }
    if (coder.bit(this.#isRep0, this.#state) === 0) {
      if (coder.bit(this.#isRep0Long, (this.#state << 4) + position) === 0) {
        this.#state = this.#state < 7 ? 9 : 11;
        this.#copy(1);
        return;
      }
    } else this.#swap();
    const length = this.#repLength.read(coder, position);
    this.#state = this.#state < 7 ? 8 : 11;
    this.#copy(length + matchMinimum);
  }

  /** Takes an earlier distance to the front. */
  #swap(): void {
    const [a, b, c, d] = this.#reps;
    if (this.#coder.bit(this.#isRep1, this.#state) === 0) this.#reps = [b, a, c, d];
    else if (this.#coder.bit(this.#isRep2, this.#state) === 0) this.#reps = [c, a, b, d];
    else this.#reps = [d, a, b, c];
  }

  #distance(length: number): number {
    const slot = this.#coder.tree(this.#slots, Math.min(length, 3) << 6, 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const base = ((2 | (slot & 1)) << bits) >>> 0;
    if (slot < 14) return base + this.#coder.reverseTree(this.#special, base - slot, bits);
    return base + this.#coder.direct(bits - 4) * 16 + this.#coder.reverseTree(this.#aligned, 0, 4);
  }

  #copy(length: number): void {
    const from = this.#at - this.#reps[0] - 1;
    if (from < 0 || this.#at + length > this.#out.length) throw new Error('the packed core is damaged');
    for (let i = 0; i < length; i++) this.#out[this.#at++] = this.#out[from + i]!;
  }
}

/** True where the bytes are such a container, by the properties that `xz` writes. */
export function isLzma(packed: Uint8Array): boolean {
  return packed[0] === 0x5d && packed[1] === 0 && packed.length > headerLength;
}

/** The unpacked size in the header; scripts/seal.mjs writes it where `xz` left it open. */
function sizeOf(packed: Uint8Array): number {
  return new DataView(packed.buffer, packed.byteOffset).getUint32(5, true);
}

/** The bytes inside. */
export function unpack(packed: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Decoder(packed).run();
}
