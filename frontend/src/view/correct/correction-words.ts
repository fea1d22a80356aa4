// A correction in the words of the interface: what was put right, and to what.
import type { Correction, Kind } from '../../generated/correction';
import type { Problem } from '../../generated/record';
import { m } from '../../generated/words/messages';
import { timeWords } from '../times';
import { actWords, countryWords, formWords, outcomeWords, topicWords, wordsFor } from '../words';

const kindWords: { [kind in Kind]: () => string } = {
  leaders: m.correction_leaders,
  name: m.correction_name,
  office: m.correction_office,
  country: m.correction_country,
  date: m.correction_date,
  place: m.fact_place,
  form: m.fact_form,
  occasion: m.correction_occasion,
  speaker: m.correct_speaker,
  topics: m.correct_topics,
  act: m.correct_act,
  extent: m.correction_extent,
  negated: m.correction_negated,
  split: m.correction_split,
  join: m.correction_join,
  hide: m.correction_hide,
  add: m.correction_add,
  'outcome-kind': m.correction_outcome_kind,
  'outcome-extent': m.correction_outcome_extent,
  'outcome-date': m.correction_outcome_date,
  'outcome-hide': m.correction_outcome_hide,
  'outcome-add': m.correction_outcome_add,
};

/** Why a correction could not be made. */
export const problemWords: { [problem in Problem]: () => string } = {
  '': () => '',
  'words-gone': m.correction_words_gone,
  'no-target': m.correction_no_target,
  nobody: m.correction_nobody,
  unfit: m.correction_unfit,
};

const tables: { [kind in Kind]?: { [value: string]: () => string } } = {
  topics: topicWords,
  act: actWords,
  form: formWords,
  'outcome-kind': outcomeWords,
  'outcome-add': outcomeWords,
  negated: { true: m.correct_negated, false: m.correct_not_negated },
};

function valueWords(kind: Kind, value: string, locale: string): string {
  const table = tables[kind];
  if (table) return wordsFor(table, value);
  if (kind === 'date' || kind === 'outcome-date') return timeWords(value, locale) || value;
  if (kind === 'country' || (kind === 'place' && /^[A-Z]{2}$/.test(value))) return countryWords(value, locale) || value;
  return value;
}

/** "Speaker: Xi Jinping"; what is taken away is said to be. */
export function correctionWords({ kind, who, values }: Correction, locale: string): string {
  const name = wordsFor(kindWords, kind);
  const value = values.map((one) => valueWords(kind, one, locale)).join(', ');
  const emptied = value === '' && ['office', 'country', 'date', 'place', 'outcome-date'].includes(kind) ? m.not_stated() : value;
  const about = who === '' ? name : `${who}, ${name}`;
  return emptied === '' ? about : `${about}: ${emptied}`;
}
