// The words of the text that are selected in the source, in UTF-16 units.
import { inWords, trimmed } from '../../model/correct';

/** Where a point of a selection stands in the text; null outside its lines. */
function placeIn(node: Node, offset: number): number | null {
  const line = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-from]');
  if (!line) return null;
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(node, offset);
  return Number(line.dataset['from']) + before.toString().length;
}

/** What is selected inside a view of the source; null where nothing is, or more than that view. */
export function selectedIn(view: HTMLElement, text: string): { start: number; end: number } | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!view.contains(range.startContainer) || !view.contains(range.endContainer)) return null;
  const start = placeIn(range.startContainer, range.startOffset);
  const end = placeIn(range.endContainer, range.endOffset);
  return start === null || end === null ? null : trimmed(text, inWords(text, { start, end }));
}
