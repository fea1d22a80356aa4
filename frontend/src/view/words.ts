// The record's vocabularies in the words of the interface. Each table names
// every value, so that a new one does not compile until it has its words.
import type { Act, Form, Mode, OutcomeKind, Person, Record, Statement, TermType, Topic } from '../generated/record';
import type { Format } from '../generated/export';
import { m } from '../generated/words/messages';
import type { Layer } from '../model/marks';
import type { Row } from '../model/rows';
import { officeWords } from './offices';
import { timeWords } from './times';

type Words<Key extends string> = { [key in Key]: () => string };

export const topicWords: Words<Topic> = {
  relations: m.topic_relations,
  sovereignty: m.topic_sovereignty,
  security: m.topic_security,
  trade: m.topic_trade,
  agriculture: m.topic_agriculture,
  energy: m.topic_energy,
  connectivity: m.topic_connectivity,
  development: m.topic_development,
  technology: m.topic_technology,
  people: m.topic_people,
  health: m.topic_health,
  regional: m.topic_regional,
  multilateral: m.topic_multilateral,
  conflict: m.topic_conflict,
  rights: m.topic_rights,
};

export const actWords: Words<Act> = {
  assess: m.act_assess,
  support: m.act_support,
  oppose: m.act_oppose,
  concern: m.act_concern,
  urge: m.act_urge,
  commit: m.act_commit,
  praise: m.act_praise,
  request: m.act_request,
  agree: m.act_agree,
  inform: m.act_inform,
  discuss: m.act_discuss,
};

export const modeWords: Words<Mode> = { direct: m.mode_direct, indirect: m.mode_indirect, mixed: m.mode_mixed };

/** How directly a statement is given: quoted only where the text sets quotation marks. */
export const directness = ({ mode, quoted }: Pick<Statement, 'mode' | 'quoted'>): string =>
  mode === 'direct' && quoted.length === 0 ? m.mode_spoken() : wordsFor(modeWords, mode);

export const formWords: Words<Form> = {
  meeting: m.form_meeting,
  call: m.form_call,
  video: m.form_video,
  visit: m.form_visit,
  none: m.form_none,
};

const formatWords: { [name: string]: () => string } = {
  md: m.format_md,
  html: m.format_html,
  csv: m.format_csv,
  outcomes: m.format_outcomes,
  json: m.format_json,
  jsonl: m.format_jsonl,
  jsonld: m.format_jsonld,
  tei: m.format_tei,
  refi: m.format_refi,
  plover: m.format_plover,
  brat: m.format_brat,
  docx: m.format_docx,
  xlsx: m.format_xlsx,
};

/** What a format is called wherever it is offered; one that has no words here has its own. */
export function formatWord(format: Format): string {
  return formatWords[format.name]?.() ?? format.label;
}

export const outcomeWords: Words<OutcomeKind> = {
  signed: m.outcome_signed,
  agreed: m.outcome_agreed,
  announced: m.outcome_announced,
  scheduled: m.outcome_scheduled,
};

export const termWords: Words<TermType> = {
  country: m.term_country,
  place: m.term_place,
  organisation: m.term_organisation,
  initiative: m.term_initiative,
  document: m.term_document,
  event: m.term_event,
  formula: m.term_formula,
};

/** The layers that are not a side's column. */
export const layerWords: Words<Exclude<Layer, 'side0' | 'side1' | 'side2'>> = {
  other: m.layer_other,
  joint: m.layer_joint,
  outcome: m.layer_outcome,
  fact: m.layer_fact,
  term: m.layer_term,
  date: m.layer_date,
  rest: m.layer_rest,
};

/** A value's words; the value itself where a newer core knows more than this page. */
export function wordsFor<Key extends string>(table: Words<Key>, key: Key): string {
  return (table[key] as (() => string) | undefined)?.() ?? key;
}

/** How sure, in words; the number stands beside it for those who want it. */
export function sureness(confidence: number): string {
  if (confidence >= 0.95) return m.sure_very();
  if (confidence >= 0.8) return m.sure_fairly();
  return confidence >= 0.6 ? m.sure_rather() : m.sure_barely();
}

/** Role and side of a person, as far as the text tells them. */
export function standing(person: Person, side: string): string {
  return [officeWords(person), side].filter((part) => part !== '').join(', ');
}

/** A number as the reader's language groups its digits. */
export function numberWords(value: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** Names read aloud: "A and B". */
export function listWords(names: string[], locale: string): string {
  return new Intl.ListFormat([locale, 'ru', 'en'], { type: 'conjunction' }).format(names);
}

/** The name of a country by its code, in Russian where the browser does not know the reader's language; the code where there is none. */
export function countryWords(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale || 'en', 'ru', 'en'], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** The side for which somebody speaks: in English as the text calls it, else a country by its name in the reader's language. */
export function sideWords(record: Record, country: string, locale: string): string {
  const name = record.sides.find((side) => side.id === country)?.name;
  if (name !== undefined && (locale === 'en' || !/^[A-Z]{2}$/.test(country))) return name;
  const words = countryWords(country, locale);
  return words === country ? (name ?? words) : words;
}

/** A language's name in the reader's language; in Russian where the browser does not know that one. */
export function languageWords(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale, 'ru', 'en'], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** What a copy says of what a filter leaves out; empty where it leaves nothing out. */
export function filterNote(shown: number, all: number): string {
  return shown < all ? m.filtered_note({ shown, all }) : '';
}

/** How many statements a subject has, and how many of them are shown. */
export function countOf({ count, all }: Row): string {
  return count < all ? m.filter_shown({ shown: count, all }) : m.count_statements({ count: all });
}

/** Where neither a language nor anything else could be told, no line is a title. */
const isJunk = ({ language, people, statements, terms }: Record): boolean =>
  language === '' && people.length + statements.length + terms.length === 0;

/** The text's title, else who met and when, else that it has none. */
export function titleOf(record: Record, locale: string): string {
  if (record.headline && !isJunk(record)) return record.headline.text.replace(/\s+/g, ' ').trim();
  const leaders = record.people.filter((person) => person.part === 'leader').map((person) => person.name);
  if (leaders.length === 0) return m.untitled();
  const day = timeWords(record.meeting.date || record.source.published, locale);
  return [listWords(leaders, locale), day].filter((part) => part !== '').join(', ');
}

/** A place written in capitals, as agencies do, in ordinary letters: "NAIROBI" is Nairobi. */
export function placeWords(place: string): string {
  if (place !== place.toLocaleUpperCase() || place.length <= 3) return place;
  return place
    .toLocaleLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toLocaleUpperCase());
}
