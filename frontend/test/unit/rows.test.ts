import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noFilter, onlyShown, shownStatements, type Filter } from '../../src/model/filter';
import { bars, roomFor, share, strip } from '../../src/model/picture';
import { rows, type Row } from '../../src/model/rows';
import { hits, parseSearch } from '../../src/model/query';
import { columns, needsName, standOf } from '../../src/model/sides';
import { record } from './record';

const all = record.statements;
const ids = (found: { id: string }[]) => found.map((one) => one.id);

describe('columns', () => {
  it('hold what one side says, and only that', () => {
    expect(columns(record).map(({ statements, words }) => [statements, words])).toEqual([
      [1, 3],
      [1, 4],
    ]);
  });

  it('leave what all leaders say to the space across', () => {
    expect(all.map((s) => standOf(record, s))).toEqual([0, 1, 'joint']);
  });

  it('put an aide beside the leaders of the same country, with a name', () => {
    const aide = { ...record.people[0]!, id: 'p3', name: 'Cy', part: 'attendee' as const };
    const withAide = { ...record, people: [...record.people, aide] };
    const said = { ...all[0]!, speakers: ['p3'] };
    expect(standOf(withAide, said)).toBe(0);
    expect(needsName(withAide, said)).toBe(true);
    expect(needsName(withAide, all[0]!)).toBe(false);
  });

  it('keep a speaker of no side apart', () => {
    expect(standOf(record, { ...all[0]!, speakers: ['p9'] })).toBe('other');
  });
});

describe('rows', () => {
  const found = rows(record, all, 'source');

  it('follow the text, or the words', () => {
    expect(found.map((row) => row.topic)).toEqual(['trade', 'connectivity', 'conflict']);
    expect(rows(record, all, 'weight').map((row) => row.topic)).toEqual(['connectivity', 'trade', 'conflict']);
  });

  it('say in words who is heard', () => {
    expect(found.map((row) => row.heard)).toEqual([{ kind: 'all' }, { kind: 'only', column: 1 }, { kind: 'all' }]);
  });

  it('point from a subject to what touches it elsewhere', () => {
    expect(found[0]!.cells[1]!.touches.map((touch) => [touch.statement.id, touch.under])).toEqual([['s2', 'connectivity']]);
  });

  it('lose no statement', () => {
    const shown = found.flatMap((row) => [...row.joint, ...row.others, ...row.cells.flatMap((cell) => cell.statements)]);
    expect(ids(shown).sort()).toEqual(ids(all));
  });
});

describe('filters', () => {
  const shown = (filter: Partial<typeof noFilter>) => ids(shownStatements(record, { ...noFilter, ...filter }, 0.8));

  it('show all when nothing is asked', () => expect(shown({})).toEqual(['s1', 's2', 's3']));
  it('take a subject among the further ones too', () => expect(shown({ topic: 'trade' })).toEqual(['s1', 's2']));
  it('take an act', () => expect(shown({ act: 'agree' })).toEqual(['s3']));
  it('take strength', () => expect(shown({ strength: 'marked' })).toEqual(['s2']));
  it('take what is unsure', () => expect(shown({ unsure: true })).toEqual(['s2']));
  it('take subjects of one side only', () => expect(shown({ heard: '1' })).toEqual(['s2']));
  it('take subjects of both', () => expect(shown({ heard: 'all' })).toEqual(['s1', 's2', 's3']));
  it('take one speaker, alone or with others', () => expect(shown({ speaker: 'p2' })).toEqual(['s2', 's3']));
  it('take what is denied', () => expect(shown({ denied: true })).toEqual([]));
  it('find words whatever their case', () => expect(shown({ find: 'RAIL' })).toEqual(['s2']));
  it('find all words, in cue, clause and names too', () => {
    expect(shown({ find: 'ana said' })).toEqual(['s1']);
    expect(shown({ find: 'bo trade' })).toEqual(['s2']);
  });
  it('find a phrase in marks as it stands', () => {
    expect(shown({ find: '"rail and trade"' })).toEqual(['s2']);
    expect(shown({ find: '“trade and rail”' })).toEqual([]);
  });
  it('find as the table over all does: either, not, and what begins so', () => {
    expect(shown({ find: 'zebra OR rail' })).toEqual(['s2']);
    expect(shown({ find: 'bo -rail' })).toEqual(['s3']);
    expect(shown({ find: 'rai' })).toEqual([]);
    expect(shown({ find: 'rai*' })).toEqual(['s2']);
  });
  it('look for nothing in marks alone', () => expect(shown({ find: '"' })).toEqual(['s1', 's2', 's3']));
  it('find nothing where nothing is', () => expect(shown({ find: 'zebra' })).toEqual([]));
});

describe('whatever is filtered', () => {
  const filters = fc.record({
    speaker: fc.constantFrom('', 'p1', 'p2', 'p9'),
    topic: fc.constantFrom<Filter['topic']>('', 'trade', 'conflict', 'health'),
    act: fc.constantFrom<Filter['act']>('', 'agree', 'support'),
    mode: fc.constantFrom<Filter['mode']>('', 'direct', 'indirect'),
    strength: fc.constantFrom<Filter['strength']>('', 'marked', 'plain'),
    heard: fc.constantFrom<Filter['heard']>('', 'all', '0', '1'),
    unsure: fc.boolean(),
    denied: fc.boolean(),
    find: fc.constantFrom('', 'trade', '"rail and', 'ana'),
  });
  const whole = new Map(rows(record, all, 'source').map((row) => [row.topic, row]));
  const property = (holds: (filter: Filter) => void) => fc.assert(fc.property(filters, holds), { numRuns: 300 });

  it('who is heard is what the whole record says', () =>
    property((filter) => {
      for (const row of rows(record, shownStatements(record, filter, 0.8), 'source', filter.topic)) {
        expect([row.heard, row.all]).toEqual([whole.get(row.topic)!.heard, whole.get(row.topic)!.all]);
      }
    }));

  it('a column is silent only where it is silent in the record', () =>
    property((filter) => {
      for (const row of rows(record, shownStatements(record, filter, 0.8), 'source', filter.topic)) {
        for (const [i, cell] of row.cells.entries()) {
          const silent = cell.statements.length + cell.touches.length + cell.hidden === 0;
          const { statements, touches } = whole.get(row.topic)!.cells[i]!;
          expect(silent).toBe(statements.length + touches.length === 0);
        }
      }
    }));

  it('every shown statement stands in full once, and under each of its subjects', () =>
    property((filter) => {
      const shown = shownStatements(record, filter, 0.8);
      const drawn = rows(record, shown, 'source', filter.topic);
      const inFull = (row: Row) => [...row.joint, ...row.others, ...row.cells.flatMap((cell) => cell.statements)];
      const pointers = (row: Row) => [...row.touches, ...row.cells.flatMap((cell) => cell.touches)].map((touch) => touch.statement);
      expect(ids(drawn.flatMap(inFull)).sort()).toEqual(ids(shown).sort());
      for (const row of drawn) {
        const on = shown.filter((statement) => statement.topics.includes(row.topic));
        expect(ids([...inFull(row), ...pointers(row)]).sort()).toEqual(ids(on).sort());
      }
    }));

  it('what is saved says that it is a part, and only then', () =>
    property((filter) => {
      const shown = shownStatements(record, filter, 0.8);
      const saved = onlyShown(record, shown);
      expect(ids(saved.statements)).toEqual(ids(shown));
      expect(saved.warnings.some((warning) => warning.code === 'filtered')).toBe(shown.length < all.length);
    }));
});

describe('hits', () => {
  const hit = (text: string, find: string) => hits(text, parseSearch(find)).map(({ from, to }) => text.slice(from, to));

  it('are where the words stand', () =>
    expect(hit('Trade and  rail, trade.', '"and rail" trade')).toEqual(['Trade', 'and  rail', 'trade']));
  it('are words as a whole, unless they are open', () => {
    expect(hit('Rail and railways', 'rail')).toEqual(['Rail']);
    expect(hit('Rail and railways', 'rail*')).toEqual(['Rail', 'railways']);
  });
  it('are of any alternative, and never what is not wanted', () =>
    expect(hit('rail, road, sea', 'rail OR road -sea')).toEqual(['rail', 'road']));
  it('pass over signs', () => expect(hit('a+b (c)', 'a+b (c)')).toEqual(['a+b', 'c']));
  it('are none where nothing is asked', () => expect(hit('abc', ' ')).toEqual([]));
});

describe('pictures', () => {
  it('measure bars in words', () => {
    const { bars: drawn, longest } = bars(rows(record, all, 'source'));
    expect(drawn.map((bar) => [...bar.words, bar.joint])).toEqual([
      [3, 0, 0],
      [0, 4, 0],
      [0, 0, 1],
    ]);
    expect(longest).toBe(4);
  });

  it('share nothing out of nothing', () => expect([share(0, 0), share(1, 3)]).toEqual([0, 33]));

  it('lay every statement along the text', () => {
    for (const { from, to } of strip(record)) expect(0 <= from && from < to && to <= 1).toBe(true);
  });
});

it('gives the longest label its room, and broad scripts more', () => {
  expect(roomFor([])).toBe(0);
  expect(roomFor(['ab', 'abcd'])).toBeCloseTo(2.24);
  expect(roomFor(['安全'])).toBe(2);
  expect(roomFor(['мир'])).toBeGreaterThan(roomFor(['mir']));
});
