// An address that opens a page at words of it (a text fragment, as WICG has it).

/** Words longer than this are told by their beginning and their end. */
const whole = 60;
const edge = 4;

/** A dash parts words from what stands beside them, so it is escaped with the rest. */
const escaped = (words: string): string => encodeURIComponent(words).replace(/-/g, '%2D');

/** The address of a page with the place of words in it; empty where the page has none. */
export function fragmentLink(address: string, words: string): string {
  if (!/^https?:\/\//i.test(address)) return '';
  const page = address.replace(/#.*$/s, '');
  const all = words.trim().split(/\s+/);
  if (words.trim() === '') return page;
  const isShort = words.trim().length <= whole && !words.trim().includes('\n');
  const place =
    isShort || all.length <= 2 * edge
      ? escaped(all.join(' '))
      : `${escaped(all.slice(0, edge).join(' '))},${escaped(all.slice(-edge).join(' '))}`;
  return `${page}#:~:text=${place}`;
}
