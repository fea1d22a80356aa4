import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Record } from '../../src/generated/record';
import type { Item, Page, Query } from '../../src/generated/store';
import type { Entry } from '../../src/model/findings';
import { folded, fromHit, parseSearch, pieces } from '../../src/model/query';
import { Table } from '../../src/model/table';

const read = (name: string) => readFileSync(new URL(`../../../store/testdata/${name}`, import.meta.url), 'utf8');
const filed = JSON.parse(read('documents.json')) as { item: Item; record: Record }[];
const entries: Entry[] = filed.map((one) => ({ ...one, remarks: { notes: [], tags: [], collections: [] } }));
const asked: Query = { rows: '', where: [], search: '', in: [], sort: [], group: '', offset: 0, limit: 0 };

/** A query as the cases write it: what is left out asks nothing. */
function queryOf(json: string): Query {
  const given = JSON.parse(json) as Partial<Query>;
  const where = (given.where ?? []).map((one) => ({ ...{ not: false, values: [], from: '', to: '' }, ...one }));
  const sort = (given.sort ?? []).map((one) => ({ ...{ down: false }, ...one }));
  return { ...asked, ...given, where, sort };
}

function told(page: Page): string[] {
  const rows = page.rows.map(({ document, ref, snippet }) =>
    [`> ${document} ${ref}`, ...snippet.filter(({ hit }) => hit).map(({ text }) => `[${text}]`)].join(' '),
  );
  return [`= ${page.total}`, ...page.groups.map(({ count, value }) => `= ${count} ${value}`), ...rows];
}

describe('the table of a page and that of the library', () => {
  for (const block of read('table.txt').trim().split('\n\n')) {
    const [reason, query, ...wanted] = block.split('\n');
    const isWhole = reason!.startsWith('# all columns');
    it(reason!.slice(2), () => {
      const page = new Table().page(entries, queryOf(query!));
      expect(told(page)).toEqual(wanted.map((line) => (isWhole ? line.replace(/ \{.*/, '') : line)));
      const whole = wanted.filter((line) => isWhole && line.startsWith('>')).map((line) => JSON.parse(/\{.*/.exec(line)![0]) as unknown);
      if (isWhole) expect(page.rows).toEqual(whole);
    });
  }

  it('refuse a column that there is not', () => {
    expect(() => new Table().page(entries, { ...asked, group: 'colour' })).toThrow('no column "colour"');
    expect(() => new Table().page(entries, queryOf('{"sort":[{"field":"colour"}]}'))).toThrow('no column');
  });
});

describe('the table of a page', () => {
  const tagged = entries.map((entry, i) => ({
    ...entry,
    remarks: {
      notes: [],
      tags: i === 0 ? [{ ref: 's2', value: 'Fish' }] : [{ ref: '', value: 'later' }],
      collections: i === 1 ? ['North'] : [],
    },
  }));
  const refs = (where: string) =>
    new Table().page(tagged, queryOf(`{"rows":"statement","where":[${where}]}`)).rows.map((row) => `${row.document} ${row.ref}`);

  it('knows tags of a row and of its document, and collections', () => {
    expect(refs('{"field":"tag","values":["fish"]}')).toEqual(['d1 s2']);
    expect(new Set(refs('{"field":"tag","values":["later"]}').map((ref) => ref.slice(0, 2)))).toEqual(new Set(['d2', 'd4']));
    const [row] = new Table().page(tagged, queryOf('{"where":[{"field":"tag","values":["fish"]}]}')).rows;
    expect(row!.tags).toEqual(['Fish']);
    expect(refs('{"field":"collection","values":["north"],"not":true}').some((ref) => ref.startsWith('d2'))).toBe(false);
  });

  it('sees a tag that was set since it was last asked', () => {
    const [table, query] = [new Table(), queryOf('{"where":[{"field":"tag","values":["new"]}]}')];
    expect(table.page(tagged, query).total).toBe(0);
    tagged[0]!.remarks.tags.push({ ref: 's1', value: 'new' });
    expect(table.page(tagged, query).total).toBe(1);
  });

  it('leaves out what is not read yet', () => {
    expect(new Table().page([{ ...entries[0]!, record: null }], asked).total).toBe(0);
  });
});

describe('searching', () => {
  it('is never a mistake, and its pieces are the text', () => {
    const table = new Table();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (query, text) => {
        table.page(entries, { ...asked, search: query });
        expect(
          pieces(text, parseSearch(query))
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('compares small letters without Latin accents', () => {
    expect(folded('Élysée, É́ Sørel — ЙОД и\u0306')).toBe(' elysee e sørel йод и ');
  });

  it('begins shortly before the first hit', () => {
    const all = pieces('one two three four five six seven eight nine rail ten', parseSearch('rail'));
    expect(fromHit(all, 10)).toEqual([
      { text: '… nine ', hit: false },
      { text: 'rail', hit: true },
      { text: ' ten', hit: false },
    ]);
    expect(fromHit(all, 100)).toEqual(all);
    expect(fromHit(pieces('no hit', parseSearch('rail')))).toEqual([{ text: 'no hit', hit: false }]);
  });
});
