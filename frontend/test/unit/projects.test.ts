import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Decided } from '../../src/generated/correction';
import type { Document, Opened } from '../../src/generated/project';
import { HostError, type Host } from '../../src/host/host';
import { MemoryShelf } from '../../src/host/memory-shelf';
import { mayBeProject } from '../../src/host/projects';
import type { Arrival, Surroundings } from '../../src/host/shelf';
import { readingOf } from '../../src/model/compared';
import { Compared } from '../../src/state/compared.svelte';
import { Documents } from '../../src/state/documents.svelte';
import { hasNoRoom, Projects } from '../../src/state/projects.svelte';
import { Selection } from '../../src/state/selection.svelte';
import { Session } from '../../src/state/session.svelte';
import { Settings } from '../../src/state/settings.svelte';
import { pauseBeforeKeeping } from '../../src/state/view-place';
import { recordOf, source } from './documents';

const undecided: Decided = { leaders: [], countries: {}, date: '', corrections: [] };

function kept(id: string, text: string, given: Partial<Document> = {}): Document {
  const empty = { decided: undecided, notes: [], tags: [], collections: [], record: recordOf(text) };
  return { id, ...source(text, { name: `${id}.txt` }), ...empty, ...given };
}

function opened(documents: Document[], given: Partial<Opened> = {}): Opened {
  return { schema: 'visavis.project/1', engine: '', documents, comparisons: [], view: null, losses: [], refused: '', ...given };
}

/** A page to which a file that is named as a project brings what is given. */
function page(brings: Opened = opened([])) {
  const asked: string[] = [];
  const went: { place: string; saved: [string, string[], Surroundings][] } = { place: '', saved: [] };
  const extract: Host['extract'] = async (text) => {
    asked.push(text);
    return recordOf(text);
  };
  const shelf = new MemoryShelf(extract, () => 'en');
  let tell: (arrival: Arrival) => void = () => {};
  shelf.onProject = (receive) => void (tell = receive);
  const host = {
    extract,
    shelf,
    read: async (bytes: Uint8Array, name: string) => [source(new TextDecoder().decode(bytes), { name })],
    openProject: async (file: { name: string; bytes: Uint8Array<ArrayBuffer> }) => (mayBeProject(file) ? brings : null),
    saveProject: async (...saved: [string, string[], Surroundings]) => went.saved.push(saved) > 0,
    compare: async () => ({ rows: [], outcomes: [] }),
  } as unknown as Host;
  const session = new Session(host);
  const [selection, compared] = [new Selection(), new Compared(host)];
  const documents = new Documents(host, session, selection, new Settings());
  const projects = new Projects(host, documents, compared, selection, (ref) => (went.place = ref));
  return { asked, shelf, session, compared, documents, projects, went, tell: (arrival: Arrival) => tell(arrival) };
}

const file =
  (name: string, text = '{}') =>
  async () => ({ name, bytes: new TextEncoder().encode(text) });
const settle = () => vi.advanceTimersByTimeAsync(4 * pauseBeforeKeeping);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { languages: ['en'] });
});
afterEach(() => vi.useRealTimers());

describe('a project that is opened', () => {
  it('opens its documents as they were read, and shows the one that was shown', async () => {
    const { documents, session, asked, projects, went } = page(
      opened([kept('x1', 'One'), kept('x2', 'Two')], { view: { selected: 'x2', ref: 's3', compared: [] } }),
    );
    await documents.take([file('work.visavis.json')]);
    await settle();
    expect(documents.listing.items.map(({ id, name, state }) => [id, name, state])).toEqual([
      ['d1', 'x1.txt', 'ready'],
      ['d2', 'x2.txt', 'ready'],
    ]);
    expect([session.article.text, documents.selected, went.place]).toEqual(['Two', 'd2', 's3']);
    expect(asked).toEqual([]);
    expect(projects.told).toEqual({ name: 'work.visavis.json', ids: ['d1', 'd2'], losses: [], refused: '' });
  });

  it('has its notes, tags and decisions', async () => {
    const decided = { ...undecided, leaders: ['Ann', 'Bo'] };
    const notes = [{ ref: '', value: 'ask' }];
    const { documents, shelf, session } = page(opened([kept('x1', 'One', { decided, notes, collections: ['Baltic'] })]));
    await documents.take([file('work.visavis.json')]);
    await settle();
    expect((await shelf.document('d1')).remarks).toEqual({ notes, tags: [], collections: ['Baltic'] });
    expect(session.decided).toEqual(decided);
    expect((await shelf.document('d1')).decided).toEqual(decided);
  });

  it('reads what has no reading', async () => {
    const { documents, asked } = page(opened([kept('x1', 'One', { record: null }), kept('x2', 'Two', { record: null })]));
    await documents.take([file('work.visavis.json')]);
    await settle();
    expect([...asked].sort()).toEqual(['One', 'Two']);
    expect(documents.listing.items.map(({ state }) => state)).toEqual(['ready', 'ready']);
  });

  it('stands beside what is open, and can be undone', async () => {
    const { documents, projects } = page(opened([kept('d1', 'From the file')]));
    await documents.take([file('a.txt', 'Open before')]);
    await documents.take([file('work.visavis.json')]);
    expect(documents.listing.items.map(({ name }) => name)).toEqual(['a.txt', 'd1.txt']);
    await projects.undo();
    expect(documents.listing.items.map(({ name }) => name)).toEqual(['a.txt']);
    expect([projects.told, documents.closed?.count]).toEqual([null, 1]);
    await documents.undo();
    expect(documents.count).toBe(2);
  });

  it('tells what was lost, and why nothing was opened', async () => {
    const losses = [{ code: 'damage', name: '', message: '' }];
    const damaged = page(opened([kept('x1', 'One')], { losses }));
    await damaged.documents.take([file('work.visavis.json')]);
    expect(damaged.projects.told?.losses).toEqual(losses);
    const newer = page(opened([], { refused: 'newer' }));
    await newer.documents.take([file('work.visavis.json')]);
    expect([newer.projects.told?.refused, newer.documents.count]).toEqual(['newer', 0]);
  });

  it('with a view that is none shows its first document', async () => {
    for (const view of [7, 'x', [1], { selected: { a: 1 }, compared: 'all', ref: 5 }, { selected: 'x9' }]) {
      const { documents } = page(opened([kept('x1', 'One'), kept('x2', 'Two')], { view }));
      await documents.take([file('work.visavis.json')]);
      expect(documents.selected).toBe('d1');
    }
  });

  it('by the program around the page is told of by it', async () => {
    const { shelf, tell, documents, session, projects } = page();
    const documentsOf = [kept('x1', 'One', { decided: { ...undecided, date: '2025-01-02' } })];
    const ids = await shelf.adopt(documentsOf);
    tell({ name: 'work.visavis.json', opened: opened(documentsOf), ids });
    await settle();
    expect([documents.selected, session.decided.date, projects.told?.ids]).toEqual(['d1', '2025-01-02', ['d1']]);
  });
});

describe('a project that is saved', () => {
  it('has all documents, and where the person is', async () => {
    const { documents, projects, went } = page();
    await documents.take([file('a.txt', 'One'), file('b.txt', 'Two')]);
    await settle();
    expect(await projects.save()).toBe(true);
    const [name, ids, around] = went.saved[0]!;
    expect(name).toMatch(/^2-documents-\d{4}-\d\d-\d\d$/);
    expect(ids).toEqual(['d1', 'd2']);
    expect(around.view).toEqual({ selected: 'd1', ref: '', compared: [] });
  });

  it('has what was decided about its pairs, and none about others', async () => {
    const documentsOf = [kept('x1', 'One'), kept('x2', 'Two'), kept('x3', 'Three')];
    const decided = { together: [['s1', 's2'] as [string, string]], apart: [] };
    const reading = readingOf([recordOf('One'), recordOf('Three')]);
    const { documents, compared, projects, went } = page(opened(documentsOf, { comparisons: [{ a: 'x1', b: 'x3', reading, decided }] }));
    await documents.take([file('work.visavis.json')]);
    await settle();
    await projects.save();
    expect(went.saved[0]![2].comparisons).toEqual([{ a: 'd1', b: 'd3', reading, decided }]);
    await projects.save(['d1', 'd2']);
    expect(went.saved[1]![2].comparisons).toEqual([]);
    await compared.open(['d1', 'd3']);
    await compared.decide(false, ['s1'], ['s2']);
    await projects.save();
    expect(went.saved[2]![2].comparisons).toEqual([{ a: 'd1', b: 'd3', reading, decided: { together: [], apart: [['s1', 's2']] } }]);
  });

  it('is no longer at risk, until something is changed', async () => {
    const { documents, session, projects } = page();
    await documents.paste({ name: 'paste.txt', bytes: new TextEncoder().encode('One') }, 'One');
    await settle();
    expect(projects.isAtRisk).toBe(true);
    await projects.save();
    expect(projects.isAtRisk).toBe(false);
    await documents.remark([{ kind: 'note', document: 'd1', ref: '', value: 'ask', undo: false }]);
    expect(projects.isAtRisk).toBe(true);
    await projects.save();
    session.decide({ date: '2025-01-02' });
    await settle();
    expect(projects.isAtRisk).toBe(true);
  });

  it('in part leaves the rest at risk, and a closed paste is at risk again when it is brought back', async () => {
    const { documents, projects } = page();
    for (const text of ['One', 'Two']) await documents.paste({ name: 'paste.txt', bytes: new TextEncoder().encode(text) }, text);
    await settle();
    await projects.save(['d1']);
    expect(projects.isAtRisk).toBe(true);
    await documents.close(['d2']);
    expect(projects.isAtRisk).toBe(false);
    await documents.undo();
    expect(projects.isAtRisk).toBe(true);
  });

  it('and opened again is not at risk', async () => {
    const { documents, projects } = page(opened([kept('x1', 'One', { name: '' })]));
    await documents.take([file('work.visavis.json')]);
    await settle();
    expect(projects.isAtRisk).toBe(false);
  });

  it('that is too large is told from other trouble', () => {
    expect(hasNoRoom(new RangeError('Invalid array length'))).toBe(true);
    expect(hasNoRoom(new HostError('crashed', 'out of memory'))).toBe(true);
    expect(hasNoRoom(new DOMException('', 'QuotaExceededError'))).toBe(true);
    expect(hasNoRoom(new HostError('refused', 'no'))).toBe(false);
    expect(hasNoRoom(new Error('no'))).toBe(false);
  });
});

describe('a file', () => {
  it('is asked about where it may be a project', () => {
    const of = (name: string, text: string) => mayBeProject({ name, bytes: new TextEncoder().encode(text) });
    expect(of('a.visavis.json', '\0')).toBe(true);
    expect(of('a.txt', '  {"schema"')).toBe(true);
    expect(of('a.txt', '\uFEFF[{')).toBe(true);
    expect(of('a.txt', 'They met.')).toBe(false);
  });
});
