import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestLink, openLink, settingsLink, textLink } from '../../src/model/link';

describe('links', () => {
  it('carry settings and never the text', async () => {
    const link = settingsLink({ locale: 'kk' });
    expect(link).not.toContain('text');
    expect(await openLink(`#${link}`)).toEqual({ kind: 'settings', settings: { locale: 'kk' } });
  });

  it('bring back any text that fits', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (given) => {
        const text = given.toWellFormed();
        const link = await textLink({ order: 'weight' }, text, '2023-10-17');
        expect(await openLink(`#${link}`)).toEqual({ kind: 'text', settings: { order: 'weight' }, text, published: '2023-10-17' });
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('refuse what would be cut on its way', async () => {
    let seed = 1;
    const next = () => (seed = (seed * 48_271) % 2_147_483_647);
    const noise = Array.from({ length: 60_000 }, () => String.fromCharCode(33 + (next() % 90))).join('');
    expect(await textLink({}, noise, '')).toBeNull();
  });

  it.each([['#v=2&text=abc'], ['#v=1&text=!!!'], ['#v=1&text=AAAA'], [`#v=1&x=${'a'.repeat(longestLink)}`]])(
    'say so when they are broken: %.20s',
    async (hash) => {
      expect(await openLink(hash)).toEqual({ kind: 'bad' });
    },
  );

  it('say so when they are none of ours', async () => expect(await openLink('#chapter-2')).toEqual({ kind: 'bad' }));

  it('leave places on the page alone', async () => {
    expect(await openLink('')).toEqual({ kind: 'none' });
    expect(await openLink('#said')).toEqual({ kind: 'none' });
    expect(await openLink('#s12')).toEqual({ kind: 'none' });
  });
});
