// Statements as they are quoted elsewhere: the sentence with its attribution, then who
// said it and where it is reported. Plain text, Markdown, and markup for rich paste; the
// markup is for the clipboard only and escapes every character of the text. The sentences
// are those of core/export; one table of cases holds both to the same.
import type { Record, Span, Statement } from '../generated/record';
import { dayWords } from './days';
import { isUnsure } from './filter';
import { fragmentLink } from './fragment';
import { nameOf } from './sides';

export interface Quotable {
  plain: string;
  markdown: string;
  html: string;
}

/** A piece of a shown sentence: words of the text (said, or those that attribute them), or ours. */
export interface Piece {
  text: string;
  kind: 'said' | 'attribution' | 'added';
  /** Where its words stand in the text; null for ours. */
  span: Span | null;
}

const unknownSpeaker = 'Speaker not told';

/** Days stand in a citation as core/export writes them: "17 October 2023". */
const exported = 'en-GB';

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function escapeHTML(text: string): string {
  const named: { [char: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (char) => named[char]!);
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}

/** "A", "A and B", "A, B and C". */
function andList(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function whoSpeaks(record: Record, statement: Statement): string {
  return andList(statement.speakers.map((id) => nameOf(record, id))) || unknownSpeaker;
}

/** The stretches that a sentence is made of: the clause, or the words alone where there is none. */
export function stretches(record: Record, statement: Statement): Span[] {
  const { clause, cue, source, content } = statement;
  if (clause) return listItem(clause, content[0]);
  if (!cue) return content;
  const all = [...content, cue, source ?? cue];
  const start = Math.min(...all.map((span) => span.start));
  const end = Math.max(...all.map((span) => span.end));
  return [{ start, end, text: record.text.slice(start, end) }];
}

/** An item of a list with the line that opens the list, without the items between; any other clause whole. */
function listItem(clause: Span, content: Span | undefined): Span[] {
  const line = clause.text.indexOf('\n');
  const item = (content?.start ?? 0) - clause.start;
  if (clause.text[line - 1] !== ':' || item <= line || item >= clause.text.length) return [clause];
  return [
    { start: clause.start, end: clause.start + line, text: clause.text.slice(0, line) },
    { start: clause.start + item, end: clause.end, text: clause.text.slice(item) },
  ];
}

/** What stands between two stretches: an ellipsis where words are left out. */
function between(record: Record, before: Span, after: Span, statement: Statement): string {
  return statement.clause && !/\p{L}/u.test(record.text.slice(before.end, after.start)) ? ' ' : ' … ';
}

function within(words: Span | null, clause: Span | undefined): boolean {
  return words !== null && clause !== undefined && clause.start <= words.start && words.end <= clause.end;
}

/** True where a person has said who speaks, whoever the clause names. */
const isSpeakerCorrected = (record: Record, id: string): boolean =>
  record.corrections.some((one) => one.applied && one.kind === 'speaker' && one.target === id);

/** Who speaks, in brackets before a clause that does not say so; empty where it does. */
function leadIn(record: Record, statement: Statement, clause: Span | undefined): string {
  const { cue, source, speakers } = statement;
  if (isSpeakerCorrected(record, statement.id)) return `[${whoSpeaks(record, statement)}:]`;
  if (within(source, clause)) return '';
  const last = speakers.map((id) => nameOf(record, id).split(/\s+/).at(-1) ?? '');
  if (within(cue, clause) && last.length > 0 && last.every((word) => word !== '' && clause!.text.includes(word))) return '';
  const who = whoSpeaks(record, statement);
  if (!cue || !clause || !within(cue, clause) || cue.start > clause.start + 1 || !/^\p{Ll}/u.test(cue.text)) return `[${who}:]`;
  return /^\S*ing(\s|$)/i.test(cue.text) ? `[${who},]` : `[${who}]`;
}

const marks = `"'“”„‟‘’‚‛«»‹›`;
const partners: { [closes: string]: string } = { '"': '"', "'": "'", '”': '“', '’': '‘', '»': '«', '›': '‹', '“': '„', '‘': '‚' };
const closers: { [opens: string]: string } = { '"': '"', "'": "'", '“': '”', '‘': '’', '«': '»', '‹': '›', '„': '“', '‚': '‘' };

const markIn = (letter: string | undefined): string => (letter !== undefined && marks.includes(letter) ? letter : '');
const openingMark = (before: string): string => markIn(before.trimEnd().at(-1)) || stillOpen(before);
/** The mark of a quotation that words open and do not close. */
function stillOpen(before: string): string {
  const count = (mark: string) => before.split(mark).length - 1;
  const pairs = ['“”', '«»', '„“', '""'];
  return pairs.find(([opens, closes]) => (opens === closes ? count(opens!) % 2 === 1 : count(opens!) > count(closes!)))?.[0] ?? '';
}
const closingMark = (after: string): string => markIn(after.replace(/^[\s,.;:!?…]+/, '')[0]);

interface Insertion {
  at: number;
  text: string;
}

/** The marks that a stretch leaves out around what the text quotes; nothing else gets any. */
function missingMarks(stretch: Span, quoted: Span[]): Insertion[] {
  return quoted.flatMap((quote) => {
    const [from, to] = [quote.start - stretch.start, quote.end - stretch.start];
    if (from < 0 || to > stretch.text.length || from >= to) return [];
    const opens = openingMark(stretch.text.slice(0, from));
    const closes = closingMark(stretch.text.slice(to));
    const found: Insertion[] = [];
    if (opens === '') found.push({ at: quote.start, text: partners[closes] ?? '“' });
    if (closes === '') found.push({ at: quote.end, text: closers[opens] ?? '”' });
    return found;
  });
}

/** A stretch cut where its words change from attribution to content, or a mark is missing. */
function cut(stretch: Span, statement: Statement): Piece[] {
  const added = missingMarks(stretch, statement.quoted);
  const edges = [...statement.content.flatMap((span) => [span.start, span.end]), ...added.map(({ at }) => at)];
  const cuts = [stretch.start, ...edges.filter((at) => at > stretch.start && at < stretch.end), stretch.end];
  const places = [...new Set(cuts)].sort((a, b) => a - b);
  return places.flatMap((start, i) => {
    const pieces: Piece[] = added.filter(({ at }) => at === start).map(({ text }) => ({ text, kind: 'added', span: null }));
    const end = places[i + 1];
    if (end === undefined) return pieces;
    const text = stretch.text.slice(start - stretch.start, end - stretch.start);
    const said = statement.content.some((span) => span.start <= start && end <= span.end);
    return [...pieces, { text, kind: said ? 'said' : 'attribution', span: { start, end, text } }];
  });
}

const added = (text: string): Piece => ({ text, kind: 'added', span: null });

/** A sentence that the text goes on with is closed by a full stop. */
function ending(words: string): { drop: string; add: string } {
  const bare = words.replace(new RegExp(`[${marks})\\]]+$`), '');
  if (bare === '' || /[.!?…]$/.test(bare)) return { drop: '', add: '' };
  return { drop: /[,;:]+$/.exec(words)?.[0] ?? '', add: '.' };
}

/**
 * A statement as a sentence that may be printed: its words with their attribution, as they
 * stand in the text; who speaks before it in brackets where it does not say so.
 */
export function sentencePieces(record: Record, statement: Statement): Piece[] {
  const parts = stretches(record, statement);
  const whole = statement.clause ?? (statement.cue ? parts[0] : undefined);
  const body = parts.flatMap((part, i) => {
    const before = parts[i - 1];
    return [...(before ? [added(between(record, before, part, statement))] : []), ...cut(part, statement)];
  });
  const lead = leadIn(record, statement, whole);
  const first = oneLine(body.map(({ text }) => text).join(''));
  const before = lead !== '' ? [added(`${lead} `)] : new RegExp(`^[${marks}]*\\p{Ll}`, 'u').test(first) ? [added('… ')] : [];
  const { drop, add } = ending(first);
  const last = body.at(-1);
  if (last && drop !== '' && last.text.endsWith(drop)) last.text = last.text.slice(0, -drop.length);
  return [...before, ...body, ...(add === '' ? [] : [added(add)])];
}

/** The same on one line. */
export function sentenceText(record: Record, statement: Statement): string {
  return oneLine(
    sentencePieces(record, statement)
      .map(({ text }) => text)
      .join(''),
  );
}

function headlineWords(record: Record): string {
  const words = oneLine(record.headline?.text ?? '');
  return words === '' ? '' : `“${words.replaceAll('“', '‘').replace(/[”"]/g, '’')}”`;
}

/** Who speaks, and whether that is unsure, and where it is reported; what the text does not tell is left out. */
export function citation(record: Record, statement: Statement, threshold?: number): string {
  const doubt = isUnsure(statement, threshold) && statement.speakers.length > 0 ? ' (unsure)' : '';
  const who = whoSpeaks(record, statement) + doubt;
  const how = statement.quoted.length > 0 ? 'quoted' : 'reported';
  const [agency, headline, day] = [record.source.agency, headlineWords(record), dayWords(record.source.published, exported)];
  const told = (...parts: string[]) => `${[who, ...parts].filter((part) => part !== '').join(', ')}.`;
  if (agency !== '') return told(`as ${how} by ${agency}`, headline, day);
  if (headline !== '') return told(`as ${how} in ${headline}`, day);
  return day !== '' ? told(`as ${how} on ${day}`) : told(`as ${how} in a text of unknown source`);
}

/** Where the whole text is from: outlet, title, day. */
export function sourceLine(record: Record): string {
  const parts = [record.source.agency, headlineWords(record), dayWords(record.source.published, exported)].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join(', ')}.`;
}

/** How statements are quoted: who counts as unsure, and where the article stands on the web. */
export interface Quoting {
  threshold?: number;
  address?: string;
}

export function quoteStatement(record: Record, statement: Statement, { threshold, address = '' }: Quoting = {}): Quotable {
  const words = sentenceText(record, statement);
  const from = citation(record, statement, threshold);
  const link = fragmentLink(address, statement.content[0]?.text ?? '');
  if (link === '') {
    return {
      plain: `${words}\n— ${from}`,
      markdown: `> ${escapeMarkdown(words)}\n>\n> — ${escapeMarkdown(from)}`,
      html: `<blockquote><p>${escapeHTML(words)}</p><p>— ${escapeHTML(from)}</p></blockquote>`,
    };
  }
  return {
    plain: `${words}\n— ${from}\n${link}`,
    markdown: `> ${escapeMarkdown(words)}\n>\n> — ${escapeMarkdown(from)} <${link.replace(/[<>]/g, encodeURIComponent)}>`,
    html: `<blockquote><p>${escapeHTML(words)}</p><p>— <a href="${escapeHTML(link)}">${escapeHTML(from)}</a></p></blockquote>`,
  };
}

/** Several statements under one title, as one quotation each; a note says what is left out. */
export function quoteSubject(record: Record, title: string, statements: Statement[], note = '', quoting: Quoting = {}): Quotable {
  const all = statements.map((statement) => quoteStatement(record, statement, quoting));
  const notes = note === '' ? [] : [note];
  return {
    plain: [title, ...notes, ...all.map((quote) => quote.plain)].join('\n\n'),
    markdown: [`## ${escapeMarkdown(title)}`, ...notes.map(escapeMarkdown), ...all.map((quote) => quote.markdown)].join('\n\n'),
    html: `<h2>${escapeHTML(title)}</h2>${notes.map((words) => `<p>${escapeHTML(words)}</p>`).join('')}${all.map((quote) => quote.html).join('')}`,
  };
}

/** Words of the text alone, their pieces joined by an ellipsis. */
export function spanPieces(content: Span[]): Piece[] {
  return content.flatMap((span, i) => [...(i > 0 ? [added(' … ')] : []), { text: span.text, kind: 'said' as const, span }]);
}
