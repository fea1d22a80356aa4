// The numbers behind the two pictures: shares by subject, and who speaks where.
import type { Record, Topic } from '../generated/record';
import type { Row } from './rows';
import { standOf, wordsOf, type Stand } from './sides';

/** One subject's bar: words of each column, and of both together. */
export interface Bar {
  topic: Topic;
  words: number[];
  joint: number;
}

/** The bars of the rows, and the longest one's words. */
export function bars(rows: Row[]): { bars: Bar[]; longest: number } {
  const all = rows
    .filter((row) => row.words > 0)
    .map((row) => ({
      topic: row.topic,
      words: row.cells.map((cell) => cell.words),
      joint: row.joint.reduce((sum, statement) => sum + wordsOf(statement), 0),
    }));
  return { bars: all, longest: Math.max(1, ...all.flatMap((bar) => [...bar.words, bar.joint])) };
}

/** The room that the longest of some labels takes, in sizes of its letters: those of some scripts are broader. */
export function roomFor(labels: string[]): number {
  const breadth = (label: string) => [...label].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 1 : letter > '\u03ff' ? 0.62 : 0.56), 0);
  return Math.max(0, ...labels.map(breadth));
}

/** The share of all words that one column has, in whole per cent. */
export function share(words: number, all: number): number {
  return all === 0 ? 0 : Math.round((100 * words) / all);
}

/** A stretch of the strip along the source, as fractions of the text's length. */
export interface Stretch {
  ref: string;
  stand: Stand;
  from: number;
  to: number;
}

/** Where each statement lies in the text. */
export function strip(record: Record): Stretch[] {
  const length = Math.max(1, record.text.length);
  return record.statements.flatMap((statement) =>
    statement.content.map((span) => ({
      ref: statement.id,
      stand: standOf(record, statement),
      from: span.start / length,
      to: span.end / length,
    })),
  );
}
