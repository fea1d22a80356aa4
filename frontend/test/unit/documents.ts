// Documents for tests: invented texts, each with a record of its own.
import type { Document as Source } from '../../src/generated/intake';
import type { Record } from '../../src/generated/record';
import { whole } from '../../src/model/decided';
import { readItem, unreadItem, type Entry } from '../../src/model/entry';
import { sourceOf, type Article } from '../../src/state/article';

export function source(text: string, given: Partial<Source> = {}): Source {
  const article: Article = {
    text,
    published: '',
    origin: 'file',
    name: '',
    title: '',
    agency: '',
    address: '',
    removed: [],
    joined: 0,
    original: '',
  };
  return { ...sourceOf(article), ...given };
}

interface Told {
  leaders?: string[];
  countries?: string[];
  date?: string;
  form?: string;
  agency?: string;
  confidence?: number;
}

/** A record of which only the meeting is told. */
export function recordOf(text: string, told: Told = {}): Record {
  const { leaders = [], countries = [], date = '', form = 'meeting', agency = '', confidence = 1 } = told;
  return {
    text,
    headline: { start: 0, end: 0, text: text.split('\n')[0] },
    source: { agency, published: '' },
    meeting: { date, form, confidence },
    people: leaders.map((name, i) => ({ id: `p${i}`, name })),
    sides: countries.map((id, i) => ({ id, name: id, leaders: leaders[i] ? [`p${i}`] : [] })),
    statements: [],
    outcomes: [],
    terms: [],
    warnings: [],
    corrections: [],
  } as unknown as Record;
}

/** A document that was read. */
export function entry(id: string, text: string, told: Told = {}, name = ''): Entry {
  const from = source(text, { name });
  const record = recordOf(text, told);
  return {
    item: readItem(unreadItem(id, from, Number(id.slice(1))), from, record),
    source: from,
    decided: whole({}),
    record,
    remarks: { notes: [], tags: [], collections: [] },
  };
}
