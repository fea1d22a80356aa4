// Rows chosen in the table over all, as records that can be saved: cut to what was
// chosen, with a warning that says so.
import type { Record } from '../generated/record';
import type { Row } from '../generated/store';

/** The rows of each document, in the order in which the documents first occur. */
export function byDocument(rows: Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const known = found.get(row.document);
    if (known) known.push(row);
    else found.set(row.document, [row]);
  }
  return found;
}

/** A record with only what these rows show of it: a meeting's row stands for the whole. */
export function onlyChosen(record: Record, rows: Row[]): Record {
  if (rows.some((row) => row.kind === 'meeting')) return record;
  const refs = new Set(rows.map((row) => row.ref));
  const outcomes = record.outcomes.filter((one) => refs.has(one.id));
  const within = new Set(outcomes.map((one) => one.statement));
  const statements = record.statements.filter((one) => refs.has(one.id) || within.has(one.id));
  if (statements.length === record.statements.length && outcomes.length === record.outcomes.length) return record;
  const told = [
    `${statements.length} of ${record.statements.length} statements`,
    `${outcomes.length} of ${record.outcomes.length} outcomes`,
  ].join(' and ');
  const message = `Only ${told} are given here, as they were chosen in the table over all documents.`;
  return { ...record, statements, outcomes, warnings: [{ code: 'filtered', message, span: null }, ...record.warnings] };
}
