// An open document as the page itself holds it, and its row in the list: the
// same row that the Go store makes (store/entry.go).
import type { Decided } from '../generated/correction';
import type { Document as Source } from '../generated/intake';
import type { Record } from '../generated/record';
import type { Item } from '../generated/store';
import type { Entry as Read } from './findings';
import { nameOf } from './sides';

export interface Entry extends Read {
  source: Source;
  /** What the person has decided about the text. */
  decided: Decided;
}

const longest = 60;

/** What a text without a headline is called. */
export function beginning(text: string): string {
  const start = text.slice(text.search(/\S/)).slice(0, 4 * longest); // a text may be one line of megabytes
  const line = [...(start.split('\n', 1)[0] ?? '').trim()];
  return line.length > longest ? `${line.slice(0, longest).join('')}…` : line.join('') || 'Empty text';
}

/** The names of those who met, in the order of the sides. */
export function leadersOf(record: Record): string[] {
  return record.sides.flatMap((side) => side.leaders.map((id) => nameOf(record, id)));
}

/** The codes of the countries that met. */
export function countriesOf(record: Record): string[] {
  return record.sides.map((side) => side.id).filter((id) => !id.startsWith('x'));
}

/** The row of a text that is to be read. */
export function unreadItem(id: string, source: Source, added: number): Item {
  return {
    id,
    path: '',
    name: source.name,
    title: source.title || source.name || beginning(source.text),
    leaders: [],
    date: source.published,
    agency: source.agency,
    form: '',
    statements: 0,
    warnings: [],
    certainty: 0,
    state: 'waiting',
    reason: '',
    file: '',
    added,
  };
}

/** The row of a text that was read. */
export function readItem(item: Item, source: Source, record: Record): Item {
  return {
    ...item,
    title: record.headline?.text || source.title || item.name || beginning(source.text),
    leaders: leadersOf(record),
    date: record.meeting.date || record.source.published || source.published,
    agency: record.source.agency || source.agency,
    form: record.meeting.form,
    statements: record.statements.length,
    warnings: record.warnings.map((warning) => warning.message),
    certainty: record.meeting.confidence,
    state: 'ready',
    reason: '',
    file: '',
  };
}
