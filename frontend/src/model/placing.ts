// Finds stretches of a text in another one, as the core does (core/record/placing.go).
// Offsets are code points.

export interface Stretch {
  start: number;
  end: number;
}

/** Where stretches of one text are in another; those that are gone are left out. */
export function placing(from: string, to: string): (all: Stretch[]) => Stretch[] {
  if (from === to) return (all) => all;
  const change = changeOf(from, to);
  return (all) => all.map((one) => place(one, change)).filter(({ start, end }) => start < end);
}

/** How one text became another: so many code points at the beginning are the same, and all from tail on. */
interface Change {
  from: string[];
  to: string;
  head: number;
  tail: number;
  longer: number;
}

function changeOf(text: string, to: string): Change {
  const [from, after] = [Array.from(text), Array.from(to)];
  const most = Math.min(from.length, after.length);
  let head = 0;
  while (head < most && from[head] === after[head]) head++;
  let same = 0;
  while (same < most - head && from[from.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { from, to, head, tail: from.length - same, longer: after.length - from.length };
}

function place({ start, end }: Stretch, { from, to, head, tail, longer }: Change): Stretch {
  if (end <= head) return { start, end };
  if (start >= tail) return { start: start + longer, end: end + longer };
  const unit = to.indexOf(from.slice(start, end).join(''));
  if (unit >= 0) {
    const point = Array.from(to.slice(0, unit)).length;
    return { start: point, end: point + end - start };
  }
  // What is left of a stretch that was changed.
  return { start: start > head ? Math.max(start, tail) + longer : start, end: end < tail ? head : end + longer };
}
