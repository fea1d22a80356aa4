import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layerCounts, marks, unplaced, type Mark } from '../../src/model/marks';
import { inUnits } from '../../src/model/offsets';
import { marksAt, nearby, paragraphs, segments } from '../../src/model/segments';
import { record } from './record';

const anyMark = (length: number) =>
  fc
    .tuple(fc.nat(length), fc.nat(length))
    .map(([a, b]): Mark => ({ layer: 'fact', ref: `at:${a}-${b}`, start: Math.min(a, b), end: Math.max(a, b) }));

describe('segments', () => {
  it('tile the stretch exactly, whatever overlaps', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.array(anyMark(80), { maxLength: 12 }), (length, found) => {
        const cut = segments(0, length, found);
        expect(cut.map((s) => s.end - s.start).reduce((a, b) => a + b, 0)).toBe(length);
        cut.forEach((s, i) => expect(s.start).toBe(i === 0 ? 0 : cut[i - 1]!.end));
      }),
    );
  });

  it('carry exactly the marks that cover them', () => {
    fc.assert(
      fc.property(fc.array(anyMark(60), { maxLength: 10 }), (found) => {
        for (const segment of segments(0, 60, found)) {
          const covering = found.filter((m) => m.start <= segment.start && m.end > segment.start);
          expect(new Set(segment.marks)).toEqual(new Set(covering));
        }
      }),
    );
  });

  it('find marks by buckets as by looking at all of them', () => {
    fc.assert(
      fc.property(fc.array(anyMark(20_000), { maxLength: 10 }), fc.nat(20_000), (found, start) => {
        const plain = found.filter((m) => m.start < start + 50 && m.end > start);
        expect(new Set(nearby(found)(start, start + 50))).toEqual(new Set(plain));
      }),
    );
  });

  it('keep every character of the text that is not white space', () => {
    const placed = inUnits(record);
    const lines = paragraphs(placed);
    const painted = lines.flatMap((line) => segments(line.start, line.end, marks(placed)).map((s) => placed.text.slice(s.start, s.end)));
    expect(painted.join('').replace(/\s/g, '')).toBe(placed.text.replace(/\s/g, ''));
    expect(lines[0]!.kind).toBe('headline');
  });

  it('list the innermost finding first', () => {
    const placed = inUnits(record);
    const at = placed.text.indexOf('rail');
    expect(marksAt(marks(placed), at).map((m) => m.ref)).toEqual(['term:0', 's2']);
  });
});

describe('marks', () => {
  it('count findings, not stretches', () => {
    const counts = layerCounts(marks(inUnits(record)));
    expect(Object.fromEntries(counts)).toEqual({ side0: 1, side1: 1, joint: 1, outcome: 1, fact: 3, term: 1, rest: 1 });
  });

  it('list what has no place', () => {
    expect(unplaced(inUnits(record)).map((s) => s.text)).toEqual(['Rain fell.']);
  });
});
