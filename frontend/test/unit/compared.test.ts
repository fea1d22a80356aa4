import { describe, expect, it } from 'vitest';
import type { Comparison, Row } from '../../src/generated/comparison';
import type { Item } from '../../src/generated/store';
import { unreadItem } from '../../src/model/entry';
import type { Host } from '../../src/host/host';
import { accounts, comparisonInUnits, decide, grouped, marked, readingOf, undecided, type Alignment } from '../../src/model/compared';
import { Compared } from '../../src/state/compared.svelte';
import { source } from './documents';
import { record, span, text } from './record';

const item = (id: string, leaders: string[], date = '2023-10-17', given: Partial<Item> = {}): Item => ({
  ...unreadItem(id, source(id), 0),
  state: 'ready',
  form: 'meeting',
  leaders,
  date,
  ...given,
});
const found = (items: Item[], twins = new Map<string, unknown>()) => accounts(items, twins).map((group) => group.map(({ id }) => id));

describe('accounts of one meeting', () => {
  const first = item('d1', ['Xi Jinping', 'Kassym-Jomart Tokayev']);

  it('have the same leaders, fully named or not and in any order, and the same day', () => {
    expect(found([first, item('d2', ['Tokayev', 'Xi']), item('d3', ['Xi', 'Mirziyoyev'])])).toEqual([['d1', 'd2']]);
    expect(found([first, item('d2', ['Tokayev', 'Xi'], '2023-10-18')])).toEqual([]);
  });

  it('may be three', () => {
    const all = ['d1', 'd2', 'd3'].map((id) => item(id, ['Xi', 'Tokayev']));
    expect(found(all)).toEqual([['d1', 'd2', 'd3']]);
  });

  it('tell of two leaders, of a whole day and of a meeting, and are read', () => {
    expect(found([item('d1', ['Xi']), item('d2', ['Xi'])])).toEqual([]);
    expect(found([item('d1', ['Xi', 'Li'], '2023-10'), item('d2', ['Xi', 'Li'], '2023-10')])).toEqual([]);
    expect(found([first, item('d2', ['Xi', 'Tokayev'], first.date, { form: 'none' })])).toEqual([]);
    expect(found([first, item('d2', ['Xi', 'Tokayev'], first.date, { state: 'broken' })])).toEqual([]);
  });

  it('are not the same text twice, nor names of which one only begins like the other', () => {
    expect(found([first, item('d2', first.leaders)], new Map([['d2', {}]]))).toEqual([]);
    expect(found([first, item('d2', ['Xi', 'Toka'])])).toEqual([]);
  });
});

describe('a decision', () => {
  it('holds for every pair of both sides, and takes back what it contradicts', () => {
    const together = decide(undecided, true, ['s1', 's2'], ['s7']);
    expect(together.together).toEqual([['s1', 's7'], ['s2', 's7']]); // prettier-ignore
    const apart = decide(together, false, ['s1'], ['s7']);
    expect(apart).toEqual({ together: [['s2', 's7']], apart: [['s1', 's7']] });
    expect(decide(apart, true, ['s1'], ['s7']).apart).toEqual([]);
  });
});

describe('decisions', () => {
  let kept: Alignment[] = [];
  const asked: unknown[] = [];
  const host = {
    shelf: {
      document: async (id: string) => ({ item: { name: `${id}.txt`, title: id }, record: { ...record, text } }),
      alignments: async () => structuredClone(kept),
      keepAlignments: async (all: Alignment[]) => void (kept = structuredClone(all)),
    },
    compare: async (_one: unknown, _other: unknown, decided: unknown) => {
      asked.push(decided);
      return { rows: [], outcomes: [] };
    },
  } as unknown as Host;

  it('are kept beside the documents and there again another time', async () => {
    const first = new Compared(host);
    await first.open(['d1', 'd2']);
    await first.decide(true, ['s1'], ['s2']);
    expect(kept).toHaveLength(1);
    const again = new Compared(host);
    await again.open(['d1', 'd2']);
    expect(asked.at(-1)).toEqual({ together: [['s1', 's2']], apart: [] });
    expect(again.decisions).toBe(1);
    await again.undo();
    expect(asked.at(-1)).toEqual(undecided);
    expect(kept).toEqual([]);
  });

  it('hold for one reading only', () => {
    const other = { ...record, statements: record.statements.slice(1) };
    expect(readingOf([record, record])).toBe(readingOf([record, record]));
    expect(readingOf([record, other])).not.toBe(readingOf([record, record]));
  });
});

const row = (id: string, leaders: string[], given: Partial<Row> = {}): Row => ({
  id,
  kind: 'statement',
  leaders,
  topics: [],
  a: [],
  b: [],
  differs: [],
  score: 0,
  unsure: false,
  shared: [],
  rule: '',
  onlyA: [],
  onlyB: [],
  ...given,
});

describe('rows', () => {
  const comparison = (rows: Row[]) => ({ leaders: [{ id: 'l1' }, { id: 'l2' }], rows, outcomes: [] }) as unknown as Comparison;

  it('stand with each leader, then with several together, then with others', () => {
    const groups = grouped(comparison([row('r1', []), row('r2', ['l2']), row('r3', ['l2', 'l1']), row('r4', ['l2'])]));
    expect(groups.map((group) => [group.leaders.join(), group.rows.map(({ id }) => id).join()])).toEqual([
      ['l2', 'r2,r4'],
      ['l1,l2', 'r3'],
      ['', 'r1'],
    ]);
  });

  it('have their places in units of the page where a wide character stands before', () => {
    const placed = comparisonInUnits(comparison([row('r1', [], { onlyA: [span('grows')] })]), [record, record]);
    const { start, end } = placed.rows[0]!.onlyA[0]!;
    expect(text.slice(start, end)).toBe('grows');
  });
});

describe('words that one text alone has', () => {
  it('are marked, and the words stay what they are', () => {
    const piece = { text: 'firmly backs rail', kind: 'said' as const, span: { start: 10, end: 27, text: 'firmly backs rail' } };
    const parts = marked([{ text: '[Bo] ', kind: 'added', span: null }, piece], [{ start: 10, end: 16, text: 'firmly' }]);
    expect(parts.map((part) => (part.isOwn ? `<${part.text}>` : part.text)).join('')).toBe('[Bo] <firmly> backs rail');
  });
});
