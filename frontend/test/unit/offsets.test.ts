import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inUnits, toUnits } from '../../src/model/offsets';
import { record } from './record';

/** Texts in which characters of one and of two units are mixed. */
const texts = fc
  .array(fc.oneof(fc.constantFrom('a', 'қ', '中', '🚢', '𝒜', '\n', ' '), fc.string({ unit: 'binary', maxLength: 3 })))
  .map((parts) => parts.join('').toWellFormed());

describe('offsets', () => {
  it('cuts the same piece by units as by code points', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const points = [...text];
        const [start, end] = [a % (points.length + 1), b % (points.length + 1)].sort((x, y) => x - y) as [number, number];
        const units = toUnits(text);
        expect(text.slice(units(start), units(end))).toBe(points.slice(start, end).join(''));
      }),
    );
  });

  it('makes every span of a record cut its own text', () => {
    const placed = inUnits(record);
    const spans = [
      ...placed.statements.flatMap((s) => s.content),
      ...placed.outcomes.flatMap((o) => o.content),
      ...placed.terms.flatMap((t) => t.mentions),
    ];
    for (const span of spans) expect(placed.text.slice(span.start, span.end)).toBe(span.text);
    expect(placed.sentences.map((s) => placed.text.slice(s.start, s.end)).at(-1)).toBe('Rain fell.');
  });

  it('gives back the very record where all characters take one unit', () => {
    const plain = { ...record, text: 'abc' };
    expect(inUnits(plain)).toBe(plain);
  });
});
