// Whether a statement has what is looked for, in the one grammar of every search (query.ts).
import type { Record, Statement } from '../generated/record';
import { folded, holds, type Alternative } from './query';
import { nameOf } from './sides';

/** Everything of a statement that can be searched: its words, how they are attributed, and to whom. */
function searchable(record: Record, statement: Statement): string[] {
  const spans = [...statement.content, statement.clause, statement.cue, statement.source];
  const names = statement.speakers.map((id) => nameOf(record, id));
  return [...spans.flatMap((span) => span?.text ?? []), ...names].map(folded);
}

/** Reports whether a statement has what is looked for; where nothing is, every one has. */
export function isFound(record: Record, statement: Statement, search: Alternative[]): boolean {
  if (search.length === 0) return true;
  const columns = searchable(record, statement);
  return search.some((one) => holds(one, columns));
}
