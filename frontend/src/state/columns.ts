// The columns of the table over all.

export const kinds = ['statement', 'outcome', 'meeting'] as const;
export type Kind = (typeof kinds)[number];
export type Column =
  | 'day'
  | 'leaders'
  | 'speaker'
  | 'country'
  | 'subject'
  | 'act'
  | 'form'
  | 'negated'
  | 'strength'
  | 'unsure'
  | 'words'
  | 'due'
  | 'outlet'
  | 'title';

/** The columns of each kind, in their order: words stand before what is mostly empty, so that a narrow window shows them. */
export const columns: { [kind in Kind]: Column[] } = {
  statement: ['day', 'leaders', 'speaker', 'country', 'subject', 'act', 'words', 'negated', 'strength', 'unsure', 'outlet', 'title'],
  outcome: ['day', 'leaders', 'speaker', 'country', 'subject', 'act', 'words', 'due', 'negated', 'unsure', 'outlet', 'title'],
  meeting: ['day', 'leaders', 'country', 'subject', 'form', 'words', 'unsure', 'outlet', 'title'],
};

/** Columns that hold or do not. */
export const flags: readonly Column[] = ['negated', 'unsure'];

export type Within = '' | 'words' | 'names' | 'source';
