// Who speaks for which side, and in which column a statement stands.
import type { Person, Record, Side, Statement } from '../generated/record';

/** One column of the page: a side, its leaders, and how much they say. */
export interface Column {
  index: number;
  side: Side;
  leaders: Person[];
  statements: number;
  words: number;
}

/** Where a statement stands: one column's index, across all of them, or beside them. */
export type Stand = number | 'joint' | 'other';

export function personOf(record: Record, id: string): Person | undefined {
  return record.people.find((person) => person.id === id);
}

/** A person's name; the id where the record does not hold them. */
export function nameOf(record: Record, id: string): string {
  return personOf(record, id)?.name ?? id;
}

/** Words of a text, counted as runs between white space. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

export function wordsOf(statement: Statement): number {
  return statement.content.reduce((sum, span) => sum + countWords(span.text), 0);
}

/** Who sits where: the speaking sides, and each person's column. */
interface Seats {
  sides: Side[];
  column: Map<string, number>;
}

/** A long record asks thousands of times; the answer depends on the record alone. */
const known = new WeakMap<Record, Seats>();

function seats(record: Record): Seats {
  const found = known.get(record) ?? seat(record);
  known.set(record, found);
  return found;
}

function seat(record: Record): Seats {
  const sides = record.sides.filter((side) => side.leaders.length > 0);
  const column = new Map<string, number>();
  for (const { id, country } of record.people) {
    const led = sides.findIndex((side) => side.leaders.includes(id));
    const index = led >= 0 || country === '' ? led : sides.findIndex((side) => side.id === country);
    if (index >= 0) column.set(id, index);
  }
  return { sides, column };
}

/** The sides that have a leader, each one once. */
export function speakingSides(record: Record): Side[] {
  return seats(record).sides;
}

/** The columns that the speakers of a statement belong to, without doubles. */
export function columnsOf(record: Record, statement: Statement): number[] {
  const found = statement.speakers.map((id) => seats(record).column.get(id)).filter((index) => index !== undefined);
  return [...new Set(found)].sort((a, b) => a - b);
}

export function standOf(record: Record, statement: Statement): Stand {
  const columns = columnsOf(record, statement);
  if (columns.length > 1) return 'joint';
  return columns[0] ?? 'other';
}

/** True where the statement needs its speaker named although it stands in a column. */
export function needsName(record: Record, statement: Statement): boolean {
  const stand = standOf(record, statement);
  if (stand === 'other') return true;
  const leaders = stand === 'joint' ? speakingSides(record).flatMap((side) => side.leaders) : speakingSides(record)[stand]!.leaders;
  return !leaders.every((id) => statement.speakers.includes(id)) || statement.speakers.length !== leaders.length;
}

/** A column's leaders by name, or its side where none is known. */
export function columnName(column: Column): string {
  return column.leaders.map((person) => person.name).join(', ') || column.side.name;
}

/** The names of a statement's speakers. */
export function speakerNames(record: Record, statement: Statement): string {
  return statement.speakers.map((id) => nameOf(record, id)).join(', ');
}

export function columns(record: Record): Column[] {
  return speakingSides(record).map((side, index) => {
    const own = record.statements.filter((statement) => standOf(record, statement) === index);
    const leaders = side.leaders.map((id) => personOf(record, id)).filter((person) => person !== undefined);
    return { index, side, leaders, statements: own.length, words: own.reduce((sum, s) => sum + wordsOf(s), 0) };
  });
}
