// What becomes of the ref of a statement or outcome when another record replaces its
// own: the same that the core says (core/record/moved.go). Offsets are code points.
import type { Record } from '../generated/record';
import type { Remark, Remarks } from '../generated/store';
import { placing, type Stretch } from './placing';

type Told = Pick<Record, 'text' | 'statements' | 'outcomes'>;

interface Finding {
  kind: string;
  id: string;
  content: Stretch[];
}

/** What a ref of a record is in the record that replaces it; "at:s12-40" where no finding has its words now. */
export function moved(before: Told, after: Told): (ref: string) => string {
  const place = placing(before.text, after.text);
  const placed = (one: Finding): Finding => ({ ...one, content: place(one.content) });
  const old = findingsOf(before).map(placed);
  const now = findingsOf(after);
  return (ref) => {
    const at = wordsAt(ref, before.text);
    const own = old.find((one) => one.id === ref) ?? (at && placed({ ...at, id: ref }));
    return own ? (among(own, now, old)?.id ?? atOf(own)) : ref;
  };
}

function findingsOf({ statements, outcomes }: Told): Finding[] {
  return [
    ...statements.map(({ id, content }) => ({ kind: 's', id, content })),
    ...outcomes.map(({ id, content }) => ({ kind: 'o', id, content })),
  ];
}

/** Of those that have most of the words the shorter one, then the one that had the id; not one that was there before as it is. */
function among(own: Finding, now: Finding[], old: Finding[]): Finding | undefined {
  return now
    .filter((one) => one.kind === own.kind && isMostly(own, one))
    .filter((one) => isSame(own, one) || !old.some((other) => isSame(other, one)))
    .sort((a, b) => shared(own, b) - shared(own, a) || length(a) - length(b) || Number(b.id === own.id) - Number(a.id === own.id))[0];
}

function isMostly(own: Finding, one: Finding): boolean {
  const common = shared(own, one);
  return common > 0 && 2 * common >= Math.min(length(own), length(one));
}

function isSame(a: Finding, b: Finding): boolean {
  const words = ({ kind, content }: Finding) => kind + content.map(({ start, end }) => `${start}-${end}`).join();
  return words(a) === words(b);
}

const length = ({ content }: Finding) => content.reduce((sum, { start, end }) => sum + end - start, 0);

function shared(a: Finding, b: Finding): number {
  const common = (one: Stretch, other: Stretch) => Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return a.content.reduce((sum, one) => b.content.reduce((all, other) => all + common(one, other), sum), 0);
}

function atOf({ kind, content }: Finding): string {
  const [longest = { start: 0, end: 0 }] = [...content].sort((a, b) => b.end - b.start - (a.end - a.start));
  return `at:${kind}${longest.start}-${longest.end}`;
}

/** The stretch that a ref names where no finding has its words; null for other refs. */
export function wordsAt(ref: string, text: string): { kind: string; content: Stretch[] } | null {
  const told = /^at:([so])(\d+)-(\d+)$/.exec(ref);
  if (!told) return null;
  const [start, end] = [Number(told[2]), Number(told[3])];
  return start <= end && end <= Array.from(text).length ? { kind: told[1]!, content: [{ start, end }] } : null;
}

/** Remarks with their refs in another record; notes that come to the same one are joined. */
export function movedRemarks({ notes, tags, collections }: Remarks, move: (ref: string) => string): Remarks {
  return { notes: joined(notes.map(to(move))), tags: once(tags.map(to(move))), collections };
}

const to = (move: (ref: string) => string) => (one: Remark) => ({ ...one, ref: move(one.ref) });

function joined(notes: Remark[]): Remark[] {
  const found = new Map<string, string>();
  for (const { ref, value } of notes) {
    const before = found.get(ref);
    if (before === undefined) found.set(ref, value);
    else if (!before.includes(value)) found.set(ref, `${before}\n${value}`);
  }
  return [...found].map(([ref, value]) => ({ ref, value }));
}

function once(tags: Remark[]): Remark[] {
  const isOne = (a: Remark, b: Remark) => a.ref === b.ref && a.value.toLowerCase() === b.value.toLowerCase();
  return tags.filter((tag, i) => tags.findIndex((other) => isOne(tag, other)) === i);
}
