// Finding documents by what a person types: words, "phrases", beginnings (rail*),
// OR, NOT and a minus sign, as the Go store understands them (store/search.go).

/** Holds where all of its wanted terms occur and none of the others. */
interface Alternative {
  wanted: string[];
  unwanted: string[];
}

/** Words as they are compared: small letters without their marks, parted by one blank, a blank at both ends. */
export function folded(words: string): string {
  const plain = words
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
  return ` ${plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

/** A phrase that is not closed goes to the end, since it is being typed. */
const tokens = /-(?=\S)|"[^"]*(?:"\*?|$)|[^\s"]+/g;

/**
 * What folded words must hold to be found; null where nothing is looked for. Every
 * word stands for all that begin with it. Nothing that is typed is a mistake: what
 * has no meaning is passed over.
 */
export function finder(query: string): ((words: string) => boolean) | null {
  const alternatives = parsed(query);
  if (alternatives.length === 0) return null;
  return (words) =>
    alternatives.some((one) => one.wanted.every((term) => words.includes(term)) && !one.unwanted.some((term) => words.includes(term)));
}

function parsed(query: string): Alternative[] {
  const alternatives: Alternative[] = [];
  let now: Alternative = { wanted: [], unwanted: [] };
  let isNegated = false;
  const add = () => {
    if (now.wanted.length + now.unwanted.length > 0) alternatives.push(now);
    now = { wanted: [], unwanted: [] };
  };
  for (const token of query.replace(/[“”„«»]/g, '"').match(tokens) ?? []) {
    if (token === 'NOT' || token === '-') isNegated = true;
    else {
      if (token === 'OR' || token === '|') add();
      else if (token !== 'AND' && token !== '&') (isNegated ? now.unwanted : now.wanted).push(...term(token));
      isNegated = false;
    }
  }
  add();
  return alternatives;
}

/** A word or phrase as it stands in folded words: one that is closed ends where it says, any other may go on. */
function term(token: string): string[] {
  const isClosed = /^".*"$/s.test(token) && token.length > 1;
  const words = folded(token);
  if (words.trim() === '') return [];
  return [isClosed ? words : words.trimEnd()];
}
