// What of the source is in sight, for the strip beside it.

/** A stretch of the text by its offsets. */
export interface Sight {
  from: number;
  to: number;
}

/** The offset in a line at a height of the window, as if its letters were spread evenly over it. */
function offsetAt(line: HTMLElement, height: number): number {
  const { top, bottom } = line.getBoundingClientRect();
  const [from, to] = [Number(line.dataset['from']), Number(line.dataset['to'])];
  const part = (height - top) / Math.max(1, bottom - top);
  return from + (to - from) * Math.max(0, Math.min(1, part));
}

/** The part of the text that the frame and the window show; null where they show none of it. */
export function inSight(frame: HTMLElement): Sight | null {
  const box = frame.getBoundingClientRect();
  const [top, bottom] = [Math.max(0, box.top), Math.min(window.innerHeight, box.bottom)];
  const seen = [...frame.querySelectorAll<HTMLElement>('[data-from]')].filter((line) => {
    const { top: above, bottom: below } = line.getBoundingClientRect();
    return below > top && above < bottom;
  });
  const [first, last] = [seen[0], seen.at(-1)];
  return first && last ? { from: offsetAt(first, top), to: offsetAt(last, bottom) } : null;
}
