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

/** The columns of each kind, in their order. */
export const columns: { [kind in Kind]: Column[] } = {
  statement: ['day', 'leaders', 'speaker', 'country', 'subject', 'act', 'negated', 'strength', 'unsure', 'words', 'outlet', 'title'],
  outcome: ['day', 'leaders', 'speaker', 'country', 'subject', 'act', 'negated', 'unsure', 'words', 'due', 'outlet', 'title'],
  meeting: ['day', 'leaders', 'country', 'subject', 'form', 'unsure', 'words', 'outlet', 'title'],
};

/** Columns that hold or do not. */
export const flags: readonly Column[] = ['negated', 'unsure'];

export type Within = '' | 'words' | 'names' | 'source';
