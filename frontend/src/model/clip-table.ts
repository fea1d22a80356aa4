// A table for the clipboard: tab-separated for a spreadsheet, markup for a page.
import { escapeHTML } from './cite';

/** Keeps a spreadsheet from running words as a formula, as the CSV of core/export does; a cell stays in its line. */
function cell(words: string): string {
  const line = words.replace(/[\s\u0000-\u001F\u007F-\u009F]+/g, ' ').trim();
  return /^[=+\-@＝＋－＠]/.test(line) ? `'${line}` : line;
}

/** A spreadsheet takes a cell that opens with a quotation mark for a quoted one, and the tabs after it for its words. */
const tabbed = (cells: string[]): string =>
  cells.map((words) => (words.startsWith('"') ? `"${words.replaceAll('"', '""')}"` : words)).join('\t');

/** Rows under their heads; a note stands above them, and says what is left out. */
export function clipTable(head: string[], rows: string[][], note = ''): { plain: string; html: string } {
  const body = rows.map((row) => row.map(cell));
  const line = (tag: string, cells: string[]) => `<tr>${cells.map((words) => `<${tag}>${escapeHTML(words)}</${tag}>`).join('')}</tr>`;
  const caption = note === '' ? '' : `<caption>${escapeHTML(note)}</caption>`;
  return {
    plain: [...(note === '' ? [] : [[cell(note)]]), head, ...body].map(tabbed).join('\n'),
    html: `<table>${caption}<thead>${line('th', head)}</thead><tbody>${body.map((cells) => line('td', cells)).join('')}</tbody></table>`,
  };
}
