// The shortcuts: single letters, which can be switched off, and Escape, which cannot.
import { m } from '../generated/words/messages';
import { layers } from '../model/marks';
import { ofFinding, speakerChoices } from '../model/correct';
import type { Desk } from '../state/desk.svelte';
import { closeView, compare, goTo, openView } from './jump';

export interface Actions {
  desk: Desk;
  showKeys: () => void;
  focusPaste: () => void;
}

interface Key {
  shown: string;
  words: () => string;
}

/** The sheet's lines. */
export const keys: Key[] = [
  { shown: 'j k', words: m.key_statement },
  { shown: '] [', words: m.key_subject },
  { shown: 'o', words: m.key_source },
  { shown: 'w', words: m.key_why },
  { shown: 'Esc', words: m.key_back },
  { shown: '/', words: m.key_find },
  { shown: 'p', words: m.key_paste },
  { shown: 'v', words: m.key_view },
  { shown: 't', words: m.key_table },
  { shown: 'c', words: m.key_compare },
  { shown: '1 2 3', words: m.key_speaker },
  { shown: 's', words: m.key_topics },
  { shown: 'a', words: m.key_act },
  { shown: 'e', words: m.key_correct },
  { shown: 'x', words: m.key_hide },
  { shown: 'u', words: m.key_undo },
  { shown: 'r', words: m.key_redo },
  { shown: '1 – 9', words: m.key_layers },
  { shown: '?', words: m.key_sheet },
];

function step(selector: string, by: number): void {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  const now = all.findIndex((one) => one.contains(document.activeElement));
  const next = now < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, now + by));
  goTo(all[next] ?? null);
}

/** Presses a button of the statement that has the focus. */
function press(index: number): void {
  const statement = document.activeElement?.closest('article.statement');
  statement?.querySelectorAll<HTMLButtonElement>('.tools button')[index]?.click();
}

/** The statement or outcome that has the focus. */
function focused(desk: Desk) {
  const ref = document.activeElement?.closest<HTMLElement>('article.statement, .outcome')?.dataset['rows'];
  const { record } = desk.session;
  const statement = record?.statements.find(({ id }) => id === ref);
  return { record, statement, outcome: record?.outcomes.find(({ id }) => id === ref) };
}

function correct(desk: Desk, field: '' | 'topics' | 'act'): void {
  const { statement, outcome } = focused(desk);
  const found = statement ?? outcome;
  if (found) desk.correcting = { ref: found.id, field: statement ? field : '' };
}

function hide(desk: Desk): void {
  const { record, statement, outcome } = focused(desk);
  if (record && statement) desk.corrections.make(ofFinding(record, statement, 'hide', []));
  else if (record && outcome) desk.corrections.make(ofFinding(record, outcome, 'outcome-hide', []));
}

/** Gives the statement that has the focus to a leader, or to all; false where none has it. */
function give(desk: Desk, index: number): boolean {
  const { record, statement } = focused(desk);
  if (!record || !statement) return false;
  const names = speakerChoices(record)[index];
  if (names) desk.corrections.make(ofFinding(record, statement, 'speaker', names));
  return true;
}

function toggleLayer(desk: Desk, index: number): void {
  const layer = layers[index];
  if (!layer) return;
  const { hidden } = desk.settings.now;
  desk.settings.take({ hidden: hidden.includes(layer) ? hidden.filter((one) => one !== layer) : [...hidden, layer] });
}

/** In a statement a digit says whose it is, elsewhere which marks are shown. */
function onDigit(desk: Desk, index: number): void {
  if (!give(desk, index)) toggleLayer(desk, index);
}

/** Several chosen documents, or the one that is shown with another. */
function compareChosen(desk: Desk): void {
  const { listing, selected } = desk.documents;
  if (listing.chosen.length > 1) compare(desk, listing.chosen);
  else if (listing.items.length > 1) desk.toCompare = selected;
}

const actions: { [key: string]: (given: Actions) => void } = {
  j: () => step('article.statement', 1),
  k: () => step('article.statement', -1),
  ']': () => step('.subject-name', 1),
  '[': () => step('.subject-name', -1),
  o: () => press(0),
  w: () => press(1),
  e: ({ desk }) => correct(desk, ''),
  s: ({ desk }) => correct(desk, 'topics'),
  a: ({ desk }) => correct(desk, 'act'),
  x: ({ desk }) => hide(desk),
  u: ({ desk }) => desk.corrections.undo(),
  r: ({ desk }) => desk.corrections.redo(),
  '/': () => document.getElementById('find')?.focus(),
  p: ({ focusPaste }) => focusPaste(),
  v: ({ desk }) => desk.settings.take({ arrangement: desk.settings.now.arrangement === 'table' ? 'list' : 'table' }),
  t: () => openView('table'),
  c: ({ desk }) => compareChosen(desk),
  '?': ({ showKeys }) => showKeys(),
};

/** In the table over all the other keys have nothing to act on. */
const tableActions: { [key: string]: (given: Actions) => void } = {
  t: () => void closeView(),
  '/': () => document.getElementById('table-find')?.focus(),
  '?': ({ showKeys }) => showKeys(),
};

const comparedActions: { [key: string]: (given: Actions) => void } = {
  c: () => void closeView(),
  t: () => openView('table'),
  '?': ({ showKeys }) => showKeys(),
};

/** True in a field, where keys and pastes belong to what is being written. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.matches('input:not([type=checkbox]), textarea, select') || target.isContentEditable);
}

function release(desk: Desk): void {
  const { ref, towards } = desk.selection;
  if (ref === '') return;
  const origin = desk.selection.release();
  const source = document.querySelector<HTMLElement>(`[data-source~="${CSS.escape(ref)}"]`);
  goTo(origin?.isConnected ? origin : towards === 'rows' ? source : null);
}

/** Answers a key press; leaves alone what the browser or a field wants for itself. */
export function onKey(event: KeyboardEvent, given: Actions): void {
  const isOpen = document.querySelector('dialog[open], :popover-open') !== null;
  if (isOpen || event.ctrlKey || event.metaKey || event.altKey) return;
  const inTable = given.desk.table.isOpen;
  const isAway = inTable || given.desk.compared.isOpen;
  if (event.key === 'Escape') return isAway ? void closeView() : release(given.desk);
  if (!given.desk.settings.now.letters || isTyping(event.target)) return;
  const act = (inTable ? tableActions : isAway ? comparedActions : actions)[event.key];
  if (act) {
    event.preventDefault();
    act(given);
  } else if (!isAway && /^[1-9]$/.test(event.key)) onDigit(given.desk, Number(event.key) - 1);
}
