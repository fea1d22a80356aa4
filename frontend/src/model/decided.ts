// What a person has decided about a text, whole or as far as anything was decided.
import type { Decided } from '../generated/correction';

/** All of it, with nothing where nothing was decided. */
export function whole(decided: Partial<Decided>): Decided {
  return { leaders: [], countries: {}, date: '', corrections: [], ...decided };
}

/** Whether anything was decided. */
export function isAnything(decided: Partial<Decided>): boolean {
  const { leaders, countries, date, corrections } = whole(decided);
  return leaders.length > 0 || Object.keys(countries).length > 0 || date !== '' || corrections.length > 0;
}

/** Whether two decisions say the same. */
export function isSame(one: Partial<Decided>, other: Partial<Decided>): boolean {
  const sorted = (decided: Partial<Decided>) => {
    const { leaders, countries, date, corrections } = whole(decided);
    return JSON.stringify([leaders, Object.entries(countries).sort(), date, corrections]);
  };
  return sorted(one) === sorted(other);
}
