// Texts that are there twice: the same, or nearly. Nearly is told as the Go store
// tells it (store/encode.go): by a simhash over three words in a row.
import type { Twin } from '../generated/store';

/** 64 bits in two halves. Nearly the same texts differ in few of them. */
export type Likeness = readonly [number, number];

/** In how many of the 64 bits two texts may differ; texts that have nothing to do with each other differ in about 32. */
const nearlySame = 6;
const enough = 1 << 20;
const seeds = [0x811c9dc5, 0x9e3779b9] as const;

/** FNV-1a of some words, mixed so that each bit counts. */
function hashed(words: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** The likeness of a text, null for one of hardly any words. */
export function likeness(text: string): Likeness | null {
  const words =
    text
      .slice(0, enough)
      .toLowerCase()
      .match(/[\p{L}\p{Nd}]+/gu) ?? [];
  if (words.length < 3) return null;
  const half = (seed: number) => {
    const votes = new Int32Array(32);
    for (let i = 0; i + 2 < words.length; i++) {
      const hash = hashed(`${words[i]} ${words[i + 1]} ${words[i + 2]}`, seed);
      for (let bit = 0; bit < 32; bit++) votes[bit]! += (hash >>> bit) & 1 ? 1 : -1;
    }
    return votes.reduce((bits, vote, bit) => (vote > 0 ? bits | (1 << bit) : bits), 0);
  };
  return [half(seeds[0]), half(seeds[1])];
}

/** How many bits are set in a number of 32. */
function ones(bits: number): number {
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export function isNearly(a: Likeness | null, b: Likeness | null): boolean {
  return a !== null && b !== null && ones(a[0] ^ b[0]) + ones(a[1] ^ b[1]) <= nearlySame;
}

/** Each text that another has, or nearly has, that came before it. */
export function twins(texts: { id: string; text: string; likeness: Likeness | null }[]): Twin[] {
  return texts.flatMap((one, at) => {
    if (one.text === '') return [];
    const first = texts.slice(0, at).find((other) => other.text === one.text || isNearly(other.likeness, one.likeness));
    return first ? [{ id: one.id, of: first.id, same: first.text === one.text }] : [];
  });
}
