// From anything shown to the words of the text that stand for it.
import type { Record, Sentence, Span, Statement } from '../generated/record';
import { fullestMention } from './marks';

function timeSpan(record: Record, value: string): Span | null {
  return (value !== '' && record.times.find((time) => time.value === value)?.span) || null;
}

function factSpan(record: Record, fact: string): Span | null {
  const { meeting, source, headline } = record;
  switch (fact) {
    case 'form':
      return meeting.span;
    case 'date':
      return timeSpan(record, meeting.date) ?? meeting.span;
    case 'place':
      return meeting.place?.span ?? null;
    case 'occasion':
      return meeting.occasion;
    case 'source':
      return source.span;
    case 'published':
      return timeSpan(record, source.published) ?? source.span;
    case 'headline':
      return headline;
  }
  const person = record.people.find((one) => one.id === fact);
  return person ? fullestMention(person.name, person.mentions) : null;
}

/** The words marked in the text: denied ones never without the attribution that denies them. */
function shownWords(statement: Statement): Span[] {
  return statement.negated && statement.clause ? [statement.clause] : statement.content;
}

/** A reference such as "rest:17-42" names a stretch by its offsets. */
function stretch(record: Record, offsets: string): Span[] {
  const [start, end] = offsets.split('-').map(Number);
  if (start === undefined || end === undefined) return [];
  return [{ start, end, text: record.text.slice(start, end) }];
}

/** The words that a reference ("s3", "o1", "fact:place", "term:2", "time:0", "at:17-42") stands on. */
export function evidence(record: Record, ref: string): Span[] {
  const [kind, rest] = ref.split(':') as [string, string | undefined];
  if (rest === undefined) {
    const statement = record.statements.find((s) => s.id === ref);
    if (statement) return shownWords(statement);
    return record.outcomes.find((o) => o.id === ref)?.content ?? [];
  }
  if (kind === 'fact') return [factSpan(record, rest)].filter((span) => span !== null);
  if (kind === 'term') return record.terms[Number(rest)]?.mentions ?? [];
  if (kind === 'time') return record.times.slice(Number(rest), Number(rest) + 1).map((time) => time.span);
  return stretch(record, rest);
}

/** The sentences that a span lies in. */
export function sentencesOf(record: Record, span: { start: number; end: number }): Sentence[] {
  return record.sentences.filter((sentence) => sentence.start < span.end && sentence.end > span.start);
}

/** The whole text of the sentences around a span. */
export function sentenceText(record: Record, span: { start: number; end: number }): string {
  const around = sentencesOf(record, span);
  const first = around[0];
  const last = around.at(-1);
  return first && last ? record.text.slice(first.start, last.end) : '';
}
