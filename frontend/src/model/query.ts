// What a person types to find something, as the Go store understands it
// (store/search.go, and the words as SQLite's unicode61 parts them): one table of
// cases, store/testdata/search.txt, holds both to the same.
import type { Piece } from '../generated/store';

/** A word or phrase as it stands in folded words; one that is open may go on after its last letter. */
export interface Term {
  words: string[];
  isOpen: boolean;
  /** The same, to be looked for in folded words. */
  needle: string;
}

/** Holds where all of its wanted terms occur and none of the others. */
export interface Alternative {
  wanted: Term[];
  unwanted: Term[];
}

const word = /[\p{L}\p{N}\p{Co}\u0300-\u0331]+/gu;
const letter = /[\p{L}\p{N}]/u;
const plain = /^[\0-\x7f]*$/;

/** A word in small letters; Latin letters lose their accents, others keep them. */
function fold(one: string): string {
  if (plain.test(one)) return one.toLowerCase();
  const bare = [...one].map((char) => /^([A-Za-z])\p{M}+$/u.exec(char.normalize('NFD'))?.[1] ?? char);
  return bare
    .join('')
    .replace(/[\u0300-\u0331]/g, '')
    .toLowerCase()
    .replace(/ς/g, 'σ');
}

/** The words of a text as they are compared, parted by one blank, a blank at both ends. */
export function folded(text: string): string {
  if (plain.test(text)) return ` ${text.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim()} `; // prettier-ignore
  return ` ${(text.match(word) ?? [])
    .map(fold)
    .filter((one) => one !== '')
    .join(' ')} `;
}

/** A phrase that is not closed goes to the end, since it is being typed. */
const tokens = /-(?=[^ ])|"[^"]*(?:"\*?|$)|[^\s"]+/g;

/** Words, "phrases", rail*, OR, NOT and a minus sign. Nothing that is typed is a mistake: what has no meaning is passed over. Where beginnings is set every word stands for all that begin with it. */
export function parseSearch(query: string, beginnings = false): Alternative[] {
  const found: Alternative[] = [{ wanted: [], unwanted: [] }];
  let isNegated = false;
  for (const token of query
    .replace(/[“”„«»]/g, '"')
    .replaceAll('\0', ' ')
    .match(tokens) ?? []) {
    const now = found.at(-1)!;
    if (token === 'OR' || token === '|') found.push({ wanted: [], unwanted: [] });
    else if (!['NOT', '-', 'AND', '&'].includes(token)) (isNegated ? now.unwanted : now.wanted).push(...termOf(token, beginnings));
    isNegated = token === 'NOT' || token === '-';
  }
  return found.filter(({ wanted, unwanted }) => wanted.length + unwanted.length > 0);
}

function termOf(token: string, beginnings: boolean): Term[] {
  const isBegun = token.startsWith('"') && token.split('"').length < 3;
  const words = folded(token.replace(/\*+$/, '').replaceAll('"', ' ')).trim();
  if (!letter.test(words)) return [];
  const isOpen = token.endsWith('*') || isBegun || (beginnings && !token.startsWith('"'));
  return [{ words: words.split(' '), isOpen, needle: isOpen ? ` ${words}` : ` ${words} ` }];
}

/** Reports whether the folded columns have what is looked for. */
export function holds({ wanted, unwanted }: Alternative, columns: string[]): boolean {
  const has = ({ needle }: Term) => columns.some((column) => column.includes(needle));
  return wanted.every(has) && !unwanted.some(has);
}

/** A stretch of a text, or of a piece of it. */
export interface Stretch {
  from: number;
  to: number;
}

/** Where a text has what is looked for, in order and apart from each other. */
export function hits(text: string, search: Alternative[]): Stretch[] {
  const terms = search.flatMap(({ wanted }) => wanted);
  return terms.length === 0 ? [] : stretches(text, terms);
}

function stretches(text: string, terms: Term[]): Stretch[] {
  const all = [...text.matchAll(word)].map((match) => ({ at: match.index, end: match.index + match[0].length, word: fold(match[0]) }));
  const words = all.filter((one) => one.word !== '');
  const found: Stretch[] = [];
  words.forEach(({ at }, i) => {
    for (const term of terms) {
      const last = i + term.words.length - 1;
      const isHere = term.words.every((one, k) =>
        term.isOpen && i + k === last ? words[i + k]?.word.startsWith(one) : words[i + k]?.word === one,
      );
      if (isHere) found.push({ from: at, to: words[last]!.end });
    }
  });
  return joined(found);
}

function joined(found: Stretch[]): Stretch[] {
  const apart: Stretch[] = [];
  for (const next of found.sort((a, b) => a.from - b.from)) {
    const last = apart.at(-1);
    if (last && next.from < last.to) last.to = Math.max(last.to, next.to);
    else apart.push({ ...next });
  }
  return apart;
}

/** A text parted at what was looked for. */
export function pieces(text: string, search: Alternative[]): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  const add = (to: number, hit: boolean) => {
    if (to > at) found.push({ text: text.slice(at, to), hit });
    at = to;
  };
  for (const { from, to } of hits(text, search)) {
    add(from, false);
    add(to, true);
  }
  add(text.length, false);
  return found;
}

/** The pieces from shortly before the first hit: what does not fit is cut from the end by whoever shows them. */
export function fromHit(all: Piece[], before = 40): Piece[] {
  const [first, second] = all;
  if (!first || first.hit || !second || first.text.length <= before) return all;
  const start = first.text.indexOf(' ', first.text.length - before);
  return [{ text: `…${first.text.slice(start < 0 ? first.text.length - before : start)}`, hit: false }, ...all.slice(1)];
}
