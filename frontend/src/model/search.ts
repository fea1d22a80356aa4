// Finding words in statements: all words asked for, in any order; a phrase in quotation
// marks as it stands.
import type { Record, Statement } from '../generated/record';
import { nameOf } from './sides';

/** The words and phrases that a person looks for, in lower case. */
export function wanted(find: string): string[] {
  const found = [...find.matchAll(/["“”„«]([^"“”„«»]+)["“”»]|(\S+)/g)].map(([, phrase, word]) => phrase ?? word ?? '');
  return found.map((words) => words.toLocaleLowerCase().replace(/\s+/g, ' ').trim()).filter((words) => /[\p{L}\p{N}]/u.test(words));
}

/** Everything of a statement that can be searched: its words, how they are attributed, and to whom. */
function searchable(record: Record, statement: Statement): string {
  const spans = [...statement.content, statement.clause, statement.cue, statement.source];
  const names = statement.speakers.map((id) => nameOf(record, id));
  const all = [...spans.map((span) => span?.text ?? ''), ...names].join('\n');
  return all.toLocaleLowerCase().replace(/[^\S\n]+/g, ' ');
}

/** Reports whether a statement has all that is looked for. */
export function holds(record: Record, statement: Statement, find: string): boolean {
  const parts = wanted(find);
  if (parts.length === 0) return true;
  const words = searchable(record, statement).replace(/\n/g, ' ');
  return parts.every((part) => words.includes(part));
}

/** A stretch of a text, or of a piece of it. */
export interface Hit {
  start: number;
  end: number;
}

/** Where what is looked for stands in a text, in order and apart from each other. */
export function hits(text: string, find: string): Hit[] {
  const parts = wanted(find).map((part) => part.split(' ').map(escaped).join('\\s+'));
  if (parts.length === 0) return [];
  parts.sort((a, b) => b.length - a.length);
  return [...text.matchAll(new RegExp(parts.join('|'), 'giu'))].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
