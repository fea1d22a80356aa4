import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inWindows1252, toText } from '../../scripts/as-text.mjs';
import { fromText } from '../../src/host/as-text';
import { letters } from '../../src/host/windows-1252';

/** So few that some key serves them, whatever they are. */
const any = fc.uint8Array({ maxLength: 80 });

/** Bytes as even as packed ones, over several blocks. */
const even = (length: number): Uint8Array => {
  let state = 5;
  return Uint8Array.from({ length }, () => (state = (state * 48_271) % 2_147_483_647) >> 8);
};

it('brings back any bytes', () => {
  fc.assert(fc.property(any, (bytes) => void expect(fromText(toText(bytes))).toEqual(bytes)));
  for (const length of [0, 1, 319, 320, 321, 640, 641, 70_000]) expect(fromText(toText(even(length)))).toEqual(even(length));
});

it('brings them back through the page’s encoding too', () => {
  const read = (page: Uint8Array) => [...page].map((byte) => letters[byte]).join('');
  fc.assert(fc.property(any, (bytes) => void expect(fromText(read(inWindows1252(toText(bytes))))).toEqual(bytes)));
});

it('never writes a character that an inert script would change, or a mark that it would end at', () => {
  fc.assert(fc.property(any, (bytes) => void expect(toText(bytes)).not.toMatch(/[\0\r]|<[/!s]/i)));
  expect(toText(even(300_000))).not.toMatch(/[\0\r]|<[/!s]/i);
});

it('costs three thousandths', () => {
  expect(inWindows1252(toText(even(70_000))).length / 70_000).toBeLessThan(1.0032);
});

it('says so where something changed it on its way, or it cannot be written', () => {
  expect(() => fromText('ab\ufffd')).toThrow(/changed on its way/);
  expect(() => inWindows1252('қ')).toThrow(/no "қ"/);
  expect(() => toText(Uint8Array.from({ length: 256 }, (_, byte) => byte))).toThrow(/no key/);
});
