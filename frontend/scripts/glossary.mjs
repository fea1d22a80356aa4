// The set phrases of diplomacy with what they mean, from the core's lexicon.
import { existsSync, readFileSync } from 'node:fs';

/** Rows of a lexicon table as objects: lines with "#" explain it, the first other line names its columns. */
export function rows(text) {
  const [head, ...lines] = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const names = (head ?? '').split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [names[i], cell])));
}

/** Each text once, and where it stands in that list. */
function index(texts) {
  const all = [...new Set(texts)];
  const at = new Map(all.map((text, i) => [text, i]));
  return { all, at: (text) => at.get(text) };
}

/** The explained phrases of a lexicon folder; none where the table is not there. Many share a note or a source. */
export function glossary(folder) {
  const file = `${folder}/formulas.tsv`;
  const found = existsSync(file) ? rows(readFileSync(file, 'utf8')).filter((row) => row.gloss) : [];
  const notes = index(found.map((row) => row.gloss));
  const sources = index(found.map((row) => row.source ?? ''));
  return {
    notes: notes.all,
    sources: sources.all,
    phrases: found.map((row) => [row.phrase, notes.at(row.gloss), row.rank ?? '', sources.at(row.source ?? '')]),
  };
}
