// A stretch of text made longer or shorter, a word at a time.

interface Stretch {
  start: number;
  end: number;
}

export type Edge = 'start' | 'end';

/** Where the words of a text begin and end, in order. */
function edges(text: string, edge: Edge): number[] {
  return [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => (edge === 'start' ? index : index + word.length));
}

/** The same stretches with the first start or the last end moved by a word; unchanged where no word is left. */
export function moved(text: string, content: Stretch[], edge: Edge, by: 1 | -1): Stretch[] {
  const at = edge === 'start' ? 0 : content.length - 1;
  const stretch = content[at];
  if (!stretch) return content;
  const now = stretch[edge];
  const all = edges(text, edge);
  const next = by > 0 ? all.find((place) => place > now) : all.findLast((place) => place < now);
  const before = content[at - 1]?.end ?? 0;
  if (next === undefined || (edge === 'start' ? next >= stretch.end || next < before : next <= stretch.start)) return content;
  return content.with(at, { ...stretch, [edge]: next });
}
