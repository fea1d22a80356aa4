import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Message = string | { match: { [form: string]: string } }[];
type Messages = { [key: string]: Message };

const read = (locale: string) => JSON.parse(readFileSync(new URL(`../../messages/${locale}.json`, import.meta.url), 'utf8')) as Messages;
const texts = (message: Message): string[] =>
  typeof message === 'string' ? [message] : message.flatMap((one) => Object.values(one.match));
const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).sort();
const english = read('en');

describe.each(['zh', 'ru', 'kk'])('messages in %s', (locale) => {
  const messages = read(locale);

  it('are there for every key, and for no other', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  it('are never empty', () => {
    for (const [key, message] of Object.entries(messages)) for (const text of texts(message)) expect(text.trim(), key).not.toBe('');
  });

  it('fill in the same blanks', () => {
    for (const [key, message] of Object.entries(messages)) {
      for (const text of texts(message)) expect(blanks(text), key).toEqual(blanks(texts(english[key]!)[0]!));
    }
  });

  it('are translated', () => {
    const same = Object.keys(english).filter((key) => JSON.stringify(messages[key]) === JSON.stringify(english[key]));
    expect(same.filter((key) => key !== 'copy_markdown')).toEqual([]);
  });
});
