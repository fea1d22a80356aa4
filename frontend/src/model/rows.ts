// The subjects as rows: what each side said on one subject stands side by side.
import type { Record, Statement, Topic } from '../generated/record';
import { columnsOf, speakingSides, standOf, wordsOf } from './sides';

export type Order = 'source' | 'weight';

/** A statement told under another subject that touches this one as well. */
export interface Touch {
  statement: Statement;
  under: Topic;
}

/** One column's part of a row. */
export interface Cell {
  statements: Statement[];
  touches: Touch[];
  words: number;
}

/** Who is heard on a subject: all sides, exactly one (its column), or some of several. */
export type Heard = { kind: 'all' } | { kind: 'only'; column: number } | { kind: 'some' } | { kind: 'none' };

/** One subject. */
export interface Row {
  topic: Topic;
  cells: Cell[];
  joint: Statement[];
  others: Statement[];
  heard: Heard;
  count: number;
  words: number;
}

/** The subject under which a statement is told. */
export function mainTopic(statement: Statement): Topic {
  return statement.topics[0] ?? 'relations';
}

function heardOn(cells: Cell[], joint: number[][]): Heard {
  const heard = cells.flatMap((cell, i) => (cell.statements.length + cell.touches.length > 0 ? [i] : []));
  const all = new Set([...heard, ...joint.flat()]);
  if (all.size === 0) return { kind: 'none' };
  if (all.size === cells.length && cells.length > 1) return { kind: 'all' };
  return all.size === 1 ? { kind: 'only', column: [...all][0]! } : { kind: 'some' };
}

function touchesOf(record: Record, topic: Topic, column: number, shown: Statement[]): Touch[] {
  return shown
    .filter((s) => s.topics.indexOf(topic) > 0 && standOf(record, s) === column)
    .map((statement) => ({ statement, under: mainTopic(statement) }));
}

function cellOf(record: Record, topic: Topic, column: number, own: Statement[], shown: Statement[]): Cell {
  const statements = own.filter((statement) => standOf(record, statement) === column);
  return {
    statements,
    touches: touchesOf(record, topic, column, shown),
    words: statements.reduce((sum, s) => sum + wordsOf(s), 0),
  };
}

function rowOf(record: Record, topic: Topic, shown: Statement[]): Row {
  const own = shown.filter((statement) => mainTopic(statement) === topic);
  const joint = own.filter((statement) => standOf(record, statement) === 'joint');
  const cells = speakingSides(record).map((_, column) => cellOf(record, topic, column, own, shown));
  return {
    topic,
    cells,
    joint,
    others: own.filter((statement) => standOf(record, statement) === 'other'),
    heard: heardOn(
      cells,
      joint.map((statement) => columnsOf(record, statement)),
    ),
    count: own.length,
    words: own.reduce((sum, s) => sum + wordsOf(s), 0),
  };
}

/** The subjects of the shown statements, in the order of the text or by how much is said. */
export function rows(record: Record, shown: Statement[], order: Order): Row[] {
  const topics = [...new Set(shown.map(mainTopic))];
  const all = topics.map((topic) => rowOf(record, topic, shown));
  return order === 'source' ? all : all.sort((a, b) => b.words - a.words);
}
