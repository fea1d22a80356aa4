// Rows for the clipboard: tab-separated for a spreadsheet, a table for a page.
import type { Row } from '../../generated/store';
import { escapeHTML } from '../../model/cite';
import { columns, type Kind } from '../../state/columns';
import { cellWords, columnWords } from './cells';

/** Keeps a spreadsheet from running words as a formula, as the CSV of core/export does; a cell stays in its line. */
function cell(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return /^[=+\-@＝＋－＠]/.test(line) ? `'${line}` : line;
}

export function clipOf(rows: Row[], kind: Kind, locale: string): { plain: string; html: string } {
  const head = columns[kind].map((column) => columnWords(column, kind));
  const body = rows.map((row) => columns[kind].map((column) => cell(cellWords(row, column, locale))));
  const line = (tag: string, cells: string[]) => `<tr>${cells.map((words) => `<${tag}>${escapeHTML(words)}</${tag}>`).join('')}</tr>`;
  return {
    plain: [head, ...body].map((cells) => cells.join('\t')).join('\n'),
    html: `<table><thead>${line('th', head)}</thead><tbody>${body.map((cells) => line('td', cells)).join('')}</tbody></table>`,
  };
}
