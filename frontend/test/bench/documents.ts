// Made-up documents to measure with: 2,000 with 20 statements each.
import type { Record, Statement } from '../../src/generated/record';
import type { Entry } from '../../src/model/findings';
import { record as small, span } from '../unit/record';

const families = 'Mareth Olin Brann Tavi Sorel Kander Ibsen Varga Quist Moreno'.split(' ');
const verbs = ['supports', 'called for', 'welcomed', 'opposes', 'is ready to help'];
const matters = [
  'the railway number',
  'trade in fish of kind',
  'cooperation on energy in year',
  'visas for students of class',
  'the port of pier',
];
const topics = ['connectivity', 'trade', 'energy', 'people', 'relations'] as const;
const acts = ['support', 'urge', 'praise', 'oppose', 'commit'] as const;

export function documents(count = 2000, each = 20): Entry[] {
  return Array.from({ length: count }, (_, i) => entry(i, each));
}

/** No character of two units, as in most articles. */
const text = small.text.replace('🚢', 'here');

function entry(i: number, each: number): Entry {
  const names = [`Ana ${families[i % 10]!}`, `Jon ${families[(Math.floor(i / 10) + i + 1) % 10]!}`];
  const day = `${2010 + (i % 15)}-05-${String(1 + (i % 28)).padStart(2, '0')}`;
  const people = small.people.map((person, k) => ({ ...person, name: names[k]!, country: ['NO', 'MT'][k]! }));
  const sides = small.sides.map((side, k) => ({ ...side, id: ['NO', 'MT'][k]!, name: ['Norway', 'Malta'][k]! }));
  const statements = Array.from({ length: each }, (_, n) => statement(i, n, names));
  const outcomes = small.outcomes.map((outcome) => ({ ...outcome, statement: 's1' }));
  const record: Record = { ...small, text, people, sides, statements, outcomes };
  const item = {
    id: `d${i + 1}`,
    path: '',
    name: `${i}.txt`,
    title: `${names.join(' meets ')}, part ${i}`,
    leaders: names,
    date: day,
    agency: ['Coast News', 'Fjord Wire', 'Harbour Post'][i % 3]!,
    form: 'meeting',
    statements: each,
    warnings: [],
    certainty: 0.9,
    state: 'ready',
    reason: '',
    file: '',
    added: i,
  } satisfies Entry['item'];
  return { item, record, remarks: { notes: [], tags: [], collections: [] } };
}

function statement(i: number, n: number, names: string[]): Statement {
  const who = n % 2;
  const kind = (i + n) % 5;
  const words = `${names[who]!.split(' ')[1]!} said that ${['Norway', 'Malta'][who]!} ${verbs[kind]!} ${matters[kind]!} ${i * 20 + n}, and that the talks in the old harbour go on until both sides have found common ground on what is still open.`;
  const whole = { start: 0, end: words.length, text: words };
  return {
    id: `s${n + 1}`,
    speakers: [`p${who + 1}`],
    content: [whole],
    cue: span('said'),
    source: whole,
    clause: whole,
    quoted: [],
    negated: n === 3,
    mode: 'indirect',
    act: acts[kind]!,
    strength: n % 7 === 0 ? 'firmly' : '',
    topics: [topics[kind]!],
    confidence: 0.9,
    why: 'name-cue',
  };
}
