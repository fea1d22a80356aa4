// The lines of a long table: its rows and, where they are grouped, a line before
// each group. Nothing is kept for a line that is not shown.
import type { Group } from '../generated/store';

export type Line = { kind: 'row'; offset: number } | { kind: 'group'; group: Group; isOpen: boolean };

/** A group's line, and which rows stand under it. */
interface Start {
  line: number;
  offset: number;
  group: Group;
  isOpen: boolean;
}

export class Lines {
  readonly count: number;
  #starts: Start[] = [];

  constructor(total: number, groups: Group[], closed: ReadonlySet<string> = new Set()) {
    let line = 0;
    let offset = 0;
    for (const group of groups) {
      const isOpen = !closed.has(group.value);
      this.#starts.push({ line, offset, group, isOpen });
      line += 1 + (isOpen ? group.count : 0);
      offset += group.count;
    }
    this.count = groups.length === 0 ? total : line;
  }

  at(line: number): Line {
    const start = this.#last((one) => one.line <= line);
    if (!start) return { kind: 'row', offset: line };
    if (start.line === line) return { kind: 'group', group: start.group, isOpen: start.isOpen };
    return { kind: 'row', offset: start.offset + line - start.line - 1 };
  }

  /** The line of a row; that of its group where this is closed. */
  lineOf(offset: number): number {
    const start = this.#last((one) => one.offset <= offset);
    if (!start) return offset;
    return start.isOpen ? start.line + 1 + offset - start.offset : start.line;
  }

  /** The last group that fits; those that do stand before those that do not. */
  #last(fits: (start: Start) => boolean): Start | undefined {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (fits(this.#starts[middle]!)) low = middle + 1;
      else high = middle;
    }
    return this.#starts[low - 1];
  }
}
