// What goes to the clipboard beside plain quotations: tables, and addresses of places.
import { describe, expect, it } from 'vitest';
import { quoteStatement } from '../../src/model/cite';
import { clipTable } from '../../src/model/clip-table';
import { fragmentLink } from '../../src/model/fragment';
import { statementTable } from '../../src/view/statement-table';
import { record } from './record';

const page = 'https://news.example/a';

describe('the address of a place in a page', () => {
  it.each([
    ['short words whole', page, 'Rain is late', `${page}#:~:text=Rain%20is%20late`],
    ['signs of its own are escaped', page, 'a-b, c & d', `${page}#:~:text=a%2Db%2C%20c%20%26%20d`],
    [
      'long words by their edges',
      page,
      'one two three four '.repeat(6),
      `${page}#:~:text=one%20two%20three%20four,one%20two%20three%20four`,
    ],
    ['paragraphs by their edges', page, 'a b c d e\n\nf g h i j', `${page}#:~:text=a%20b%20c%20d,g%20h%20i%20j`],
    ['another place is left out', `${page}#top`, 'Rain', `${page}#:~:text=Rain`],
    ['no address', '', 'Rain', ''],
    ['a script is no address', 'javascript:alert(1)', 'Rain', ''],
  ])('%s', (_, address, words, want) => expect(fragmentLink(address, words)).toBe(want));

  it('goes with the statement that is copied', () => {
    const quote = quoteStatement(record, record.statements[0]!, { address: page });
    expect(quote.plain.split('\n').at(-1)).toContain(`${page}#:~:text=`);
    expect(quote.html).toContain(`<a href="${page}#:~:text=`);
    expect(quoteStatement(record, record.statements[0]!).html).not.toContain('<a ');
  });
});

describe('a table for the clipboard', () => {
  it('has a line a row, whatever is in the cells', () => {
    const { plain, html } = clipTable(
      ['A', 'B'],
      [
        ['x\ty', 'a\r\nb\u0000c'],
        ['=cmd|1', ' <b>&"'],
      ],
      '1 of 2',
    );
    expect(plain).toBe('1 of 2\nA\tB\nx y\ta b c\n\'=cmd|1\t<b>&"');
    expect(html).toContain('<caption>1 of 2</caption>');
    expect(html).toContain('<td>&lt;b&gt;&amp;&quot;</td>');
  });

  it('keeps a cell that opens with a quotation mark in one piece', () => {
    expect(clipTable(['A', 'B'], [['"Rain," she said', 'x']]).plain).toBe('A\tB\n"""Rain,"" she said"\tx');
  });

  it('has a row for each statement shown', () => {
    const { plain } = statementTable(record, record.statements, '', { address: page });
    const lines = plain.split('\n').map((line) => line.split('\t').length);
    expect(lines).toEqual(Array(record.statements.length + 1).fill(7));
    expect(statementTable(record, [], '', {}).plain.split('\t')).toHaveLength(6);
  });
});
