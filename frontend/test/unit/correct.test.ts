import { describe, expect, it } from 'vitest';
import { added, anchorOf, findingOf, isCorrected, ofFinding, ofMeeting, ofPerson, speakerChoices, trimmed } from '../../src/model/correct';
import { moved } from '../../src/model/extent';
import { inUnits } from '../../src/model/offsets';
import { record as given, text } from './record';

const record = inUnits(given);
const stretch = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('an anchor', () => {
  it('keeps the words, what stands around them, and the place in code points', () => {
    const after = anchorOf(text, stretch('Bo firmly'));
    expect(after.exact).toBe('Bo firmly');
    expect([...text].slice(after.start, after.start + 9).join('')).toBe('Bo firmly'); // a ship of two units stands before it
    expect(after.prefix.endsWith('🚢 grows. ')).toBe(true);
    expect(after.suffix.startsWith(' backs rail')).toBe(true);
    expect([...after.prefix].length).toBe(32);
  });

  it('has less around it at the ends of a text', () => {
    expect(anchorOf('ab', { start: 0, end: 1 })).toEqual({ exact: 'a', prefix: '', suffix: 'b', start: 0 });
  });

  it('is of words without the white space at their ends, or of nothing', () => {
    expect(trimmed('a  b ', { start: 1, end: 5 })).toEqual({ start: 3, end: 4 });
    expect(trimmed('a  b', { start: 1, end: 3 })).toBeNull();
  });
});

describe('a correction', () => {
  it('of a statement is tied to the longest stretch of its words', () => {
    const statement = record.statements[1]!;
    const made = ofFinding(record, statement, 'act', ['urge']);
    expect(made).toMatchObject({ kind: 'act', who: '', words: [], values: ['urge'] });
    expect(statement.content.map((span) => span.text)).toContain(made.at?.exact);
  });

  it('finds the statement in which its words lie, and none for the meeting', () => {
    for (const statement of record.statements) expect(findingOf(record, ofFinding(record, statement, 'hide', []))).toBe(statement.id);
    expect(findingOf(record, ofMeeting(record, 'form', ['call']))).toBe('');
    expect(findingOf(record, added(record, 'add', stretch('Rain fell'), ['Ana']))).toBe('');
  });

  it('of a person names him, and an empty value takes away', () => {
    expect(ofPerson(record.people[0]!, 'office', '')).toMatchObject({ kind: 'office', who: 'Ana', values: [] });
  });

  it('marks only what it was applied to', () => {
    const one = { index: 0, kind: 'act', target: 's1', applied: true, problem: '' as const, reason: '' };
    const corrected = { ...record, corrections: [one, { ...one, index: 1, target: 's2', applied: false }] };
    expect(isCorrected(corrected, 's1')).toBe(true);
    expect(isCorrected(corrected, 's2')).toBe(false);
  });

  it('gives words to each leader or to both', () => {
    expect(speakerChoices(record)).toEqual([['Ana'], ['Bo'], ['Ana', 'Bo']]);
  });
});

describe('an extent', () => {
  const content = [stretch('trade 🚢 grows')];
  const words = (edge: 'start' | 'end', by: 1 | -1, from = content) =>
    moved(text, from, edge, by).map(({ start, end }) => text.slice(start, end));

  it('grows and shrinks by words at both ends', () => {
    expect(words('start', -1)).toEqual(['said trade 🚢 grows']);
    expect(words('start', 1)).toEqual(['🚢 grows']);
    expect(words('end', 1)).toEqual(['trade 🚢 grows.']);
    expect(words('end', -1)).toEqual(['trade 🚢']);
  });

  it('is never without a word, nor beyond the text', () => {
    const first = [stretch('Ana')];
    expect(moved(text, first, 'start', 1)).toEqual(first);
    expect(moved(text, first, 'start', -1)).toEqual(first);
    expect(moved(text, first, 'end', -1)).toEqual(first);
    const two = [stretch('Ana said'), stretch('grows')];
    expect(moved(text, two, 'end', -1)).toEqual(two);
  });
});
