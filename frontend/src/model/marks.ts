// What is painted on the source: each finding becomes a mark of one layer.
import type { Record, Span } from '../generated/record';
import { standOf } from './sides';

/** The layers of the source: the first three are the sides' columns. */
export type Layer = 'side0' | 'side1' | 'side2' | 'other' | 'joint' | 'outcome' | 'fact' | 'term' | 'date' | 'rest';

export const layers: Layer[] = ['side0', 'side1', 'side2', 'other', 'joint', 'outcome', 'fact', 'term', 'date', 'rest'];

/** A stretch of the text and what it is evidence for. */
export interface Mark {
  layer: Layer;
  start: number;
  end: number;
  /** What it belongs to: "s3", "o1", "fact:date", "term:2", "time:0", "at:17-42". */
  ref: string;
}

/** The layer of a column; further columns share the third shape. */
export function layerOfColumn(column: number): Layer {
  return (['side0', 'side1', 'side2'] as const)[Math.min(column, 2)]!;
}

function mark(layer: Layer, ref: string, span: Span | null): Mark[] {
  return span === null || span.end <= span.start ? [] : [{ layer, ref, start: span.start, end: span.end }];
}

function statementMarks(record: Record): Mark[] {
  return record.statements.flatMap((statement) => {
    const stand = standOf(record, statement);
    const layer = typeof stand === 'number' ? layerOfColumn(stand) : stand;
    return statement.content.flatMap((span) => mark(layer, statement.id, span));
  });
}

function factMarks(record: Record): Mark[] {
  const { source, meeting, headline } = record;
  const leaders = record.people.filter((person) => person.part !== 'mentioned');
  return [
    ...mark('fact', 'fact:headline', headline),
    ...mark('fact', 'fact:source', source.span),
    ...mark('fact', 'fact:place', meeting.place?.span ?? null),
    ...mark('fact', 'fact:occasion', meeting.occasion),
    ...leaders.flatMap((person) => mark('fact', `fact:${person.id}`, fullestMention(person.name, person.mentions))),
  ];
}

/** The mention that gives the name in full, or the first one. */
export function fullestMention(name: string, mentions: Span[]): Span | null {
  return (
    mentions.find((mention) => mention.text === name) ?? mentions.find((mention) => mention.text.includes(name)) ?? mentions[0] ?? null
  );
}

/** Every mark of a record, in the order of the layers. */
export function marks(record: Record): Mark[] {
  return [
    ...statementMarks(record),
    ...record.outcomes.flatMap((outcome) => outcome.content.flatMap((span) => mark('outcome', outcome.id, span))),
    ...factMarks(record),
    ...record.terms.flatMap((term, i) => term.mentions.flatMap((span) => mark('term', `term:${i}`, span))),
    ...record.times.flatMap((time, i) => mark('date', `time:${i}`, time.span)),
    ...unplaced(record).flatMap((span) => mark('rest', `at:${span.start}-${span.end}`, span)),
  ];
}

/** The sentences that the engine could not place. */
export function unplaced(record: Record): Span[] {
  return record.sentences
    .filter((sentence) => sentence.kind === 'background')
    .map(({ start, end }) => ({ start, end, text: record.text.slice(start, end) }));
}

/** How many findings each layer holds. */
export function layerCounts(all: Mark[]): Map<Layer, number> {
  const refs = new Map<Layer, Set<string>>();
  for (const { layer, ref } of all) refs.set(layer, (refs.get(layer) ?? new Set()).add(ref));
  return new Map([...refs].map(([layer, found]) => [layer, found.size]));
}
