// Which statements to show.
import type { Act, Mode, Record, Statement, Topic } from '../generated/record';
import { parseSearch, type Alternative } from './query';
import { rows } from './rows';
import { isFound } from './search';

/** What the person asked to see; empty strings ask for nothing. */
export interface Filter {
  /** Id of a person, or "" for everybody. */
  speaker: string;
  topic: Topic | '';
  act: Act | '';
  mode: Mode | '';
  /** "any", only with an intensifier, or only without. */
  strength: '' | 'marked' | 'plain';
  /** Subjects of one column only ("0"…), of all sides, or any. */
  heard: '' | 'all' | `${number}`;
  unsure: boolean;
  denied: boolean;
  find: string;
}

export const noFilter: Filter = {
  speaker: '',
  topic: '',
  act: '',
  mode: '',
  strength: '',
  heard: '',
  unsure: false,
  denied: false,
  find: '',
};

/** Below this confidence a reader is told of the doubt, as core/export does; for statements the settings may say otherwise. */
export const unsureBelow = 0.8;

/** A statement below this confidence is called unsure. */
export function isUnsure(statement: Statement, threshold = unsureBelow): boolean {
  return statement.confidence < threshold;
}

function fits(record: Record, statement: Statement, filter: Filter, threshold: number, search: Alternative[]): boolean {
  return (
    (filter.speaker === '' || statement.speakers.includes(filter.speaker)) &&
    (filter.topic === '' || statement.topics.includes(filter.topic)) &&
    (filter.act === '' || statement.act === filter.act) &&
    (filter.mode === '' || statement.mode === filter.mode) &&
    (filter.strength === '' || (statement.strength !== '') === (filter.strength === 'marked')) &&
    (!filter.unsure || isUnsure(statement, threshold)) &&
    (!filter.denied || statement.negated) &&
    isFound(record, statement, search)
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
  const search = parseSearch(filter.find);
  const fitting = record.statements.filter((statement) => fits(record, statement, filter, threshold, search));
  if (filter.heard === '') return fitting;
  const topics = topicsHeard(record, filter.heard);
  return fitting.filter((statement) => statement.topics.some((topic) => topics.has(topic)));
}

export function isFiltering(filter: Filter): boolean {
  return (Object.keys(noFilter) as (keyof Filter)[]).some((key) => filter[key] !== noFilter[key]);
}

/**
 * The record with only the statements that are shown, and a warning that says so; the record
 * itself where all are.
 */
export function onlyShown(record: Record, shown: Statement[]): Record {
  if (shown.length === record.statements.length) return record;
  const ids = new Set(shown.map((statement) => statement.id));
  const statements = record.statements.filter((statement) => ids.has(statement.id));
  const message = `Only ${statements.length} of ${record.statements.length} statements are given here, as they were chosen on the page.`;
  return { ...record, statements, warnings: [{ code: 'filtered', message, span: null }, ...record.warnings] };
}
