// Which statements to show.
import type { Act, Mode, Record, Statement, Topic } from '../generated/record';
import { rows } from './rows';

/** What the person asked to see; empty strings ask for nothing. */
export interface Filter {
  topic: Topic | '';
  act: Act | '';
  mode: Mode | '';
  /** "any", only with an intensifier, or only without. */
  strength: '' | 'marked' | 'plain';
  /** Subjects of one column only ("0"…), of all sides, or any. */
  heard: '' | 'all' | `${number}`;
  unsure: boolean;
  find: string;
}

export const noFilter: Filter = { topic: '', act: '', mode: '', strength: '', heard: '', unsure: false, find: '' };

/** A statement below this confidence is called unsure. */
export function isUnsure(statement: Statement, threshold: number): boolean {
  return statement.confidence < threshold;
}

function holdsText(statement: Statement, find: string): boolean {
  const wanted = find.trim().toLocaleLowerCase();
  return wanted === '' || statement.content.some((span) => span.text.toLocaleLowerCase().includes(wanted));
}

function fits(statement: Statement, filter: Filter, threshold: number): boolean {
  return (
    (filter.topic === '' || statement.topics.includes(filter.topic)) &&
    (filter.act === '' || statement.act === filter.act) &&
    (filter.mode === '' || statement.mode === filter.mode) &&
    (filter.strength === '' || (statement.strength !== '') === (filter.strength === 'marked')) &&
    (!filter.unsure || isUnsure(statement, threshold)) &&
    holdsText(statement, filter.find)
  );
}

/** The subjects on which the asked-for sides are heard, judged on the whole record. */
function topicsHeard(record: Record, heard: Filter['heard']): Set<Topic> {
  const fitting = rows(record, record.statements, 'source').filter((row) =>
    heard === 'all' ? row.heard.kind === 'all' : row.heard.kind === 'only' && row.heard.column === Number(heard),
  );
  return new Set(fitting.map((row) => row.topic));
}

export function shownStatements(record: Record, filter: Filter, threshold: number): Statement[] {
  const fitting = record.statements.filter((statement) => fits(statement, filter, threshold));
  if (filter.heard === '') return fitting;
  const topics = topicsHeard(record, filter.heard);
  return fitting.filter((statement) => topics.has(statement.topics[0] ?? 'relations'));
}

export function isFiltering(filter: Filter): boolean {
  return (Object.keys(noFilter) as (keyof Filter)[]).some((key) => filter[key] !== noFilter[key]);
}
