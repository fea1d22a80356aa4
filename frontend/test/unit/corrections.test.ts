import { describe, expect, it } from 'vitest';
import type { Correction } from '../../src/generated/correction';
import type { Host } from '../../src/host/host';
import { Corrections } from '../../src/state/corrections.svelte';
import { Session } from '../../src/state/session.svelte';
import { recordOf } from './documents';

function open(text = 'Ana met Bo.') {
  const asked: Correction[][] = [];
  const extract: Host['extract'] = async (read, _published, _signal, decided) => {
    asked.push(decided?.corrections ?? []);
    return recordOf(read);
  };
  const session = new Session({ extract } as unknown as Host);
  session.open({ text });
  return { session, corrections: new Corrections(session), asked };
}

const act = (value: string): Correction => ({ kind: 'act', at: null, who: '', words: [], values: [value] });
const values = ({ list }: Corrections) => list.map((one) => one.values[0]);

describe('corrections', () => {
  it('are made, undone and made again in order', () => {
    const { corrections } = open();
    corrections.make(act('a'), act('b'));
    corrections.make(act('c'));
    corrections.undo();
    corrections.undo();
    expect(values(corrections)).toEqual(['a']);
    corrections.redo();
    corrections.redo();
    expect(values(corrections)).toEqual(['a', 'b', 'c']);
    expect(corrections.canRedo).toBe(false);
  });

  it('are not made again after another was made', () => {
    const { corrections } = open();
    corrections.make(act('a'));
    corrections.undo();
    corrections.make(act('b'));
    expect(corrections.canRedo).toBe(false);
  });

  it('can each be taken back, whatever came after', () => {
    const { corrections } = open();
    corrections.make(act('a'), act('b'), act('c'));
    corrections.takeBack(1);
    expect(values(corrections)).toEqual(['a', 'c']);
    corrections.takeBack(7);
    expect(values(corrections)).toEqual(['a', 'c']);
  });

  it('can all be taken back and made again in their order', () => {
    const { corrections } = open();
    corrections.make(act('a'), act('b'));
    corrections.takeBackAll();
    expect(corrections.canUndo).toBe(false);
    corrections.redo();
    corrections.redo();
    expect(values(corrections)).toEqual(['a', 'b']);
  });

  it('go with their text: another text has none, and none to make again', () => {
    const { session, corrections } = open();
    corrections.make(act('a'));
    corrections.undo();
    session.open({ text: 'Cy met Di.' });
    expect(corrections.canRedo).toBe(false);
    expect(corrections.list).toEqual([]);
  });

  it('keep what else was decided, and tell once what the reading was made for', async () => {
    const { session, corrections, asked } = open();
    session.decide({ date: '2026-01-02' });
    corrections.make(act('a'));
    expect(session.decided).toMatchObject({ date: '2026-01-02', corrections: [act('a')] });
    await expect.poll(() => asked.at(-1)).toEqual([act('a')]);
    expect(corrections.takeMade()).toEqual(act('a'));
    expect(corrections.takeMade()).toBeUndefined();
  });
});
