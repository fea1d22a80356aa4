// The page's table over 2,000 documents and 40,000 statements:
// `npx vitest bench --run test/bench`.
import { bench, describe } from 'vitest';
import type { Query } from '../../src/generated/store';
import { Table } from '../../src/model/table';
import { documents } from './documents';

const entries = documents();
const asked: Query = { rows: 'statement', where: [], search: '', in: [], sort: [], group: '', offset: 0, limit: 200 };
const table = new Table();
let turn = 0;

/** A query that was not asked the last time, or the answer would be at hand. */
const ask = (query: Partial<Query>) => () =>
  void table.page(entries, { ...asked, ...query, search: `${query.search ?? ''}${' '.repeat(turn++ % 2)}` });

describe('40,000 statements', () => {
  bench('first rows of all, made out of records', () => void new Table().page(entries, asked), {
    iterations: 2,
    warmupIterations: 0,
    time: 0,
  });
  bench('first rows', ask({}));
  bench('the next page', () => void table.page(entries, { ...asked, offset: 20_000 }));
  bench('by speaker', ask({ sort: [{ field: 'speaker', down: false }] }));
  bench('by words', ask({ sort: [{ field: 'words', down: false }] }));
  bench('grouped by subject', ask({ group: 'subject' }));
  bench('search, a keystroke', ask({ search: 'r*' }));
  bench('search, a rare word', ask({ search: '17771' }));
  bench('search, a phrase', ask({ search: '"trade in fish" NOT olin' }));
});
