// The 256 characters of windows-1252 as browsers read them. Those from 128 to 159 have
// places of their own; Node's decoder of that name does not know them.
const own =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Each byte's character. */
export const letters = Array.from({ length: 256 }, (_, byte) => (byte < 128 || byte > 159 ? String.fromCharCode(byte) : own[byte - 128]));

/** How many bytes stand behind one key (as-text.ts): packed ones leave some twenty keys to choose from. */
export const blockLength = 320;
