import { describe, expect, it } from 'vitest';
import { dayWords } from '../../src/model/days';
import { timeWords } from '../../src/view/times';
import { setLocale } from '../../src/generated/words/runtime';
import { officeWords } from '../../src/view/offices';
import { countryWords, languageWords, numberWords, sideWords } from '../../src/view/words';
import { record } from './record';

describe('days in words', () => {
  it.each([
    ['2023-10-17', 'en', '17 October 2023'],
    ['2023-10-17', 'ru', '17 октября 2023 г.'],
    ['2023-10-17', 'zh', '2023年10月17日'],
    ['2023-10-17', 'kk', '2023 жылғы 17 қазан'],
    ['2023-10', 'kk', '2023 жылғы қазан'],
    ['2024', 'kk', '2024 жыл'],
    ['2024', 'en', '2024'],
    ['PAST_REF', 'en', 'PAST_REF'],
    ['', 'kk', ''],
  ])('%s in %s', (value, locale, words) => expect(dayWords(value, locale)).toBe(words));
});

it('names countries and languages, and leaves what it does not know', () => {
  expect(countryWords('KG', 'en')).toBe('Kyrgyzstan');
  expect(countryWords('NATO', 'en')).toBe('NATO');
  expect(countryWords('KZ', '')).toBe('Kazakhstan');
  expect(languageWords('fr', 'en')).toBe('French');
  expect(languageWords('fr', 'kk')).not.toBe('fr');
});

it('groups digits', () => expect(numberWords(8955000, 'en')).toBe('8,955,000'));

describe('times in words', () => {
  it.each([
    ['2024-05-04', '4 May 2024'],
    ['2025-SP', 'spring 2025'],
    ['2025-H1', 'first half of 2025'],
    ['2025-Q3', 'third quarter of 2025'],
    ['2024-W01', 'week from 1 January 2024'],
    ['2021-W01', 'week from 4 January 2021'],
    ['P5M', '5 months'],
    ['PT35M', '35 minutes'],
    ['P1.5Y', '1.5 years'],
    ['T17:20', '17:20'],
    ['FUTURE_REF', ''],
    ['XXXX-WXX-1', ''],
  ])('%s', (value, words) => expect(timeWords(value, 'en')).toBe(words));
});

describe('sides and offices', () => {
  const told = {
    ...record,
    sides: [
      { id: 'CN', name: 'Beijing', leaders: [] },
      { id: 'x2', name: 'the rebels', leaders: [] },
    ],
  };

  it('are called as the text calls them in English, and by the country’s name elsewhere', () => {
    expect(sideWords(told, 'CN', 'en')).toBe('Beijing');
    expect(sideWords(told, 'CN', 'ru')).toBe('Китай');
    expect(sideWords(told, 'KZ', 'zh')).toBe('哈萨克斯坦');
    expect(sideWords(told, 'x2', 'ru')).toBe('the rebels');
    expect(sideWords(told, '', 'ru')).toBe('');
  });
  it('are the common ones in the reader’s language, others as in the text', () => {
    void setLocale('ru', { reload: false });
    expect(officeWords({ role: 'Foreign Minister' })).toBe('Министр иностранных дел');
    expect(officeWords({ role: 'Keeper of the Keys' })).toBe('Keeper of the Keys');
    expect(officeWords({ role: 'constructor' })).toBe('constructor');
    void setLocale('en', { reload: false });
  });
});
