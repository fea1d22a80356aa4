// Rows of the table for the clipboard.
import type { Row } from '../../generated/store';
import { clipTable } from '../../model/clip-table';
import { columns, type Kind } from '../../state/columns';
import { cellWords, columnWords } from './cells';

export function clipOf(rows: Row[], kind: Kind, locale: string): { plain: string; html: string } {
  return clipTable(
    columns[kind].map((column) => columnWords(column, kind)),
    rows.map((row) => columns[kind].map((column) => cellWords(row, column, locale))),
  );
}
