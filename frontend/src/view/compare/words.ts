// A comparison in the words of the interface; wherever a word is there already, that one.
import type { Comparison, Document, Row } from '../../generated/comparison';
import type { Form, Record, Span, Topic } from '../../generated/record';
import { m } from '../../generated/words/messages';
import { outcomesOf, statementsOf } from '../../model/compared';
import { dayWords } from '../../model/days';
import { speakerNames } from '../../model/sides';
import type { Account } from '../../state/compared.svelte';
import { actWords, formWords, outcomeWords, topicWords, wordsFor } from '../words';

type Table = { [code: string]: (() => string) | undefined };

export const verdictWords: { [verdict: string]: (given: { percent: number }) => string } = {
  same: m.compare_same,
  likely: m.compare_likely,
  unsure: m.compare_unsure,
  different: m.compare_different,
};

export const differenceWords: Table = {
  act: m.filter_act,
  strength: m.filter_strength,
  negation: m.table_negated,
  speaker: m.why_speaker,
  joint: m.said_by_both,
  detail: m.compare_detail,
  outcome: m.table_kind,
  label: m.term_formula,
};

const factWords: Table = {
  day: m.fact_date,
  place: m.fact_place,
  country: m.fact_place,
  form: m.fact_form,
  occasion: m.fact_occasion,
  attendee: m.fact_attendees,
  statements: m.compare_both,
};

/** What a piece of evidence ("same-day", "one-other-leader") or a fact is about. */
export const aboutWords = (name: string): string => (factWords[name.split('-').at(-1)!] ?? m.fact_leaders)();

export function factValue(name: string, value: string, locale: string): string {
  if (name.endsWith('day')) return dayWords(value, locale);
  return name.endsWith('form') && value !== '' ? wordsFor(formWords, value as Form) : value;
}

/** What a side says where the two differ in that. */
export function standWords(difference: string, record: Record, ids: string[], own: Span[]): string {
  const statements = statementsOf(record, ids);
  const values: { [difference: string]: () => string[] } = {
    act: () => statements.map((one) => wordsFor(actWords, one.act)),
    strength: () => statements.map((one) => one.strength),
    negation: () => statements.map((one) => (one.negated ? m.denied() : m.table_no())),
    speaker: () => statements.map((one) => speakerNames(record, one)),
    detail: () => own.flatMap(({ text }) => text.match(/\S*\d\S*/g) ?? []),
    outcome: () => outcomesOf(record, ids).map((one) => wordsFor(outcomeWords, one.kind)),
  };
  const found = (values[difference === 'joint' ? 'speaker' : difference]?.() ?? []).filter((value) => value !== '');
  return [...new Set(found)].join(', ') || '–';
}

/** What tells an account from the others: its outlet, else its day, its file or its title. */
export function accountNames(accounts: Account[], documents: Document[], locale: string): string[] {
  const known = accounts.map(({ name, title }, i) => {
    const { outlet, day, published } = documents[i]!;
    return [outlet, dayWords(day || published, locale), name, title.slice(0, 40)];
  });
  return known.map((own, i) => {
    const tells = own.find((word, k) => word !== '' && known.every((other, j) => j === i || other[k] !== word));
    return tells ?? `${own.find((word) => word !== '') ?? m.untitled()} (${i + 1})`;
  });
}

export const topicsOf = (topics: Topic[]): string =>
  topics
    .slice(0, 3)
    .map((topic) => wordsFor(topicWords, topic))
    .join(', ');

/** A part of the summary; a number leads to its rows, and tells those who hear it what it counts. */
export interface Part {
  text: string;
  rows?: string[];
  label?: string;
}

/** The comparison in one paragraph, of counts and subjects only. */
export function summary(comparison: Comparison, names: string[]): Part[] {
  const percent = Math.round(comparison.same.confidence * 100);
  const parts: Part[] = [{ text: verdictWords[comparison.same.verdict]?.({ percent }) ?? '' }];
  const kinds: [string, Row[], (given: { count: string }) => string][] = [
    ['statement', comparison.rows, m.table_statements],
    ['outcome', comparison.outcomes, m.table_outcomes],
  ];
  for (const [kind, rows, words] of kinds) {
    const counts = comparison.counts.filter((count) => count.kind === kind && count.rows.length > 0);
    if (counts.length > 0) parts.push({ text: ` ${words({ count: String(rows.length) })}:` });
    let isDiffering = false;
    counts.forEach(({ what, rows: ids, topics }, i) => {
      const [label, text] = [countWords(what, names), String(ids.length)];
      const opens = !isDiffering && differenceWords[what] ? `${m.compare_differs()}: ` : '';
      isDiffering ||= opens !== '';
      parts.push(
        { text: `${i === 0 ? ' ' : opens === '' ? '; ' : '. '}${opens}${label} ` },
        { text, rows: ids, label: `${label}: ${text}` },
      );
      if (topics.length > 0) parts.push({ text: ` (${topicsOf(topics)})` });
    });
    if (counts.length > 0) parts.push({ text: '.' });
  }
  return parts;
}

function countWords(what: string, names: string[]): string {
  if (what === 'both') return m.compare_both();
  if (what === 'unsure') return m.compare_maybe();
  const only = ['only-a', 'only-b'].indexOf(what);
  return only < 0 ? (differenceWords[what]?.() ?? what) : m.heard_only({ name: names[only]! });
}
