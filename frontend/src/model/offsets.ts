// The record counts Unicode code points, JavaScript strings count UTF-16 units.
// This file is the one place that knows both: the record is converted once, and
// everything after it counts units.
import type { Record } from '../generated/record';

/** The indexes, in code points, of the characters of text that take two units. */
function wideCharacters(text: string): number[] {
  const wide: number[] = [];
  let point = 0;
  for (let unit = 0; unit < text.length; point++) {
    const isWide = text.codePointAt(unit)! > 0xffff;
    if (isWide) wide.push(point);
    unit += isWide ? 2 : 1;
  }
  return wide;
}

/** How many of the sorted numbers lie below the limit. */
function countBelow(sorted: number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A function from code-point offsets of text to UTF-16 offsets. */
export function toUnits(text: string): (point: number) => number {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return (point) => point;
  const wide = wideCharacters(text);
  return (point) => point + countBelow(wide, point);
}

interface Placed {
  start: number;
  end: number;
}

function isPlaced(value: object): value is Placed {
  return 'start' in value && 'end' in value;
}

function convert(value: unknown, units: (point: number) => number): unknown {
  if (Array.isArray(value)) return value.map((item) => convert(item, units));
  if (value === null || typeof value !== 'object') return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, convert(item, units)]));
  if (isPlaced(value)) Object.assign(copy, { start: units(value.start), end: units(value.end) });
  return copy;
}

/** The same findings with every offset into the text in UTF-16 units; the given ones where they are equal. */
export function placedInUnits<Findings>(findings: Findings, text: string): Findings {
  const units = toUnits(text);
  if (units(text.length) === text.length) return findings;
  return convert(findings, units) as Findings;
}

/** The same record with every offset in UTF-16 units. */
export function inUnits(record: Record): Record {
  return placedInUnits(record, record.text);
}
