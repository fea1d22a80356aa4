// Overlapping marks flattened into segments that do not overlap, so that each
// character is painted once and the text reads and copies as it is.
import type { Record, SentenceKind } from '../generated/record';
import type { Mark } from './marks';

/** A stretch of the text with all marks that cover it. */
export interface Segment {
  start: number;
  end: number;
  marks: Mark[];
}

/** A line of the source with what kind of line it is. */
export interface Paragraph {
  start: number;
  end: number;
  kind: SentenceKind;
}

function edges(start: number, end: number, marks: Mark[]): number[] {
  const inside = marks.flatMap((mark) => [mark.start, mark.end]).filter((at) => at > start && at < end);
  return [...new Set([start, ...inside, end])].sort((a, b) => a - b);
}

/** The segments from start to end; together they are exactly that stretch of the text. */
export function segments(start: number, end: number, marks: Mark[]): Segment[] {
  if (end <= start) return [];
  const near = marks.filter((mark) => mark.start < end && mark.end > start);
  const cuts = edges(start, end, near);
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1]!;
    return { start: from, end: to, marks: near.filter((mark) => mark.start <= from && mark.end >= to) };
  });
}

/** The lines of the text that hold more than white space. */
export function paragraphs(record: Record): Paragraph[] {
  const found: Paragraph[] = [];
  let sentence = 0;
  for (const line of record.text.matchAll(/[^\n]*\S[^\n]*/g)) {
    const start = line.index;
    while (sentence < record.sentences.length - 1 && record.sentences[sentence]!.end <= start) sentence++;
    found.push({ start, end: start + line[0].length, kind: record.sentences[sentence]?.kind ?? 'background' });
  }
  return found;
}

/** The marks that cover one place, innermost first. */
export function marksAt(marks: Mark[], at: number): Mark[] {
  return marks.filter((mark) => mark.start <= at && at < mark.end).sort((a, b) => a.end - a.start - (b.end - b.start));
}

/** Asks quickly for the marks near a stretch: they are kept by where they lie. */
export function nearby(marks: Mark[]): (start: number, end: number) => Mark[] {
  const width = 4096;
  const buckets = new Map<number, Mark[]>();
  for (const mark of marks) {
    for (let bucket = Math.floor(mark.start / width); bucket * width < mark.end; bucket++) {
      const kept = buckets.get(bucket);
      if (kept) kept.push(mark);
      else buckets.set(bucket, [mark]);
    }
  }
  return (start, end) => {
    const found = new Set<Mark>();
    for (let bucket = Math.floor(start / width); bucket * width < end; bucket++) {
      for (const mark of buckets.get(bucket) ?? []) found.add(mark);
    }
    return [...found].filter((mark) => mark.start < end && mark.end > start);
  };
}
