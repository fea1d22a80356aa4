import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Record } from '../../src/generated/record';
import { citation, escapeHTML, quoteStatement, quoteSubject, sentencePieces, sentenceText, spanPieces } from '../../src/model/cite';
import { inUnits } from '../../src/model/offsets';
import { record as inPoints, span } from './record';

const record = inUnits(inPoints);

interface Shown {
  reason: string;
  record: Record;
  sentences: string[] | null;
  citations: string[] | null;
  negated: boolean[] | null;
}
const cases = JSON.parse(readFileSync(new URL('../../../core/export/testdata/sentences.json', import.meta.url), 'utf8')) as Shown[];

describe('a journalist’s sentences', () => {
  it('are at least forty', () => expect(cases.length).toBeGreaterThanOrEqual(40));

  it.each(cases)('$reason', (shown) => {
    const one = inUnits(shown.record);
    expect(one.statements.map((statement) => sentenceText(one, statement))).toEqual(shown.sentences ?? []);
    expect(one.statements.map((statement) => citation(one, statement))).toEqual(shown.citations ?? []);
    for (const [i, statement] of one.statements.entries()) {
      const quote = quoteStatement(one, statement);
      expect(quote.plain).toBe(`${shown.sentences![i]}\n— ${shown.citations![i]}`);
      expect(quote.html).toContain(`<p>${escapeHTML(shown.sentences![i]!)}</p>`);
      // What the card shows as said are the words of the text, untouched.
      const said = sentencePieces(one, statement).filter((piece) => piece.kind === 'said');
      for (const { text, span: at } of said) expect(one.text.slice(at!.start, at!.start + text.length)).toBe(text);
    }
  });
});

describe('citations', () => {
  it('name speaker, agency, headline and day', () => {
    expect(quoteStatement(record, record.statements[0]!).plain).toBe(
      'Ana said trade 🚢 grows.\n— Ana, as reported by Wire, “Ana and Bo meet”, 3 February 2026.',
    );
  });

  it.each([
    ['Wire', true, '2026-02-03', 'Ana, as reported by Wire, “Ana and Bo meet”, 3 February 2026.'],
    ['Wire', true, '', 'Ana, as reported by Wire, “Ana and Bo meet”.'],
    ['Wire', false, '2026-02', 'Ana, as reported by Wire, February 2026.'],
    ['Wire', false, '', 'Ana, as reported by Wire.'],
    ['', true, '2026', 'Ana, as reported in “Ana and Bo meet”, 2026.'],
    ['', true, '', 'Ana, as reported in “Ana and Bo meet”.'],
    ['', false, '2026-02-03', 'Ana, as reported on 3 February 2026.'],
    ['', false, '', 'Ana, as reported in a text of unknown source.'],
  ])('leave out what is not known: %s, %s, %s', (agency, titled, published, want) => {
    const headline = titled ? record.headline : null;
    expect(citation({ ...record, headline, source: { ...record.source, agency, published } }, record.statements[0]!)).toBe(want);
  });

  it('say that a speaker is unsure, below the limit that is set', () => {
    const unsure = { ...record.statements[0]!, confidence: 0.7 };
    expect(citation(record, unsure)).toBe('Ana (unsure), as reported by Wire, “Ana and Bo meet”, 3 February 2026.');
    expect(quoteStatement(record, unsure).html).toContain('— Ana (unsure), as');
    expect(quoteSubject(record, 'Trade', [unsure], '', { threshold: 0.5 }).plain).not.toContain('unsure');
    expect(citation(record, { ...unsure, speakers: [] })).toMatch(/^Speaker not told, as/);
  });

  it('put marks around quoted words only, and only where the text leaves them out', () => {
    const bare = { ...record.statements[0]!, clause: null, cue: null };
    expect(sentenceText(record, bare)).toBe('[Ana:] trade 🚢 grows.');
    const some = inUnits({ ...inPoints, statements: [{ ...inPoints.statements[0]!, clause: null, cue: null, quoted: [span('grows')] }] });
    expect(sentenceText(some, some.statements[0]!)).toBe('[Ana:] trade 🚢 “grows”.');
    const clause = { start: 0, end: 20, text: '"We grow," Ana said.' };
    const inMarks = { ...bare, clause, content: [{ start: 1, end: 8, text: 'We grow' }], quoted: [{ start: 1, end: 8, text: 'We grow' }] };
    expect(sentenceText(record, { ...inMarks, cue: { start: 15, end: 19, text: 'said' } })).toBe('"We grow," Ana said.');
  });

  it('never let a text become markup', () => {
    const evil = {
      ...record.statements[0]!,
      clause: null,
      cue: null,
      content: [{ start: 0, end: 43, text: '<img src=x onerror=alert(1)> *bold* [a](b)' }],
    };
    const quote = quoteStatement(record, evil);
    expect(quote.html).not.toContain('<img');
    expect(quote.markdown).toContain('\\*bold\\*');
    expect(escapeHTML(`<&"'>`)).toBe('&lt;&amp;&quot;&#39;&gt;');
  });

  it('join the statements of a subject under its name, with a note of what is left out', () => {
    expect(quoteSubject(record, 'Trade', record.statements).markdown.match(/^> — /gm)).toHaveLength(3);
    expect(quoteSubject(record, 'Trade', [], '4 of 15 shown').plain).toBe('Trade\n\n4 of 15 shown');
  });

  it('show the words of an outcome as they stand', () => {
    expect(spanPieces(record.outcomes[0]!.content).map(({ text }) => text)).toEqual(['agreed on peace']);
  });
});
