// The table's columns and values in the words of the interface.
import type { Act, Form, OutcomeKind, Topic } from '../../generated/record';
import type { Row } from '../../generated/store';
import { m } from '../../generated/words/messages';
import { dayWords } from '../../model/days';
import type { Column, Kind } from '../../state/columns';
import { timeWords } from '../times';
import { actWords, countryWords, formWords, outcomeWords, topicWords, wordsFor } from '../words';

const names: { [column in Column]: () => string } = {
  day: m.table_day,
  leaders: m.table_leaders,
  speaker: m.table_speaker,
  country: m.table_country,
  subject: m.subject,
  act: m.filter_act,
  form: m.table_form,
  negated: m.table_negated,
  strength: m.filter_strength,
  unsure: m.table_unsure,
  words: m.table_words,
  due: m.table_due,
  outlet: m.table_outlet,
  title: m.table_document,
};

/** What a column is called: what an outcome does is its kind. */
export function columnWords(column: Column, kind: Kind): string {
  return column === 'act' && kind === 'outcome' ? m.table_kind() : names[column]();
}

/** Thousands of rows have few values: each is put into words once. */
const known = new Map<string, string>();

export function valueWords(column: Column, value: string, kind: Kind, locale: string): string {
  const key = [locale, kind, column, value].join('\n');
  const found = known.get(key) ?? worded(column, value, kind, locale);
  if (column !== 'words') known.set(key, found);
  return found;
}

function worded(column: Column, value: string, kind: Kind, locale: string): string {
  if (value === '') return '';
  switch (column) {
    case 'day':
      return dayWords(value, locale);
    case 'due':
      return timeWords(value, locale) || value;
    case 'country':
      return countryWords(value, locale);
    case 'subject':
      return wordsFor(topicWords, value as Topic);
    case 'act':
      return kind === 'outcome' ? wordsFor(outcomeWords, value as OutcomeKind) : wordsFor(actWords, value as Act);
    case 'form':
      return wordsFor(formWords, value as Form);
    case 'negated':
    case 'unsure':
      return value === '1' ? m.table_yes() : m.table_no();
    default:
      return value;
  }
}

/** A row's value, as it is read; what is not denied, and what is sure, needs no word. */
export function cellWords(row: Row, column: Column, locale: string): string {
  const kind = row.kind as Kind;
  if (column === 'negated') return row.negated ? m.table_yes() : '';
  if (column === 'unsure') return row.unsure ? m.unsure() : '';
  const value = row[column];
  return (typeof value === 'string' ? [value] : value).map((one) => valueWords(column, one, kind, locale)).join(', ');
}
