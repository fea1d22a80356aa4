import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Document as Source } from '../../src/generated/intake';
import { HostError, type Host } from '../../src/host/host';
import { MemoryShelf } from '../../src/host/memory-shelf';
import { whole } from '../../src/model/decided';
import { Documents } from '../../src/state/documents.svelte';
import { Selection } from '../../src/state/selection.svelte';
import { pauseAfterTyping, Session } from '../../src/state/session.svelte';
import { Settings } from '../../src/state/settings.svelte';
import { pauseBeforeKeeping } from '../../src/state/view-place';
import { recordOf, source } from './documents';

/** A page whose core reads every text at once and notes which it was asked for. */
function page(fails: (text: string) => Error | null = () => null) {
  const asked: string[] = [];
  const extract: Host['extract'] = async (text, _published, signal, given) => {
    asked.push(text);
    const error = fails(text);
    if (error) throw error;
    if (signal.aborted) throw new HostError('cancelled', 'cancelled');
    return recordOf(text, { leaders: given?.leaders?.map((leader) => String(leader)) ?? [] });
  };
  const read = async (bytes: Uint8Array, name: string): Promise<Source[]> => {
    const text = new TextDecoder().decode(bytes);
    if (text === 'scan') throw new Error('Only pictures are in it.');
    return text.split('\f').map((part) => source(part, { name }));
  };
  let time = 0;
  const shelf = new MemoryShelf(
    extract,
    () => 'en',
    () => ++time,
  );
  const host = { extract, read, shelf, openProject: async () => null } as unknown as Host;
  const session = new Session(host);
  const documents = new Documents(host, session, new Selection(), new Settings());
  const texts = async () => Promise.all(documents.listing.items.map(async ({ id }) => (await shelf.document(id)).source.text));
  return { asked, shelf, session, documents, texts };
}

const file = (name: string, text: string) => async () => ({ name, bytes: new TextEncoder().encode(text) });
const settle = () => vi.advanceTimersByTimeAsync(2 * pauseBeforeKeeping);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { languages: ['en'] });
});
afterEach(() => vi.useRealTimers());

describe('files', () => {
  it('are a document each, the first is shown, and each is read once', async () => {
    const { documents, session, asked, texts } = page();
    await documents.take([file('a.txt', 'One'), file('b.txt', 'Two'), file('c.txt', 'Three')]);
    await settle();
    expect(await texts()).toEqual(['One', 'Two', 'Three']);
    expect([session.article.text, documents.selected]).toEqual(['One', 'd1']);
    expect(documents.listing.items.map((item) => item.state)).toEqual(['ready', 'ready', 'ready']);
    expect([...asked].sort()).toEqual(['One', 'Three', 'Two']);
  });

  it('of several texts are as many documents', async () => {
    const { documents, texts } = page();
    await documents.take([file('mails.mbox', 'One\fTwo')]);
    expect(await texts()).toEqual(['One', 'Two']);
  });

  it('that cannot be read have a row with the reason, and do not stop the others', async () => {
    const { documents, session } = page();
    await documents.take([file('a.pdf', 'scan'), file('b.txt', 'Two')]);
    expect(documents.listing.items.map(({ name, state, reason }) => [name, state, reason])).toEqual([
      ['a.pdf', 'broken', 'Only pictures are in it.'],
      ['b.txt', 'waiting', ''],
    ]);
    expect(session.article.text).toBe('Two');
  });

  it('alone that cannot be read leave what is open', async () => {
    const { documents, session } = page();
    await documents.take([file('a.pdf', 'scan')]);
    expect([session.taking.refusal, documents.count]).toEqual(['Only pictures are in it.', 0]);
  });
});

describe('what is pasted and typed', () => {
  const paste = (documents: Documents, text: string) => documents.paste({ name: 'paste.txt', bytes: new TextEncoder().encode(text) }, text);

  it('is a new document each time it is pasted', async () => {
    const { documents, texts } = page();
    await paste(documents, 'One');
    await paste(documents, 'Two');
    await settle();
    expect(await texts()).toEqual(['One', 'Two']);
    expect(documents.selected).toBe('d2');
  });

  it('that is typed on changes its document', async () => {
    const { documents, session, texts } = page();
    await paste(documents, 'One');
    await settle();
    session.type('One more', true);
    await settle();
    expect(await texts()).toEqual(['One more']);
  });

  it('that is typed into an empty box is a new document, and the one before stays as it is', async () => {
    const { documents, session, texts } = page();
    await paste(documents, 'One');
    session.type('T', false);
    session.type('Two', true);
    await settle();
    expect(await texts()).toEqual(['One', 'Two']);
  });

  it('is one document however slowly the shelf takes it', async () => {
    const { documents, session, shelf, texts } = page();
    const put = shelf.put.bind(shelf);
    vi.spyOn(shelf, 'put').mockImplementation(async (id, from) => {
      await new Promise((resolve) => setTimeout(resolve, 5 * pauseBeforeKeeping));
      return put(id, from);
    });
    session.type('T', false);
    await vi.advanceTimersByTimeAsync(pauseBeforeKeeping + 1);
    session.type('Two', true);
    await vi.advanceTimersByTimeAsync(30 * pauseBeforeKeeping);
    expect(await texts()).toEqual(['Two']);
    expect(documents.selected).toBe('d1');
  });

  it('is not lost when another text comes within the pause', async () => {
    const { documents, session, texts } = page();
    session.type('Typed', false);
    await paste(documents, 'Pasted');
    await settle();
    expect(await texts()).toEqual(['Typed', 'Pasted']);
  });

  it('is handed over at once when the window closes', async () => {
    const { documents, session, texts } = page();
    session.type('Typed', false);
    await documents.flush();
    expect(await texts()).toEqual(['Typed']);
  });

  it('keeps its document when all of it is deleted', async () => {
    const { documents, session, texts } = page();
    await paste(documents, 'One');
    session.type('', true);
    await settle();
    expect(await texts()).toEqual(['One']);
    expect(documents.selected).toBe('');
  });

  it('comes back with an undo, in its own document', async () => {
    const { documents, session, texts } = page();
    await paste(documents, 'One');
    await paste(documents, 'Two');
    await settle();
    session.undo();
    await settle();
    expect([session.article.text, documents.selected]).toEqual(['One', 'd1']);
    expect(await texts()).toEqual(['One', 'Two']);
    session.redo();
    expect(documents.selected).toBe('d2');
  });

  it('is as it was before typing after an undo, in the shelf too', async () => {
    const { documents, session, texts } = page();
    await paste(documents, 'One');
    await settle();
    session.type('One more', true);
    await settle();
    session.undo();
    await settle();
    expect(await texts()).toEqual(['One']);
  });

  it('is at risk in a page, which keeps nothing; an unchanged file is not', async () => {
    const { documents, session } = page();
    expect(documents.areAtRisk).toBe(false);
    await documents.take([file('a.txt', 'One')]);
    await settle();
    expect(documents.areAtRisk).toBe(false);
    session.type('One changed', true);
    expect(documents.areAtRisk).toBe(true);
    await settle();
    expect(documents.areAtRisk).toBe(true);
  });

  it('is no document where it is an example', async () => {
    const { documents, session } = page();
    session.open({ text: 'Example', origin: 'example', name: 'seed' });
    await settle();
    expect(documents.count).toBe(0);
  });
});

describe('showing a document', () => {
  it('again does not read it again', async () => {
    const { documents, asked } = page();
    await documents.take([file('a.txt', 'One'), file('b.txt', 'Two')]);
    await settle();
    const before = asked.length;
    await documents.show('d2');
    await documents.show('d1');
    await settle();
    expect(asked.length).toBe(before);
  });

  it('again gives back what was decided and what can be undone', async () => {
    const { documents, session } = page();
    await documents.take([file('a.txt', 'One'), file('b.txt', 'Two')]);
    await settle();
    session.type('One more', true);
    await settle();
    session.decide({ date: '2024-01-02' });
    await settle();
    await documents.show('d2');
    expect([session.canUndo, session.decided]).toEqual([false, {}]);
    await documents.show('d1');
    expect([session.canUndo, session.decided]).toEqual([true, whole({ date: '2024-01-02' })]);
  });

  it('hands over first what was typed into the one before', async () => {
    const { documents, session, texts } = page();
    await documents.take([file('a.txt', 'One'), file('b.txt', 'Two')]);
    await settle();
    session.type('One more', true);
    await documents.show('d2');
    await settle();
    expect(await texts()).toEqual(['One more', 'Two']);
    expect(documents.selected).toBe('d2');
  });

  it('goes on to the next and stops at the end', async () => {
    const { documents } = page();
    await documents.take([file('a.txt', 'One'), file('b.txt', 'Two')]);
    documents.step(1);
    expect(documents.selected).toBe('d2');
    documents.step(1);
    expect(documents.selected).toBe('d2');
  });
});

describe('closing', () => {
  async function three() {
    const all = page();
    await all.documents.take([file('a.txt', 'One'), file('b.txt', 'Two'), file('c.txt', 'Three')]);
    await settle();
    return all;
  }

  it('shows the next one, and undo brings it back where it was', async () => {
    const { documents, session, texts } = await three();
    await documents.close(['d1']);
    await settle();
    expect([session.article.text, documents.closed]).toEqual(['Two', { count: 1, title: 'One' }]);
    await documents.undo();
    await settle();
    expect(await texts()).toEqual(['One', 'Two', 'Three']);
    expect([session.article.text, documents.closed]).toEqual(['One', null]);
  });

  it('all leaves an empty page, and undo brings all of them back', async () => {
    const { documents, session, texts } = await three();
    await documents.closeAll();
    await settle();
    expect([documents.count, session.article.text]).toEqual([0, '']);
    await documents.undo();
    expect(await texts()).toEqual(['One', 'Two', 'Three']);
  });

  it('can be taken back one after the other', async () => {
    const { documents, texts } = await three();
    await documents.close(['d1']);
    await documents.close(['d3']);
    await documents.undo();
    expect(await texts()).toEqual(['Two', 'Three']);
    await documents.undo();
    expect(await texts()).toEqual(['One', 'Two', 'Three']);
    expect((await documents.undo()).ids).toEqual([]);
  });

  it('forgets the oldest where many long ones were closed, and never the last', async () => {
    const { documents, session, shelf, texts } = await three();
    const long = 'x'.repeat(4_000_000);
    const forgotten: string[] = [];
    for (let n = 0; n < 4; n++) {
      session.open({ text: `${n}${long}`, origin: 'paste' });
      await settle();
      await documents.close([documents.selected]);
    }
    shelf.onForget((ids) => forgotten.push(...ids));
    session.open({ text: long.repeat(3), origin: 'paste' });
    await settle();
    await documents.close([documents.selected]);
    expect(forgotten).toEqual(['d6', 'd7']);
    expect((await documents.undo()).ids).toEqual(['d8']);
    expect((await documents.undo()).ids).toEqual([]);
    expect((await texts()).map((text) => text.length)).toEqual([3, 3, 5, 12_000_000]);
    expect(documents.areAtRisk).toBe(true);
  });

  it('keeps what was typed a moment ago', async () => {
    const { documents, session, texts } = await three();
    session.type('One more', true);
    await documents.close(['d1']);
    await documents.undo();
    expect((await texts())[0]).toBe('One more');
  });

  it('of others leaves the one that is shown', async () => {
    const { documents, session } = await three();
    await documents.close(['d2', 'd3']);
    await settle();
    expect([session.article.text, documents.selected]).toEqual(['One', 'd1']);
  });

  it('makes the text of a closed document a new one when undo in the box brings it back', async () => {
    const { documents, session, texts } = page();
    session.open({ text: 'One', origin: 'paste' });
    await settle();
    session.open({ text: 'Two', origin: 'paste' });
    await settle();
    await documents.close(['d1']);
    session.undo();
    await settle();
    expect(await texts()).toEqual(['Two', 'One']);
  });
});

describe('the list', () => {
  const titles = (documents: Documents) => documents.listing.rows.map((row) => row.title);

  it('is ordered, found in and narrowed down', async () => {
    const { documents } = page();
    await documents.take([file('a.txt', 'Beta rail'), file('b.txt', 'Alpha fish'), file('c.txt', 'Gamma rail')]);
    await settle();
    await documents.listing.sort('title', false);
    expect(titles(documents)).toEqual(['Alpha fish', 'Beta rail', 'Gamma rail']);
    await documents.listing.find('rai');
    expect(titles(documents)).toEqual(['Beta rail', 'Gamma rail']);
    await documents.listing.narrow({ noMeeting: true });
    expect(titles(documents)).toEqual([]);
    await documents.listing.widen();
    expect(titles(documents)).toHaveLength(3);
    await documents.listing.sort('opened', false);
  });

  it('asks for the counts after the rows, and only where they are looked at', async () => {
    const { documents, shelf } = page();
    await documents.take([file('a.txt', 'Beta rail'), file('b.txt', 'Alpha fish')]);
    await settle();
    const asked: [boolean, number][] = [];
    const list = shelf.list.bind(shelf);
    shelf.list = (query) => {
      asked.push([query.counts, documents.listing.rows.length]);
      return list(query);
    };
    await documents.listing.find('rai');
    expect(asked).toEqual([[false, 2]]);
    expect(documents.listing.counts).toEqual({});
    await documents.listing.showNarrowing(true);
    asked.length = 0;
    await documents.listing.find('fish');
    expect(asked).toEqual([
      [false, 1],
      [true, 1],
    ]);
    expect(documents.listing.counts['state']).toEqual([{ value: 'ready', count: 1 }]);
  });

  it('takes in documents that come while it is narrowed down', async () => {
    const { documents } = page();
    await documents.take([file('a.txt', 'Beta rail')]);
    await documents.listing.find('rail');
    await documents.take([file('b.txt', 'Alpha fish'), file('c.txt', 'Gamma rail')]);
    await settle();
    expect(titles(documents)).toEqual(['Beta rail', 'Gamma rail']);
  });

  it('tells texts that are there twice, and names that titles share', async () => {
    const { documents } = page();
    await documents.take([file('a.txt', 'Same'), file('b.txt', 'Same'), file('c.txt', 'Other')]);
    await settle();
    expect([...documents.listing.twins.values()]).toEqual([{ id: 'd2', of: 'd1', same: true }]);
    expect([...documents.listing.repeated]).toEqual(['Same']);
  });

  it('chooses no row that is out of sight', async () => {
    const { documents } = page();
    await documents.take([file('a.txt', 'Beta rail'), file('b.txt', 'Alpha fish')]);
    await settle();
    documents.listing.chooseAll();
    await documents.listing.find('fish');
    expect(documents.listing.chosen).toEqual(['d2']);
  });
});

describe('reading in the background', () => {
  it('tries a text again that was dropped because of another, and says why one cannot be read', async () => {
    let cancelled = 0;
    const { documents } = page((text) => {
      if (text === 'Two' && cancelled++ < 3) return new HostError('cancelled', 'cancelled');
      return text === 'Three' ? new HostError('crashed', 'too deep') : null;
    });
    await documents.take([file('a.txt', 'One'), file('b.txt', 'Two'), file('c.txt', 'Three')]);
    await settle();
    expect(documents.listing.items.map(({ state, reason }) => [state, reason])).toEqual([
      ['ready', ''],
      ['ready', ''],
      ['broken', 'too deep'],
    ]);
    expect(documents.isReading).toBe(false);
  });

  it('can be stopped and begun again', async () => {
    const { documents, shelf } = page();
    for (const text of ['One', 'Two']) await shelf.put('', source(text));
    documents.stop();
    await settle();
    expect(documents.listing.items.map((item) => item.state)).toEqual(['stopped', 'stopped']);
    expect(documents.isReading).toBe(false);
    await documents.again(['d1', 'd2']);
    await settle();
    expect(documents.listing.items.map((item) => item.state)).toEqual(['ready', 'ready']);
  });
});

describe('remarks', () => {
  const tag = (document: string, value: string, undo = false) => ({ kind: 'tag', document, ref: '', value, undo });

  it('are put in and taken away, all or none', async () => {
    const { documents, shelf } = page();
    await documents.take([file('a.txt', 'One'), file('b.txt', 'Two')]);
    await documents.remark([
      tag('d1', 'energy'),
      tag('d2', 'energy'),
      { kind: 'note', document: 'd1', ref: '', value: 'Ask', undo: false },
    ]);
    expect(await shelf.names('tag')).toEqual([{ value: 'energy', count: 2 }]);
    await expect(documents.remark([tag('d1', 'energy', true), tag('d9', 'energy')])).rejects.toThrow('no longer open');
    await expect(documents.remark([tag('d1', ' ')])).rejects.toThrow('needs a name');
    await documents.remark([tag('d1', 'energy', true)]);
    expect((await shelf.document('d1')).remarks).toEqual({ notes: [{ ref: '', value: 'Ask' }], tags: [], collections: [] });
  });
});

describe('what is noted of a statement', () => {
  const text = 'Ana backs rail. Bo wants fish.';
  const said = (...words: string[]) => ({
    ...recordOf(text),
    sentences: [{ start: 0, end: text.length, kind: 'statement' }],
    statements: words.map((one, i) => ({
      id: `s${i + 1}`,
      speakers: [],
      topics: [],
      clause: null,
      cue: null,
      source: null,
      quoted: [],
      confidence: 1,
      content: [{ start: text.indexOf(one), end: text.indexOf(one) + one.length, text: one }],
    })),
  });
  const noteOf = (ref: string) => ({ kind: 'note', document: 'd1', ref, value: `on ${ref}`, undo: false });

  it('follows its words into another record, and waits for them where they are none', async () => {
    const { documents, shelf } = page();
    await documents.take([file('a.txt', text)]);
    await settle();
    shelf.take('d1', text, said('backs rail', 'wants fish') as never);
    await documents.remark([noteOf('s1'), noteOf('s2')]);
    shelf.take('d1', text, said('wants fish') as never);
    await settle();
    const { remarks } = documents;
    expect([remarks.note('s1'), remarks.note('at:s4-14'), remarks.note('s2')]).toEqual(['on s2', 'on s1', '']);
    expect(remarks.refs).toEqual(['at:s4-14', 's1']);
    shelf.take('d1', text, said('backs rail', 'wants fish') as never);
    await settle();
    expect([remarks.note('s1'), remarks.note('s2')]).toEqual(['on s1', 'on s2']);
  });

  it('follows its words into a changed text, and is forgotten only when it is told to be', async () => {
    const { documents, shelf, texts } = page();
    await documents.take([file('a.txt', text)]);
    await settle();
    shelf.take('d1', text, said('backs rail', 'wants fish') as never);
    await documents.remark([noteOf('s2')]);
    await shelf.put('d1', source(`Yes. ${text}`));
    shelf.take('d1', `Yes. ${text}`, recordOf(`Yes. ${text}`));
    await settle();
    expect([await texts(), documents.remarks.refs]).toEqual([[`Yes. ${text}`], ['at:s24-34']]);
    await documents.remarks.forget('at:s24-34');
    expect((await shelf.document('d1')).remarks.notes).toEqual([]);
  });
});

it('keeps what was decided while the same article goes on being typed', () => {
  const { session } = page();
  session.type('Ana met Bo', false);
  session.decide({ date: '2024-01-02' });
  session.type('Ana met Bo.', true);
  expect(session.decided).toEqual({ date: '2024-01-02' });
  session.type('', true);
  expect(session.decided).toEqual({});
  session.decide({ date: '2024-01-02' });
  session.type('Another', false);
  expect(session.decided).toEqual({});
});

it('waits for a pause in typing before it reads', async () => {
  const { session, asked } = page();
  session.type('a', false);
  await vi.advanceTimersByTimeAsync(pauseAfterTyping - 1);
  session.type('ab', true);
  await settle();
  expect(asked).toEqual(['ab']);
});
