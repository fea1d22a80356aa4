import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inWindows1252, toYenc } from '../../scripts/yenc.mjs';
import { letters } from '../../src/host/windows-1252';
import { fromYenc } from '../../src/host/yenc';

const any = fc.uint8Array({ maxLength: 300 });

it('brings back any bytes', () => {
  fc.assert(fc.property(any, (bytes) => void expect(fromYenc(toYenc(bytes))).toEqual(bytes)));
  const all = Uint8Array.from({ length: 256 }, (_, i) => i);
  expect(fromYenc(toYenc(all))).toEqual(all);
});

it('brings them back through the page’s encoding too', () => {
  const read = (page: Uint8Array) => [...page].map((byte) => letters[byte]).join('');
  fc.assert(fc.property(any, (bytes) => void expect(fromYenc(read(inWindows1252(toYenc(bytes))))).toEqual(bytes)));
});

it('never writes a character that an inert script would change or end at', () => {
  fc.assert(fc.property(any, (bytes) => void expect(toYenc(bytes)).not.toMatch(/[\0\r<]/)));
});

it('costs a sixtieth', () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 7919) >> 3);
  expect(inWindows1252(toYenc(bytes)).length / bytes.length).toBeLessThan(1.017);
});

it('says so where something changed it on its way, or a page cannot be written', () => {
  expect(() => fromYenc('ab\ufffd')).toThrow(/changed on its way/);
  expect(() => inWindows1252('қ')).toThrow(/no "қ"/);
});
