import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toSeven } from '../../scripts/seven.mjs';
import { fromSeven } from '../../src/host/seven';

it('brings back any bytes, with at most one empty byte more', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const back = fromSeven(toSeven(bytes));
      expect(back.subarray(0, bytes.length)).toEqual(bytes);
      expect(back.length - bytes.length).toBeLessThanOrEqual(1);
    }),
  );
});

it('never writes a character that an inert script would change or end at', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(toSeven(bytes)).not.toMatch(/[\0\r<]/);
    }),
  );
});

it('costs an eighth', () => {
  const bytes = Uint8Array.from({ length: 7000 }, (_, i) => (i * 7919) >> 3);
  expect(Buffer.byteLength(toSeven(bytes))).toBeLessThanOrEqual(8001);
});
