// Statements as a table for the clipboard, in the words of the interface.
import type { Record, Statement } from '../generated/record';
import { m } from '../generated/words/messages';
import { citation, sentenceText, type Quoting } from '../model/cite';
import { clipTable } from '../model/clip-table';
import { isUnsure } from '../model/filter';
import { fragmentLink } from '../model/fragment';
import { speakerNames } from '../model/sides';
import { columnWords } from './table/cells';
import { actWords, directness, topicWords, wordsFor } from './words';

/** One row a statement: who, subjects, act, words, citation; and its address where one is known. */
export function statementTable(record: Record, statements: Statement[], note: string, quoting: Quoting): { plain: string; html: string } {
  const { threshold, address = '' } = quoting;
  const head = [
    ...(['speaker', 'subject', 'act', 'words'] as const).map((column) => columnWords(column, 'statement')),
    m.directness_column(),
    m.citation_column(),
  ];
  const rows = statements.map((statement) => [
    speakerNames(record, statement) + (isUnsure(statement, threshold) ? ` (${m.unsure()})` : ''),
    statement.topics.map((topic) => wordsFor(topicWords, topic)).join('; '),
    (statement.negated ? `${m.denied()}; ` : '') + wordsFor(actWords, statement.act),
    sentenceText(record, statement),
    directness(statement),
    citation(record, statement, threshold),
    ...(address === '' ? [] : [fragmentLink(address, statement.content[0]?.text ?? '')]),
  ]);
  return clipTable(address === '' ? head : [...head, m.address_column()], rows, note);
}
