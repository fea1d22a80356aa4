// A small record to test with, written by hand: two sides, one joint statement.
import type { Record, Span, Statement } from '../../src/generated/record';

export const text = 'Ana and Bo meet\n\nAna said trade 🚢 grows. Bo firmly backs rail and trade. Both agreed on peace. Rain fell.\n';

function points(whole: string, part: string): Span {
  const unit = whole.indexOf(part);
  if (unit < 0) throw new Error(`not in the text: ${part}`);
  const start = [...whole.slice(0, unit)].length;
  return { start, end: start + [...part].length, text: part };
}

export const span = (part: string): Span => points(text, part);

function statement(id: string, speakers: string[], words: string, rest: Partial<Statement>): Statement {
  return {
    id,
    speakers,
    content: [span(words)],
    cue: null,
    source: null,
    clause: null,
    quoted: [],
    negated: false,
    mode: 'indirect',
    act: 'assess',
    strength: '',
    topics: ['trade'],
    confidence: 0.95,
    why: 'cue',
    ...rest,
  };
}

export const record: Record = {
  schema: 'visavis.record/2',
  language: 'en',
  text,
  headline: span('Ana and Bo meet'),
  source: { agency: 'Wire', place: '', published: '2026-02-03', span: null },
  meeting: {
    form: 'meeting',
    date: '2026-02-03',
    place: null,
    occasion: null,
    span: span('Ana and Bo meet'),
    confidence: 0.9,
    why: [],
    alternatives: [],
  },
  sides: [
    { id: 'AA', name: 'Aland', leaders: ['p1'] },
    { id: 'BB', name: 'Boland', leaders: ['p2'] },
  ],
  people: [
    {
      id: 'p1',
      name: 'Ana',
      role: 'President',
      country: 'AA',
      part: 'leader',
      mentions: [span('Ana')],
      why: { role: null, country: null },
    },
    { id: 'p2', name: 'Bo', role: '', country: 'BB', part: 'leader', mentions: [span('Bo')], why: { role: null, country: null } },
  ],
  statements: [
    statement('s1', ['p1'], 'trade 🚢 grows', { cue: span('said'), clause: span('Ana said trade 🚢 grows') }),
    statement('s2', ['p2'], 'backs rail and trade', {
      act: 'support',
      strength: 'firmly',
      topics: ['connectivity', 'trade'],
      confidence: 0.5,
    }),
    statement('s3', ['p1', 'p2'], 'peace', { act: 'agree', topics: ['conflict'] }),
  ],
  outcomes: [{ id: 'o1', kind: 'agreed', content: [span('agreed on peace')], date: '', statement: 's3', why: 'agreed' }],
  terms: [{ name: 'rail', type: 'formula', code: '', mentions: [span('rail')] }],
  times: [],
  sentences: [
    { ...span('Ana and Bo meet'), kind: 'headline' },
    { ...span('Ana said trade 🚢 grows.'), kind: 'statement' },
    { ...span('Bo firmly backs rail and trade.'), kind: 'statement' },
    { ...span('Both agreed on peace.'), kind: 'statement' },
    { ...span('Rain fell.'), kind: 'background' },
  ].map(({ start, end, kind }) => ({ start, end, kind: kind as 'statement' })),
  warnings: [],
  corrections: [],
};
