// The rows of the table over all, as they are made out of a record: the same that
// the Go store makes (store/findings.go).
import type { Outcome, Record, Statement } from '../generated/record';
import type { Item, Remarks, Row } from '../generated/store';
import { sentenceText } from './cite';
import { countriesOf } from './entry';
import { inUnits } from './offsets';
import { folded } from './query';
import { nameOf, personOf } from './sides';

/** An open document, as far as the table needs it. */
export interface Entry {
  item: Item;
  /** Null until it is read. */
  record: Record | null;
  remarks: Remarks;
}

/** What is looked for in a row: its words, the names of people and countries, where it is from. */
export const searched = ['words', 'names', 'source'] as const;
export type Searched = { [column in (typeof searched)[number]]: string };

export interface Finding {
  row: Row;
  texts: Searched;
  /** The same as it is compared, one column a line. */
  folded: string;
  entry: Entry;
}

type Told = Pick<Row, 'ref' | 'speaker' | 'country' | 'subject' | 'act' | 'negated' | 'strength' | 'words' | 'due' | 'confidence'>;

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const once = <T>(all: T[]): T[] => [...new Set(all)];

const untold: Told = {
  ref: '',
  speaker: [],
  country: [],
  subject: [],
  act: '',
  negated: false,
  strength: '',
  words: '',
  due: '',
  confidence: 0,
};

/** The rows of a document: its meeting, what was said, what was settled. */
export function findings(entry: Entry): Finding[] {
  if (!entry.record) return [];
  const record = inUnits(entry.record);
  const rowOf = maker(entry, record);
  return [
    rowOf('meeting', meetingOf(record)),
    ...record.statements.map((statement) => rowOf('statement', saidOf(record, statement))),
    ...record.outcomes.map((outcome) => rowOf('outcome', settledOf(record, outcome))),
  ];
}

/** Makes the rows of one document, in which names and source are mostly the same. */
function maker(entry: Entry, record: Record): (kind: string, told: Told) => Finding {
  const { id, title, date, leaders, agency, form, name } = entry.item;
  const source = [agency, title, name].join(' ');
  const fold = remembering(folded);
  return (kind, told) => {
    const row = {
      kind,
      document: id,
      title,
      day: date,
      leaders,
      outlet: agency,
      form,
      unsure: isUnsure(kind, told.confidence),
      group: '',
      tags: tagsOf(entry, told.ref),
      snippet: [],
      ...told,
    };
    const names = [...told.speaker, ...leaders, ...countryNames(record, told.country)].join(' ');
    return { row, texts: { words: told.words, names, source }, folded: [folded(told.words), fold(names), fold(source)].join('\n'), entry };
  };
}

/** The tags of a row and of its document, each once. */
function tagsOf({ remarks }: Entry, ref: string): string[] {
  const found = new Map(remarks.tags.filter((tag) => tag.ref === '' || tag.ref === ref).map(({ value }) => [value.toLowerCase(), value]));
  return [...found.keys()].sort().map((key) => found.get(key)!);
}

/** Below this confidence a reader is told so (core/export: UnsureBelow). */
const unsureBelow = 0.8;

/** An outcome that nobody states and a text without a meeting leave nothing unsure. */
function isUnsure(kind: string, confidence: number): boolean {
  return confidence < unsureBelow && (confidence > 0 || kind === 'statement');
}

/** Remembers what it was asked before. */
function remembering(ask: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => known.get(text) ?? known.set(text, ask(text)).get(text)!;
}

/** A text that tells of no meeting has its row too, with the form "none": it is still of some day and by some outlet. */
function meetingOf(record: Record): Told {
  const { meeting, statements } = record;
  return {
    ...untold,
    country: countriesOf(record),
    subject: once(statements.flatMap((statement) => statement.topics)),
    words: oneLine(meeting.span?.text ?? ''),
    confidence: meeting.confidence,
  };
}

function saidOf(record: Record, statement: Statement): Told {
  const { id, speakers, topics, act, strength, negated, confidence } = statement;
  return {
    ...untold,
    ref: id,
    speaker: speakers.map((one) => nameOf(record, one)),
    country: countries(record, speakers),
    subject: topics,
    act,
    strength,
    negated,
    words: sentenceText(record, statement),
    confidence,
  };
}

/** Speaker and subjects are those of the statement that the outcome lies in; never without the words that deny it. */
function settledOf(record: Record, { id, kind, date, content, statement }: Outcome): Told {
  const words = content.map((span) => oneLine(span.text)).join(' … ');
  const within = record.statements.find((one) => one.id === statement);
  if (!within) return { ...untold, ref: id, act: kind, due: date, words };
  const said = saidOf(record, within);
  return { ...said, ref: id, act: kind, due: date, strength: '', words: within.negated ? said.words : words };
}

function countries(record: Record, ids: string[]): string[] {
  return once(ids.map((id) => personOf(record, id)?.country ?? '').filter((code) => code !== ''));
}

/** The codes, and what the record itself calls them. */
function countryNames({ sides, terms }: Record, codes: string[]): string[] {
  const named = sides.filter((side) => codes.includes(side.id)).map((side) => side.name);
  const told = terms.filter((term) => term.code !== '' && codes.includes(term.code)).map((term) => term.name);
  return once([...codes, ...named, ...told]);
}
