import { describe, expect, it } from 'vitest';
import { all, among, clicked, moved, neighbour, noChoice, one, type Choice } from '../../src/model/choosing';

const rows = ['a', 'b', 'c', 'd', 'e'];
const plain = { shift: false, control: false };
const shift = { shift: true, control: false };
const control = { shift: false, control: true };
const chosen = (choice: Choice) => [...choice.chosen].sort().join('');

describe('a click', () => {
  it('chooses one row and no other', () => {
    expect(chosen(clicked(rows, one('a'), 'c', plain))).toBe('c');
  });

  it('with control takes one more, and less when clicked again', () => {
    const two = clicked(rows, one('a'), 'c', control);
    expect(chosen(two)).toBe('ac');
    expect(chosen(clicked(rows, two, 'a', control))).toBe('c');
  });

  it('with shift takes all from the anchor, either way, and the anchor stays', () => {
    const down = clicked(rows, one('b'), 'd', shift);
    expect(chosen(down)).toBe('bcd');
    expect(chosen(clicked(rows, down, 'a', shift))).toBe('ab');
  });

  it('with both adds the range', () => {
    const apart = clicked(rows, clicked(rows, one('a'), 'c', control), 'd', { shift: true, control: true });
    expect(chosen(apart)).toBe('acd');
  });

  it('with shift begins at the top where nothing is chosen', () => {
    expect(chosen(clicked(rows, noChoice, 'b', shift))).toBe('ab');
  });
});

describe('the keys', () => {
  it('go from row to row and stop at the ends', () => {
    expect(moved(rows, one('b'), 1, plain).active).toBe('c');
    expect(moved(rows, one('e'), 1, plain).active).toBe('e');
    expect(moved(rows, one('b'), -Infinity, plain).active).toBe('a');
    expect(moved(rows, noChoice, 1, plain).active).toBe('a');
  });

  it('widen with shift and only go with control', () => {
    expect(chosen(moved(rows, one('b'), 2, shift))).toBe('bcd');
    const gone = moved(rows, one('b'), 2, control);
    expect([chosen(gone), gone.active]).toEqual(['b', 'd']);
  });

  it('have nowhere to go in an empty list', () => {
    expect(moved([], noChoice, 1, plain)).toBe(noChoice);
  });
});

describe('rows that go', () => {
  it('are chosen no more', () => {
    expect(chosen(among(['a', 'e'], all(rows, one('b'))))).toBe('ae');
    expect(among(['a'], one('b'))).toEqual(noChoice);
  });

  it('leave the nearest: the next, else the one before', () => {
    expect(neighbour(rows, 'b', new Set(['b', 'c']))).toBe('d');
    expect(neighbour(rows, 'd', new Set(['d', 'e']))).toBe('c');
    expect(neighbour(rows, 'a', new Set(rows))).toBe('');
  });
});
