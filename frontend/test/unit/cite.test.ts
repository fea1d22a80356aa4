import { describe, expect, it } from 'vitest';
import { contentText, escapeHTML, quoteStatement, quoteSubject } from '../../src/model/cite';
import { inUnits } from '../../src/model/offsets';
import { record as inPoints, span } from './record';

const record = inUnits(inPoints);

describe('citations', () => {
  it('name speaker, agency, headline and day', () => {
    expect(quoteStatement(record, record.statements[0]!).plain).toBe(
      'Ana said trade 🚢 grows\n— Ana, reported in Wire, “Ana and Bo meet”, 2026-02-03',
    );
  });

  it('leave out what is not known', () => {
    const bare = { ...record, headline: null, source: { ...record.source, agency: '', published: '' } };
    expect(quoteStatement(bare, record.statements[0]!).plain).toBe('Ana said trade 🚢 grows\n— Ana, reported');
  });

  it('put marks around quoted words only, and only where the text leaves them out', () => {
    const bare = { ...record.statements[0]!, clause: null };
    expect(quoteStatement(record, bare).plain).toMatch(/^trade 🚢 grows\n/);
    const some = inUnits({ ...inPoints, statements: [{ ...inPoints.statements[0]!, clause: null, quoted: [span('grows')] }] });
    expect(quoteStatement(some, some.statements[0]!).plain).toMatch(/^trade 🚢 “grows”\n/);
    const clause = { start: 0, end: 20, text: '"We grow," Ana said.' };
    const inMarks = { ...bare, clause, quoted: [{ start: 1, end: 8, text: 'We grow' }] };
    expect(quoteStatement(record, inMarks).plain).toMatch(/^"We grow," Ana said\.\n/);
  });

  it('never give denied words as said', () => {
    const denied = { ...record.statements[0]!, negated: true };
    expect(contentText(denied)).toBe('Ana said trade 🚢 grows');
    expect(quoteStatement(record, denied).plain).toContain('— Ana, denied or refused, reported in Wire');
  });

  it('never let a text become markup', () => {
    const evil = {
      ...record.statements[0]!,
      clause: null,
      content: [{ start: 0, end: 1, text: '<img src=x onerror=alert(1)> *bold* [a](b)' }],
    };
    const quote = quoteStatement(record, evil);
    expect(quote.html).not.toContain('<img');
    expect(quote.markdown).toContain('\\*bold\\*');
    expect(escapeHTML(`<&"'>`)).toBe('&lt;&amp;&quot;&#39;&gt;');
  });

  it('join the statements of a subject under its name', () => {
    expect(quoteSubject(record, 'Trade', record.statements).markdown.match(/^> — /gm)).toHaveLength(3);
  });
});
