import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Record } from '../../src/generated/record';
import { moved, movedRemarks } from '../../src/model/moved';

interface Told {
  text: string;
  s: string[][];
  o: string[][];
}
interface Case {
  name: string;
  before: Told;
  after: Told;
  moved: { [ref: string]: string };
}

const cases = JSON.parse(readFileSync(new URL('../../../core/record/testdata/moved.json', import.meta.url), 'utf8')) as Case[];

function recordOf({ text, s, o }: Told): Record {
  const span = (part: string) => {
    const start = [...text.slice(0, text.indexOf(part))].length;
    return { start, end: start + [...part].length, text: part };
  };
  const all = (kind: string, list: string[][]) => list.map((words, i) => ({ id: `${kind}${i + 1}`, content: words.map(span) }));
  return { text, statements: all('s', s), outcomes: all('o', o) } as unknown as Record;
}

describe('refs follow their words, as the core says', () => {
  it.each(cases)('$name', (one) => {
    const move = moved(recordOf(one.before), recordOf(one.after));
    expect(Object.fromEntries(Object.keys(one.moved).map((ref) => [ref, move(ref)]))).toEqual(one.moved);
  });
});

it('joins notes and tags that come to the same statement', () => {
  const both = (value: string, other: string) => [
    { ref: 's1', value },
    { ref: 's2', value: other },
  ];
  expect(movedRemarks({ notes: both('one', 'two'), tags: both('port', 'Port'), collections: ['Spring'] }, () => 's1')).toEqual({
    notes: [{ ref: 's1', value: 'one\ntwo' }],
    tags: [{ ref: 's1', value: 'port' }],
    collections: ['Spring'],
  });
});
