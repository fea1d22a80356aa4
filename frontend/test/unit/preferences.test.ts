import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaults, kept, place } from '../../src/state/preferences';

describe('kept settings', () => {
  const shelf = new Map<string, string>();
  beforeEach(() => {
    vi.stubGlobal('navigator', { languages: ['en'] });
    vi.stubGlobal('localStorage', { getItem: (key: string) => shelf.get(key) ?? null });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    shelf.clear();
  });

  it.each(['null', '[]', '"words"', '7', 'true', '{', '', '{"theme":null,"hidden":null,"threshold":null}', '{"theme":{},"hidden":[null]}'])(
    'of %s are the usual ones',
    (stored) => {
      shelf.set(place, stored);
      const found = kept();
      expect({ ...found, hidden: [] }).toEqual({ ...defaults(), hidden: [] });
    },
  );

  it('are taken where they fit', () => {
    shelf.set(place, '{"theme":"dark","threshold":0.7}');
    expect(kept()).toEqual({ ...defaults(), theme: 'dark', threshold: 0.7 });
  });
});
