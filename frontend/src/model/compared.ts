// Accounts laid side by side: which open documents tell of one meeting, what a
// person decides about the alignment, and what of it a page shows where.
import type { At, Comparison, Decided, Row, Series } from '../generated/comparison';
import type { Outcome, Record, Span, Statement } from '../generated/record';
import type { Item } from '../generated/store';
import type { Piece } from './cite';
import { placedInUnits } from './offsets';
import { folded } from './query';
import { segments } from './segments';

export const undecided: Decided = { together: [], apart: [] };

/** What a person has decided about how two documents belong together; plain data, to be kept. */
export interface Alignment {
  a: string;
  b: string;
  /** Tells their readings from others of the same documents: decisions name statements by number. */
  reading: string;
  /** After each decision, the newest last. */
  decided: Decided[];
}

/** What tells readings from all others: a number of all their words and of where statements stand (FNV-1a, twice). */
export function readingOf(records: Record[]): string {
  const said = records.map(({ text, statements, outcomes }) => [
    text,
    [...statements, ...outcomes].map(({ id, content }) => [id, content.map(({ start, end }) => [start, end])]),
  ]);
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (const letter of JSON.stringify(said)) {
    one = Math.imul(one ^ letter.codePointAt(0)!, 0x01000193);
    other = Math.imul(other ^ letter.codePointAt(0)!, 0x85ebca6b);
  }
  return `${(one >>> 0).toString(36)}-${(other >>> 0).toString(36)}`;
}

/** "Tokayev" is Kassym-Jomart Tokayev: one name has all words of the other. */
function isOneName(a: string, b: string): boolean {
  const [short, long] = [folded(a), folded(b)].sort((x, y) => x.length - y.length) as [string, string];
  return (
    short.trim() !== '' &&
    short
      .trim()
      .split(' ')
      .every((word) => long.includes(` ${word} `))
  );
}

/** True where both documents tell of the same leaders, two or more, on one day. */
export function isOneMeeting(a: Item, b: Item): boolean {
  if (a.date.length < 10 || a.date !== b.date || a.form === 'none' || b.form === 'none') return false;
  const [few, many] = [a.leaders, b.leaders].sort((x, y) => x.length - y.length) as [string[], string[]];
  return few.length > 1 && few.every((name) => many.some((other) => isOneName(name, other)));
}

/** The documents that tell of one meeting together, in their order; a text that is there twice is no second account. */
export function accounts(items: Item[], twins: ReadonlyMap<string, unknown>): Item[][] {
  const groups = new Map<string, Item[][]>();
  for (const item of items) {
    if (item.state !== 'ready' || twins.has(item.id)) continue;
    const ofDay = groups.get(item.date) ?? [];
    const group = ofDay.find(([first]) => isOneMeeting(first!, item));
    if (group) group.push(item);
    else groups.set(item.date, [...ofDay, [item]]);
  }
  return [...groups.values()].flat().filter((group) => group.length > 1);
}

/** The same decisions with one more: these belong together, or are not the same. */
export function decide(before: Decided, together: boolean, a: string[], b: string[]): Decided {
  const pairs = a.flatMap((x) => b.map((y) => [x, y]));
  const without = (list: string[][]) => list.filter(([x, y]) => !(a.includes(x!) && b.includes(y!)));
  const [yes, no] = [without(before.together), without(before.apart)];
  return together ? { together: [...yes, ...pairs], apart: no } : { together: yes, apart: [...no, ...pairs] };
}

/** The comparison with every place in UTF-16 units. */
export function comparisonInUnits(comparison: Comparison, [a, b]: [Record, Record]): Comparison {
  const placed = (row: Row): Row => ({ ...row, onlyA: placedInUnits(row.onlyA, a.text), onlyB: placedInUnits(row.onlyB, b.text) });
  return { ...comparison, rows: comparison.rows.map(placed), outcomes: comparison.outcomes.map(placed) };
}

/** The series likewise; the records stand in its order. */
export function seriesInUnits(series: Series, records: Record[]): Series {
  const text = (at: At) => records[at.document]!.text;
  const placed = (at: At): At => placedInUnits(at, text(at));
  const formula = (one: Series['labels'][number]) => ({ ...one, places: one.places.map(placed) });
  return {
    ...series,
    labels: series.labels.map(formula),
    formulas: series.formulas.map(formula),
    commitments: series.commitments.map((one) => ({ ...one, made: placed(one.made), later: one.later.map(placed) })),
    changes: series.changes.map((one) => ({
      ...one,
      before: placed(one.before),
      after: placed(one.after),
      gone: placedInUnits(one.gone, text(one.before)),
      new: placedInUnits(one.new, text(one.after)),
    })),
  };
}

export interface Group {
  /** Those who say it; nobody for those who are no leaders. */
  leaders: string[];
  rows: Row[];
}

/** Rows by who says it: each leader, several together, others. */
export function grouped({ leaders, rows }: Comparison): Group[] {
  const alone = leaders.map(({ id }) => ({ leaders: [id], rows: rows.filter((row) => row.leaders.join() === id) }));
  const joint = { leaders: leaders.map(({ id }) => id), rows: rows.filter((row) => row.leaders.length > 1) };
  const others = { leaders: [], rows: rows.filter((row) => row.leaders.length === 0) };
  return [...alone, joint, others].filter((group) => group.rows.length > 0);
}

export const statementsOf = (record: Record, ids: string[]): Statement[] => record.statements.filter(({ id }) => ids.includes(id));
export const outcomesOf = (record: Record, ids: string[]): Outcome[] => record.outcomes.filter(({ id }) => ids.includes(id));

export interface Part {
  text: string;
  kind: Piece['kind'];
  /** The other text has it not. */
  isOwn: boolean;
}

/** Pieces cut where words begin and end that the other text has not. */
export function marked(pieces: Piece[], own: Span[]): Part[] {
  const marks = own.map(({ start, end }) => ({ start, end, layer: 'rest' as const, ref: '' }));
  return pieces.flatMap(({ text, kind, span }) => {
    if (!span) return [{ text, kind, isOwn: false }];
    const cuts = segments(span.start, span.start + text.length, marks);
    return cuts.map((cut) => ({ text: text.slice(cut.start - span.start, cut.end - span.start), kind, isOwn: cut.marks.length > 0 }));
  });
}
