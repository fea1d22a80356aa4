// axe in Firefox and WebKitGTK as in Chromium (axe.test.ts): each engine has its own
// accessibility of dialogs, popovers, contrast and layout.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, violations } from './axe';
import { alive, engines, type Engine } from './engines';
import { address } from './page';

const example = (id: string) => JSON.stringify(readFileSync(new URL(`../../src/examples/${id}.txt`, import.meta.url), 'utf8'));

/** Helpers that the states below use, in the page. */
const hands = `
  ${alive}
  const all = (selector) => [...document.querySelectorAll(selector)];
  const press = (words, within = 'button, summary') => all(within).find((one) => one.textContent.trim() === words).click();
  const idle = () => until(() => !document.querySelector('[aria-busy="true"]') && !document.querySelector('.work p'));
  const enter = (field, value, type) => { field.value = value; field.dispatchEvent(new Event(type, { bubbles: true })); };
  const drop = async (text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'a.txt'));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    await until(() => document.querySelector('.source-text')?.textContent.includes(text.trim().slice(0, 20)));
    await idle();
  };`;

/** States that a person can meet, and how to get there with the page's own controls. */
const states: { [name: string]: string } = {
  example: '',
  trilateral: `await drop(${example('a08')});`,
  chosen: `press('In the text'); await until(() => document.querySelector('[data-chosen]'));`,
  why: `press('Why?');`,
  list: `enter(all('select').find((one) => one.querySelector('[value=list]')), 'list', 'change'); await idle();`,
  layers: `for (const box of all('.source-pane fieldset input')) if (!box.checked) box.click();`,
  'nothing fits': `enter(document.getElementById('find'), 'zebra', 'input'); await until(() => document.querySelector('.none'));`,
  'no meeting': `await drop('The recipe needs two eggs and a cup of flour. Stir well.');`,
  empty: `press('Clear everything'); await until(() => document.querySelector('.blank'));`,
  menu: `press('Copy and save');`,
  settings: `press('Settings'); await until(() => document.querySelector('dialog[open]'));`,
  help: `press('Help'); await until(() => document.querySelector('dialog[open]'));`,
  table: `press('The same as a table');`,
};

const themes = ['light', 'dark'];

describe.each(engines.filter(({ name }) => name !== 'Chromium'))('axe in $name', ({ here, open }) => {
  let engine: Engine;
  beforeAll(async () => {
    if (here) engine = await open();
  });
  afterAll(async () => engine?.close());

  it.skipIf(!here).each(Object.keys(states))('%s', async (state) => {
    await engine.go(address);
    await engine.run(`${hands} ${states[state]}`);
    await engine.run(axe);
    for (const theme of themes) {
      await engine.run(`document.documentElement.dataset.theme = '${theme}';`);
      expect(await engine.run(violations)).toEqual([]);
    }
    await engine.run(`localStorage.clear();`);
  });
});
