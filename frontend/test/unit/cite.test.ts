import { describe, expect, it } from 'vitest';
import { escapeHTML, quoteStatement, quoteSubject } from '../../src/model/cite';
import { record } from './record';

describe('citations', () => {
  it('name speaker, agency, headline and day', () => {
    expect(quoteStatement(record, record.statements[0]!).plain).toBe('“trade 🚢 grows”\n— Ana, reported in Wire, “Ana and Bo meet”, 2026-02-03');
  });

  it('leave out what is not known', () => {
    const bare = { ...record, headline: null, source: { ...record.source, agency: '', published: '' } };
    expect(quoteStatement(bare, { ...record.statements[0]!, mode: 'direct' }).plain).toBe('“trade 🚢 grows”\n— Ana, quoted');
  });

  it('never let a text become markup', () => {
    const evil = { ...record.statements[0]!, content: [{ start: 0, end: 1, text: '<img src=x onerror=alert(1)> *bold* [a](b)' }] };
    const quote = quoteStatement(record, evil);
    expect(quote.html).not.toContain('<img');
    expect(quote.markdown).toContain('\\*bold\\*');
    expect(escapeHTML(`<&"'>`)).toBe('&lt;&amp;&quot;&#39;&gt;');
  });

  it('join the statements of a subject under its name', () => {
    expect(quoteSubject(record, 'Trade', record.statements).markdown.match(/^> “/gm)).toHaveLength(3);
  });
});
