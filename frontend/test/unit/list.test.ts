import { describe, expect, it } from 'vitest';
import type { ListQuery } from '../../src/generated/store';
import { unreadItem, type Entry } from '../../src/model/entry';
import { changed, listed } from '../../src/model/list';
import { likeness, twins } from '../../src/model/twins';
import { entry, source } from './documents';

const item = (id: string, title = id) => ({ ...unreadItem(id, source('x'), 0), title });
const progress = { done: 0, total: 0 };
const ids = (rows: { id: string }[]) => rows.map((row) => row.id);
const query = (given: Partial<ListQuery> = {}): ListQuery => ({
  where: [],
  search: '',
  sort: [],
  twins: false,
  counts: false,
  offset: 0,
  limit: 0,
  ...given,
});
const found = (entries: Entry[], given: Partial<ListQuery>) => ids(listed(entries, query(given), 'en').items);
const is = (field: string, ...values: string[]) => ({ field, not: false, values, from: '', to: '' });

describe('a change of the list', () => {
  it('replaces rows in their place, drops what is gone and puts new ones at the end', () => {
    const rows = changed([item('d1'), item('d2'), item('d3')], { changed: [item('d2', 'new'), item('d4')], removed: ['d1'], progress });
    expect(ids(rows)).toEqual(['d2', 'd3', 'd4']);
    expect(rows[0]!.title).toBe('new');
  });

  it('puts the further articles of a file after it, in their order', () => {
    const rows = changed([item('d1'), item('d2')], { changed: [item('d1.3'), item('d1.2'), item('d3')], removed: [], progress });
    expect(ids(rows)).toEqual(['d1', 'd1.2', 'd1.3', 'd2', 'd3']);
  });

  it('does not take "d10" for a part of "d1"', () => {
    expect(ids(changed([item('d1'), item('d10')], { changed: [item('d1.2')], removed: [], progress }))).toEqual(['d1', 'd1.2', 'd10']);
  });

  it('brings a row back to where it was', () => {
    expect(ids(changed([item('d1'), item('d3')], { changed: [item('d2')], removed: [], progress }))).toEqual(['d1', 'd2', 'd3']);
  });
});

const entries = [
  entry('d1', 'Zeta talks\nThey spoke of railways.', {
    leaders: ['Ada Berg', 'Tarmo Lepik'],
    countries: ['NO', 'EE'],
    date: '2023-10-17',
    agency: 'Nordwire',
  }),
  entry('d2', 'Ärger at sea\nThey spoke of fish.', { leaders: ['Ada Berg'], countries: ['NO'], date: '2021-02-01', confidence: 0.5 }),
  entry('d3', 'A budget\nNobody met.', { form: 'none', confidence: 0, agency: 'Nordwire' }),
];

describe('the orders of the list', () => {
  it('are as opened where nothing is asked', () => {
    expect(found(entries, {})).toEqual(['d1', 'd2', 'd3']);
  });

  it('go by what is asked for, with what lacks it at the end either way', () => {
    expect(found(entries, { sort: [{ field: 'day', down: false }] })).toEqual(['d2', 'd1', 'd3']);
    expect(found(entries, { sort: [{ field: 'day', down: true }] })).toEqual(['d1', 'd2', 'd3']);
  });

  it('follow the language of the person', () => {
    const by = { sort: [{ field: 'title', down: false }] };
    expect(ids(listed(entries, query(by), 'en').items)).toEqual(['d3', 'd2', 'd1']);
    expect(ids(listed(entries, query(by), 'sv').items)).toEqual(['d3', 'd1', 'd2']);
  });

  it('break ties by the next one', () => {
    expect(
      found(entries, {
        sort: [
          { field: 'outlet', down: false },
          { field: 'title', down: false },
        ],
      }),
    ).toEqual(['d3', 'd1', 'd2']);
  });

  it('count numbers as numbers, so that the tenth comes after the ninth', () => {
    const many = [entry('d10', 'Ten'), entry('d9', 'Nine')];
    expect(found(many, { sort: [{ field: 'added', down: false }] })).toEqual(['d9', 'd10']);
  });
});

describe('narrowing the list down', () => {
  it.each([
    ['a country', [is('country', 'EE')], ['d1']],
    ['a leader', [is('leader', 'Ada Berg')], ['d1', 'd2']],
    ['an outlet, in any case', [is('outlet', 'nordwire')], ['d1', 'd3']],
    ['none told', [is('outlet', '')], ['d2']],
    ['no country', [is('country', '')], ['d3']],
    ['a year', [is('year', '2021')], ['d2']],
    ['no meeting', [is('form', 'none')], ['d3']],
    ['unsure who met', [is('unsure', 'yes')], ['d2']],
    ['not that', [{ ...is('form', 'none'), not: true }], ['d1', 'd2']],
    ['days, with all of the last year', [{ ...is('day'), from: '2022', to: '2023' }], ['d1']],
    ['two at once', [is('leader', 'Ada Berg'), is('year', '2023')], ['d1']],
  ])('leaves by %s', (_, where, rows) => {
    expect(found(entries, { where })).toEqual(rows);
  });

  it('says that there is no such column', () => {
    expect(() => found(entries, { where: [is('colour', 'red')] })).toThrow('colour');
  });

  it('counts what there is of each value among what is left', () => {
    const { counts, total } = listed(entries, query({ where: [is('leader', 'Ada Berg')], counts: true }), 'en');
    expect(total).toBe(2);
    expect(counts['country']).toEqual([
      { value: 'EE', count: 1 },
      { value: 'NO', count: 2 },
    ]);
    expect(counts['unsure']).toEqual([
      { value: 'no', count: 1 },
      { value: 'yes', count: 1 },
    ]);
  });

  it('counts a tag once a document, whatever in it has the tag', () => {
    const tags = ['', 's1', 's2'].map((ref) => ({ ref, value: 'fish' }));
    const tagged = entries.map((one, i) => (i === 0 ? { ...one, remarks: { ...one.remarks, tags } } : one));
    expect(listed(tagged, query({ counts: true }), 'en').counts['tag']).toEqual([{ value: 'fish', count: 1 }]);
    expect(found(tagged, { where: [is('tag', 'fish')] })).toEqual(['d1']);
  });

  it('gives a part of the rows with the number of all', () => {
    const part = listed(entries, query({ offset: 1, limit: 1 }), 'en');
    expect([ids(part.items), part.total]).toEqual([['d2'], 3]);
  });
});

describe('texts that are there twice', () => {
  const long = (n: number) => Array.from({ length: 200 }, (_, i) => `word${i * n}`).join(' ');

  it('are told, the same from nearly the same', () => {
    const texts = [long(1), long(3), long(1), `${long(3)} more`].map((text, i) => ({ id: `d${i + 1}`, text, likeness: likeness(text) }));
    expect(twins(texts)).toEqual([
      { id: 'd3', of: 'd1', same: true },
      { id: 'd4', of: 'd2', same: false },
    ]);
  });

  it('are not those that are empty or have nothing in common', () => {
    const texts = ['', '', 'a b', 'c d', long(1), long(7)].map((text, i) => ({ id: `d${i}`, text, likeness: likeness(text) }));
    expect(twins(texts)).toEqual([]);
  });

  it('are all that is left where they are asked for', () => {
    const all = [...entries, entry('d4', entries[1]!.source.text)];
    expect(found(all, { twins: true })).toEqual(['d2', 'd4']);
  });
});

describe('finding documents', () => {
  it.each([
    ['rail', ['d1']],
    ['fish OR budget', ['d2', 'd3']],
    ['spoke -fish', ['d1']],
    ['spoke NOT railways', ['d2']],
    ['"spoke of fish"', ['d2']],
    ['"of spoke"', []],
    ['"spoke of fi"', []],
    ['"spoke of fi', ['d2']],
    ['arger', ['d2']],
    ['nordwire', ['d1', 'd3']],
    ['ilways', []],
    ['" ! *', ['d1', 'd2', 'd3']],
  ])('%s', (search, rows) => {
    expect(found(entries, { search })).toEqual(rows);
  });
});
