// Statements as they are quoted elsewhere: the words, then who said them and
// where it is reported. Plain text, Markdown, and markup for rich paste; the
// markup is for the clipboard only and escapes every character of the text.
import type { Record, Span, Statement } from '../generated/record';
import { speakerNames } from './sides';

export interface Quotable {
  plain: string;
  markdown: string;
  html: string;
}

/** The words to show: denied ones never without the attribution that denies them. */
export function shownWords(statement: Statement): Span[] {
  return statement.negated && statement.clause ? [statement.clause] : statement.content;
}

/** The words of a statement, its pieces joined by an ellipsis. */
export function contentText(statement: Statement): string {
  return shownWords(statement)
    .map((span) => oneLine(span.text))
    .join(' … ');
}

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

/** Where the text was published: agency, headline, day; what is not known is left out. */
export function sourceLine(record: Record): string {
  const headline = record.headline === null ? '' : `“${oneLine(record.headline.text)}”`;
  return [record.source.agency, headline, record.source.published].filter((part) => part !== '').join(', ');
}

/** "Xi Jinping, reported in Xinhua, “Xi meets Kazakh president”, 2023-10-17", as core/export words it. */
function citation(record: Record, statement: Statement): string {
  const given = statement.mode === 'indirect' ? 'reported' : 'quoted';
  const how = statement.negated ? `denied or refused, ${given}` : given;
  const where = sourceLine(record);
  return [speakerNames(record, statement), where === '' ? how : `${how} in ${where}`].filter((part) => part !== '').join(', ');
}

/** What may be copied: the words with their attribution, as they stand; without one, the words alone. */
function wording(statement: Statement): string {
  const pieces = statement.clause ? [statement.clause] : statement.content;
  return pieces.map((piece) => oneLine(marked(piece, statement.quoted))).join(' … ');
}

const opens = /["'“”„‟‘’«»‹›]\s*$/;
const closes = /^[\s,.;:!?…]*["'“”‘’«»‹›]/;

/** A piece with marks around what the text quotes, where it leaves them out; nothing else gets any. */
function marked(piece: Span, quoted: Span[]): string {
  let text = piece.text;
  for (const quote of quoted.toReversed()) {
    const [from, to] = [quote.start - piece.start, quote.end - piece.start];
    if (from < 0 || to > text.length || from >= to) continue;
    const [before, words, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
    text = before + (opens.test(before) ? '' : '“') + words + (closes.test(after) ? '' : '”') + after;
  }
  return text;
}

export function quoteStatement(record: Record, statement: Statement): Quotable {
  const words = wording(statement);
  const from = citation(record, statement);
  return {
    plain: `${words}\n— ${from}`,
    markdown: `> ${escapeMarkdown(words)}\n>\n> — ${escapeMarkdown(from)}`,
    html: `<blockquote><p>${escapeHTML(words)}</p><p>— ${escapeHTML(from)}</p></blockquote>`,
  };
}

/** Several statements under one title, as one quotation each. */
export function quoteSubject(record: Record, title: string, statements: Statement[]): Quotable {
  const all = statements.map((statement) => quoteStatement(record, statement));
  return {
    plain: [title, ...all.map((quote) => quote.plain)].join('\n\n'),
    markdown: [`## ${escapeMarkdown(title)}`, ...all.map((quote) => quote.markdown)].join('\n\n'),
    html: `<h2>${escapeHTML(title)}</h2>${all.map((quote) => quote.html).join('')}`,
  };
}
