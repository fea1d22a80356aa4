// The set phrases of diplomacy with what they mean, from the core's lexicon.
import { existsSync, readFileSync } from 'node:fs';

/** Rows of a lexicon table as objects; lines that start with "#" are its header. */
export function rows(text) {
  const lines = text.split('\n').filter((line) => line !== '');
  const head = lines.find((line) => line.startsWith('#') && line.includes('\t')) ?? '';
  const names = head.replace(/^#\s*(columns:)?\s*/, '').split('\t');
  return lines
    .filter((line) => !line.startsWith('#'))
    .map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [names[i] ?? `column${i}`, cell])));
}

/** The glossary of a lexicon folder; empty where the table is not there. */
export function glossary(folder) {
  const file = `${folder}/formulas.tsv`;
  return existsSync(file) ? rows(readFileSync(file, 'utf8')) : [];
}
