// The set phrases of diplomacy with what they mean, from the core's lexicon.
import { existsSync, readFileSync } from 'node:fs';

/** Rows of a lexicon table as objects: lines with "#" explain it, the first other line names its columns. */
export function rows(text) {
  const [head, ...lines] = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const names = (head ?? '').split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [names[i], cell])));
}

/** The explained phrases of a lexicon folder; none where the table is not there. */
export function glossary(folder) {
  const file = `${folder}/formulas.tsv`;
  if (!existsSync(file)) return [];
  return rows(readFileSync(file, 'utf8'))
    .filter((row) => row.gloss)
    .map(({ phrase, rank = '', gloss, source = '' }) => ({ name: phrase, note: gloss, rank, source }));
}
