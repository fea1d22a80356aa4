import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/generated/library';
import { changed, sorted } from '../../src/model/list';

const item = (id: string, given: Partial<Item> = {}): Item => ({
  id,
  path: '',
  name: '',
  title: id,
  leaders: [],
  date: '',
  agency: '',
  form: 'meeting',
  statements: 0,
  warnings: [],
  certainty: 1,
  state: 'ready',
  reason: '',
  file: '',
  added: 0,
  ...given,
});
const progress = { done: 0, total: 0 };
const ids = (rows: Item[]) => rows.map((row) => row.id);

describe('a change of the list', () => {
  it('replaces rows in their place, drops what is gone and puts new ones at the end', () => {
    const rows = changed([item('d1'), item('d2'), item('d3')], {
      changed: [item('d2', { title: 'new' }), item('d4')],
      removed: ['d1'],
      progress,
    });
    expect(ids(rows)).toEqual(['d2', 'd3', 'd4']);
    expect(rows[0]!.title).toBe('new');
  });

  it('puts the further articles of a file after it, in their order', () => {
    const rows = changed([item('d1'), item('d2')], { changed: [item('d1.2'), item('d1.3'), item('d3')], removed: [], progress });
    expect(ids(rows)).toEqual(['d1', 'd1.2', 'd1.3', 'd2', 'd3']);
  });

  it('does not take "d10" for a part of "d1"', () => {
    expect(ids(changed([item('d1'), item('d10')], { changed: [item('d1.2')], removed: [], progress }))).toEqual(['d1', 'd1.2', 'd10']);
  });
});

describe('the orders of the list', () => {
  const rows = [item('a', { date: '' }), item('b', { date: '2023-10-17', title: 'Ä' }), item('c', { date: '2021-01-01', title: 'Z' })];

  it('go by what is asked for, with what lacks it at the end', () => {
    expect(ids(sorted(rows, 'date', 'en'))).toEqual(['c', 'b', 'a']);
  });

  it('can be turned, and what lacks the key stays at the end', () => {
    expect(ids(sorted(rows, 'date', 'en', true))).toEqual(['b', 'c', 'a']);
    expect(ids(sorted(rows, 'opened', 'en', true))).toEqual(['c', 'b', 'a']);
  });

  it('follow the language of the person', () => {
    expect(ids(sorted(rows.slice(1), 'title', 'en'))).toEqual(['b', 'c']);
    expect(ids(sorted(rows.slice(1), 'title', 'sv'))).toEqual(['c', 'b']);
  });

  it('leave the list as it was opened', () => {
    expect(sorted(rows, 'opened', 'en')).toBe(rows);
  });
});
