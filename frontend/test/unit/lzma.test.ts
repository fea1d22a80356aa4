import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { isLzma, unpack, unpackAsStream } from '../../src/host/lzma';

function pack(raw: Uint8Array): Uint8Array {
  const packed = execFileSync('xz', ['--format=lzma', '-9e', '--stdout'], { input: raw, maxBuffer: 2 ** 28 });
  packed.writeBigUInt64LE(BigInt(raw.length), 5);
  return new Uint8Array(packed);
}

/** Bytes with runs, repeats at several distances, and noise: every kind of match. */
function mixed(length: number, seed: number): Uint8Array {
  let state = seed;
  const next = () => (state = (state * 48_271) % 2_147_483_647);
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length;) {
    const run = 1 + (next() % 400);
    const back = next() % (at + 1);
    const kind = next() % 4;
    for (let i = 0; i < run && at < length; i++, at++) bytes[at] = kind === 0 ? next() : kind === 1 ? 65 : (bytes[at - back - 1] ?? 66);
  }
  return bytes;
}

describe('unpacking', () => {
  it.each([
    [0, 1],
    [1, 2],
    [300, 3],
    [40_000, 4],
    [700_000, 5],
  ])('gives back %d bytes, at once or piece by piece', async (length, seed) => {
    const raw = mixed(length, seed);
    expect(Buffer.from(unpack(pack(raw))).equals(raw)).toBe(true);
    const streamed = await new Response(unpackAsStream(pack(raw))).arrayBuffer();
    expect(Buffer.from(streamed).equals(raw)).toBe(true);
  });

  it('tells a packed core from a plain one', () => {
    expect(isLzma(pack(mixed(500, 6)))).toBe(true);
    expect(isLzma(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]))).toBe(false);
  });

  it('says so when the packed core is cut short or damaged', async () => {
    const packed = pack(mixed(40_000, 7));
    const half = packed.subarray(0, packed.length >> 1);
    expect(() => unpack(half)).toThrow(/packed core/);
    await expect(new Response(unpackAsStream(half)).arrayBuffer()).rejects.toThrow(/packed core/);
    expect(() => unpack(packed.map((byte, i) => (i > 2000 && i < 2200 ? 255 - byte : byte)))).toThrow(/packed core/);
  });
});
