// Times of the text (TIMEX3 values such as "2025-SP", "P5M", "2024-W42") in the reader's words.
import { m } from '../generated/words/messages';
import { dayWords } from '../model/days';

const units: { [letter: string]: Intl.NumberFormatOptions['unit'] } = {
  PY: 'year',
  PM: 'month',
  PW: 'week',
  PD: 'day',
  PTH: 'hour',
  PTM: 'minute',
};

const parts: { [code: string]: (blanks: { year: string }) => string } = {
  SP: m.time_spring,
  SU: m.time_summer,
  FA: m.time_autumn,
  WI: m.time_winter,
  H1: m.time_half_1,
  H2: m.time_half_2,
  Q1: m.time_quarter_1,
  Q2: m.time_quarter_2,
  Q3: m.time_quarter_3,
  Q4: m.time_quarter_4,
};

/** A browser that does not know the reader's language may know the next one. */
const known = (locale: string) => [locale === 'en' ? 'en-GB' : locale, 'ru', 'en'];

function lengthWords(value: string, locale: string): string {
  const [, date, number, letter] = /^(PT?)([\d.]+)([YMWDH])$/.exec(value) ?? [];
  const unit = units[`${date}${letter}`];
  return unit ? new Intl.NumberFormat(known(locale), { style: 'unit', unit, unitDisplay: 'long' }).format(Number(number)) : '';
}

/** The Monday of an ISO week: the week of 4 January is the first. */
function monday(year: number, week: number): string {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const first = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000;
  return new Date(first + (week - 1) * 7 * 86_400_000).toISOString().slice(0, 10);
}

/** A time in words; what has no words of its own, such as "PAST_REF", is told by the text alone. */
export function timeWords(value: string, locale: string): string {
  if (/^\d{4}(-\d\d){0,2}$/.test(value)) return dayWords(value, locale);
  const [, year, part] = /^(\d{4})-([A-Z]\w)$/.exec(value) ?? [];
  if (year && part && parts[part]) return parts[part]({ year });
  const [, of, week] = /^(\d{4})-W(\d\d)$/.exec(value) ?? [];
  if (of && week) return m.time_week({ day: dayWords(monday(Number(of), Number(week)), locale) });
  return /^T\d\d:\d\d$/.test(value) ? value.slice(1) : lengthWords(value, locale);
}
