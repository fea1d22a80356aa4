// The set phrases of diplomacy that the record found, with what they mean.
import table from '../generated/glossary.json';
import type { Record } from '../generated/record';
import type { Mark } from './marks';

/** One set phrase as the lexicon explains it. */
export interface Phrase {
  name: string;
  note: string;
  /** Its step on the ladder of partnerships, empty where it has none. */
  rank: string;
  source: string;
}

export interface FoundPhrase {
  phrase: Phrase;
  mark: Mark;
}

/** As scripts/glossary.mjs writes it: name, note, rank, source; notes and sources by their place. */
type Row = [string, number, string, number];

const known = new Map(
  (table.phrases as Row[]).map(([name, note, rank, source]): [string, Phrase] => [
    name.toLowerCase(),
    { name, note: table.notes[note] ?? '', rank, source: table.sources[source] ?? '' },
  ]),
);

/** The explained phrases of a record, one mark for each mention. */
export function phraseMarks(record: Record): FoundPhrase[] {
  return record.terms.flatMap((term, i) => {
    const phrase = term.type === 'formula' ? known.get(term.name.toLowerCase()) : undefined;
    if (!phrase) return [];
    return term.mentions.map(({ start, end }) => ({ phrase, mark: { layer: 'term' as const, ref: `term:${i}`, start, end } }));
  });
}
