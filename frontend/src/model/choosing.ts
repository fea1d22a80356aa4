// Which rows of a list are chosen, as every list of files has it: a click chooses
// one, with control one more or less, with shift all from the anchor.

export interface Choice {
  readonly chosen: ReadonlySet<string>;
  /** The row that the keys are on. */
  readonly active: string;
  /** Where a range begins. */
  readonly anchor: string;
}

export const noChoice: Choice = { chosen: new Set(), active: '', anchor: '' };

export interface Modifiers {
  shift: boolean;
  /** Control, or command on a Mac. */
  control: boolean;
}

/** One row and no other. */
export function one(id: string): Choice {
  return id === '' ? noChoice : { chosen: new Set([id]), active: id, anchor: id };
}

/** A row more, or less. */
export function toggled(choice: Choice, id: string): Choice {
  const chosen = new Set(choice.chosen);
  if (!chosen.delete(id)) chosen.add(id);
  return { chosen, active: id, anchor: id };
}

/** All rows from the anchor to this one. */
function ranged(rows: string[], choice: Choice, id: string, adds: boolean): Choice {
  const ends = [Math.max(0, rows.indexOf(choice.anchor)), rows.indexOf(id)].sort((a, b) => a - b);
  const range = rows.slice(ends[0], ends[1]! + 1);
  return {
    chosen: new Set(adds ? [...choice.chosen, ...range] : range),
    active: id,
    anchor: rows.includes(choice.anchor) ? choice.anchor : rows[0]!,
  };
}

export function clicked(rows: string[], choice: Choice, id: string, { shift, control }: Modifiers): Choice {
  if (shift) return ranged(rows, choice, id, control);
  return control ? toggled(choice, id) : one(id);
}

/** So many rows further on (±Infinity: to an end): shift widens, control only goes there. */
export function moved(rows: string[], choice: Choice, by: number, { shift, control }: Modifiers): Choice {
  const at = rows.indexOf(choice.active);
  const from = at < 0 ? (by > 0 ? -1 : 0) : at;
  const id = rows[Math.max(0, Math.min(rows.length - 1, from + by))];
  if (id === undefined) return choice;
  if (shift) return ranged(rows, choice, id, false);
  return control ? { ...choice, active: id } : one(id);
}

export function all(rows: string[], choice: Choice): Choice {
  return { ...choice, chosen: new Set(rows) };
}

/** What is left of a choice when rows are gone. */
export function among(rows: string[], choice: Choice): Choice {
  const there = new Set(rows);
  if ([...choice.chosen, choice.active].every((id) => id === '' || there.has(id))) return choice;
  const chosen = new Set([...choice.chosen].filter((id) => there.has(id)));
  const kept = (id: string) => (there.has(id) ? id : ([...chosen][0] ?? ''));
  return { chosen, active: kept(choice.active), anchor: kept(choice.anchor) };
}

/** The row that is nearest to one that goes, of those that stay: the next, else the one before. */
export function neighbour(rows: string[], id: string, going: ReadonlySet<string>): string {
  const at = rows.indexOf(id);
  const stays = (row: string) => !going.has(row);
  return (at < 0 ? rows.find(stays) : (rows.slice(at).find(stays) ?? rows.slice(0, at).findLast(stays))) ?? '';
}
