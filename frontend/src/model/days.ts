// Days in the reader's words.

/** Some browsers come without Kazakh. */
const kazakhMonths = [
  'қаңтар',
  'ақпан',
  'наурыз',
  'сәуір',
  'мамыр',
  'маусым',
  'шілде',
  'тамыз',
  'қыркүйек',
  'қазан',
  'қараша',
  'желтоқсан',
];

function kazakhDay(year: number, month: string | undefined, day: string | undefined): string {
  if (!month) return `${year} жыл`;
  return [year, 'жылғы', day && Number(day), kazakhMonths[Number(month) - 1] ?? month].filter((part) => part).join(' ');
}

/** An ISO day, month or year in the reader's language; what is no such thing stays as it is. */
export function dayWords(value: string, locale: string): string {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(value);
  if (!parts) return value;
  const [, year, month, day] = parts;
  if (locale === 'kk') return kazakhDay(Number(year), month, day);
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const form: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    timeZone: 'UTC',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
  };
  return Number.isNaN(date.getTime()) ? value : new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, form).format(date);
}
