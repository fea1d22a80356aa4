// The subjects as rows: what each side said on one subject stands side by side. Who is
// heard on a subject is judged on the whole record, whatever a filter shows of it.
import type { Record, Statement, Topic } from '../generated/record';
import { columnsOf, speakingSides, standOf, wordsOf, type Stand } from './sides';

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
  /** Words shown. */
  words: number;
  /** Statements on this subject, here or under another, that a filter hides. */
  hidden: number;
}

/** Who is heard on a subject: all sides, exactly one (its column), or some of several. */
export type Heard = { kind: 'all' } | { kind: 'only'; column: number } | { kind: 'some' } | { kind: 'none' };

/** One subject. */
export interface Row {
  topic: Topic;
  cells: Cell[];
  joint: Statement[];
  others: Statement[];
  /** What both say together, or others say, under another subject. */
  touches: Touch[];
  heard: Heard;
  /** Statements of the record on this subject, and how many of them are shown. */
  all: number;
  count: number;
  words: number;
}

/** The subject under which a statement is told in full. */
export function mainTopic(statement: Statement): Topic {
  return statement.topics[0] ?? 'relations';
}

const isOn = (statement: Statement, topic: Topic) => mainTopic(statement) === topic || statement.topics.includes(topic);

/** Who is heard on a subject in the whole record, jointly or alone. */
function heardOn(record: Record, statements: Statement[]): Heard {
  const sides = speakingSides(record).length;
  const heard = new Set(statements.flatMap((statement) => columnsOf(record, statement)));
  if (heard.size === 0) return { kind: 'none' };
  if (heard.size === sides && sides > 1) return { kind: 'all' };
  return heard.size === 1 ? { kind: 'only', column: [...heard][0]! } : { kind: 'some' };
}

function rowOf(record: Record, topic: Topic, shown: Set<Statement>, only: boolean): Row {
  const all = record.statements.filter((statement) => isOn(statement, topic));
  const here = all.filter((statement) => shown.has(statement));
  const inFull = (statement: Statement) => only || mainTopic(statement) === topic;
  const at = (stand: Stand) => here.filter((statement) => inFull(statement) && standOf(record, statement) === stand);
  const touching = (fits: (stand: Stand) => boolean): Touch[] =>
    here
      .filter((statement) => !inFull(statement) && fits(standOf(record, statement)))
      .map((statement) => ({ statement, under: mainTopic(statement) }));
  const cells = speakingSides(record).map((_, column): Cell => {
    const statements = at(column);
    return {
      statements,
      touches: touching((stand) => stand === column),
      words: statements.reduce((sum, s) => sum + wordsOf(s), 0),
      hidden: all.filter((statement) => !shown.has(statement) && standOf(record, statement) === column).length,
    };
  });
  const full = here.filter(inFull);
  return {
    topic,
    cells,
    joint: at('joint'),
    others: at('other'),
    touches: touching((stand) => stand === 'joint' || stand === 'other'),
    heard: heardOn(record, all),
    all: all.length,
    count: here.length,
    words: full.reduce((sum, s) => sum + wordsOf(s), 0),
  };
}

/**
 * The subjects of the shown statements, in the order of the text or by how much is said.
 * A statement on two subjects stands in full under its first and as a pointer under the
 * other; where one subject alone is asked for, everything on it stands there in full.
 */
export function rows(record: Record, shown: Statement[], order: Order, only: Topic | '' = ''): Row[] {
  const topics = only !== '' ? [only] : [...new Set([...shown.map(mainTopic), ...shown.flatMap((statement) => statement.topics)])];
  const chosen = new Set(shown);
  const all = topics.map((topic) => rowOf(record, topic, chosen, only !== '')).filter((row) => row.count > 0);
  return order === 'source' ? all.sort((a, b) => firstAt(shown, a.topic) - firstAt(shown, b.topic)) : all.sort((a, b) => b.words - a.words);
}

/** Where a subject is first spoken of. */
function firstAt(shown: Statement[], topic: Topic): number {
  return shown.findIndex((statement) => isOn(statement, topic));
}
