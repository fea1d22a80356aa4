// What a person puts right, as corrections that the core applies: each is tied to its
// words. Offsets here are UTF-16 units, as in the record that the page uses; an anchor
// counts code points, as the core does.
import type { Anchor, Correction, Kind } from '../generated/correction';
import type { Outcome, Person, Record, Span, Statement } from '../generated/record';
import { toUnits } from './offsets';
import { nameOf, speakingSides } from './sides';

/** How much of the text around its words an anchor keeps, in code points. */
const around = 32;

const points = (text: string): number => Array.from(text).length;

interface Stretch {
  start: number;
  end: number;
}

/** The anchor of a stretch of a text. */
export function anchorOf(text: string, { start, end }: Stretch): Anchor {
  const before = text.slice(0, start);
  return {
    exact: text.slice(start, end),
    prefix: Array.from(before).slice(-around).join(''),
    suffix: Array.from(text.slice(end, end + 2 * around))
      .slice(0, around)
      .join(''),
    start: points(before),
  };
}

/** A stretch without white space at its ends; null where nothing else is in it. */
export function trimmed(text: string, { start, end }: Stretch): Stretch | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}

/** A stretch made longer by the rest of the words that it cuts. */
export function inWords(text: string, { start, end }: Stretch): Stretch {
  const letter = /[\p{L}\p{M}\p{N}]/u;
  const isInside = (at: number) => at > 0 && at < text.length && letter.test(text[at - 1]!) && letter.test(text[at]!);
  let [from, to] = [start, end];
  while (from < end && isInside(from)) from--;
  while (to > start && isInside(to)) to++;
  return { start: from, end: to };
}

const bare = (kind: Kind): Correction => ({ kind, at: null, who: '', words: [], values: [] });

/** The longest stretch of a finding: the surest to be found again. */
function anchorOfFinding(record: Record, found: { content: Span[] }): Anchor | null {
  const longest = [...found.content].sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  return longest ? anchorOf(record.text, longest) : null;
}

/** A correction of a statement or an outcome. */
export function ofFinding(record: Record, found: Statement | Outcome, kind: Kind, values: string[], words: Stretch[] = []): Correction {
  return {
    ...bare(kind),
    at: anchorOfFinding(record, found),
    values,
    words: words.map((one) => anchorOf(record.text, one)),
  };
}

/** A correction of what is known of a person. */
export function ofPerson(person: Person, kind: Kind, value: string): Correction {
  return { ...bare(kind), who: person.name, values: value === '' ? [] : [value] };
}

/** A correction of one of the meeting's facts. */
export function ofMeeting(record: Record, kind: Kind, values: string[], words: Stretch[] = []): Correction {
  return { ...bare(kind), values: values.filter((value) => value !== ''), words: words.map((one) => anchorOf(record.text, one)) };
}

/** What was not found, from words selected in the text. */
export function added(record: Record, kind: 'add' | 'outcome-add', words: Stretch, values: string[]): Correction {
  return { ...bare(kind), values, words: [anchorOf(record.text, words)] };
}

/** So many leaders have a key of their own; the next is that of all together. */
const mostLeaders = 8;

/** Those to whom a key or a button gives words: each leader, then all of them together. */
export function speakerChoices(record: Record): string[][] {
  const leaders = speakingSides(record).flatMap((side) => side.leaders);
  const each = leaders.slice(0, mostLeaders).map((id) => [nameOf(record, id)]);
  return leaders.length > 1 ? [...each, leaders.map((id) => nameOf(record, id))] : each;
}

/** The statement after one in the text. */
export function statementAfter(record: Record, statement: Statement): Statement | undefined {
  return record.statements[record.statements.indexOf(statement) + 1];
}

/** True where a person has corrected that statement, outcome or person. */
export function isCorrected(record: Record, id: string): boolean {
  return record.corrections.some((one) => one.applied && one.target === id);
}

/** Where a correction's words stood, in units; null where it is about none. */
function startOf(record: Record, { at, words }: Correction): number | null {
  const anchor = at ?? words[0];
  return anchor ? toUnits(record.text)(anchor.start) : null;
}

/** The statement that stands first behind a correction's words, or else the last. */
export function nextOf(record: Record, correction: Correction): string {
  const start = startOf(record, correction);
  if (start === null) return '';
  return (record.statements.find(({ content }) => (content[0]?.start ?? 0) > start) ?? record.statements.at(-1))?.id ?? '';
}

/** The statement or outcome in which a correction's words lie now. */
export function findingOf(record: Record, correction: Correction): string {
  const start = startOf(record, correction);
  if (start === null) return '';
  const holds = ({ content }: { content: Span[] }) => content.some((span) => span.start <= start && start < span.end);
  return [...record.statements, ...record.outcomes].find(holds)?.id ?? '';
}
