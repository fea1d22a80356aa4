// Nothing false on the screen: what is shown, copied and filtered is true of the whole text.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import seed from '../../src/examples/seed.txt?raw';
import { launch, open, paste } from './page';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

const lead = "Portugal's Prime Minister Marta Lopes met Norway's Prime Minister Daniel Osei in Oslo on Monday.\n\n";
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function copyFirst(page: Page): Promise<string> {
  await page.locator('article.statement').first().getByRole('button', { name: 'Copy' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  return copied(page);
}

describe('a statement', () => {
  it('that is denied stands and is copied with its denial', async () => {
    const { page } = await open(browser, '', clipboard);
    await paste(page, `${lead}Lopes denied that Portugal had asked for a base.`);
    const card = page.locator('article.statement');
    expect((await card.locator('.words').textContent())!.trim()).toBe('Lopes denied that Portugal had asked for a base.');
    expect(await card.locator('.how').textContent()).toContain('denied or refused');
    expect(await copyFirst(page)).toMatch(/^Lopes denied that Portugal had asked for a base\.\n— Marta Lopes, as reported/);
  });

  it('in other words than the speaker’s own gets no quotation marks', async () => {
    const { page } = await open(browser, '', clipboard);
    await paste(page, `${lead}Lopes thanked Norway for its help and urged both countries to fish less.`);
    expect(await copyFirst(page)).not.toMatch(/[“"]/);
    const second = page.locator('article.statement', { hasText: 'fish less' });
    expect((await second.locator('.words').textContent())!.trim()).toBe('[Marta Lopes] urged both countries to fish less.');
  });
});

describe('why', () => {
  it('tells the words of speaker, office, country, act and each subject, which lead into the text', async () => {
    const { page, faults } = await open(browser);
    await paste(page, `${lead}Lopes called for new railways and help with grain.`);
    await page.getByRole('button', { name: 'Why?' }).click();
    const why = page.locator('.why');
    for (const words of ['Lopes', 'Prime Minister', 'Portugal', 'called for', 'railways', 'grain'])
      await why.getByRole('button', { name: words, exact: true }).first().waitFor();
    expect(await why.textContent()).toMatch(/How sure it is who speaks\s*\w+ sure: about \d+ of 100/);
    await why.getByRole('button', { name: 'railways' }).click();
    expect(await page.locator('.source-text [data-chosen]').textContent()).toBe('railways');
    expect(faults).toEqual([]);
  });
});

describe('a filter', () => {
  it('says that it hides, and judges who is heard on the whole record', async () => {
    const { page } = await open(browser, '', clipboard);
    const before = await page.locator('[data-subject="relations"] .heard').textContent();
    await page.getByLabel('Who speaks').selectOption({ label: 'Xi Jinping' });
    expect(await page.locator('.filtered').textContent()).toContain('11 of 15');
    expect(await page.locator('[data-subject="relations"] .heard').textContent()).toBe(before);
    expect(await page.locator('[data-subject="relations"] .nothing').textContent()).toContain('Hidden here');
    await page.getByRole('button', { name: 'Copy and save' }).click();
    await page.getByRole('button', { name: 'as plain text' }).click();
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes('Filtered: 11 of 15'));
    await page.getByRole('button', { name: 'Show all' }).first().click();
    expect(await page.locator('.filtered').count()).toBe(0);
  });

  it('goes with what is saved', async () => {
    const { page } = await open(browser);
    await page.getByLabel('Who speaks').selectOption({ label: 'Kassym-Jomart Tokayev' });
    await page.getByRole('button', { name: 'Copy and save' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /Markdown memo/ }).click()]);
    expect(download.suggestedFilename()).toContain('4-of-15');
  });

  it('finds all words, in names and attributions too, and marks them', async () => {
    const { page } = await open(browser);
    await page.getByLabel('Find words').fill('tokayev remarkable');
    expect(await page.locator('article.statement').count()).toBe(1);
    expect(await page.locator('article.statement .hit').allTextContents()).toContain('remarkable');
    expect(await page.locator('.source-text .hit').count()).toBeGreaterThan(1);
  });
});

describe('who met', () => {
  it('is told with its evidence, and can be put right', async () => {
    const { page } = await open(browser);
    await paste(page, `${lead}Lopes said that Portugal would send doctors. Finance Minister Ana Cruz of Portugal was present.`);
    await page.getByText('Who met, and how that is known').click();
    expect(await page.locator('.who-met .reasons li').count()).toBeGreaterThan(1);
    await page
      .locator('.who-met')
      .getByLabel(/Daniel Osei/)
      .uncheck();
    await page
      .locator('.who-met')
      .getByLabel(/Ana Cruz/)
      .check();
    await page.getByRole('button', { name: 'Read again with these' }).click();
    await page.locator('.who-met', { hasText: 'You have decided who met.' }).waitFor();
    expect(await page.locator('.facts').textContent()).toContain('Ana Cruz');
    await page.getByRole('button', { name: 'Let the text decide' }).click();
    await page.waitForFunction(() => !document.querySelector('.who-met')?.textContent?.includes('You have decided'));
  });
});

describe('the first screen', () => {
  it('is painted from the record that the core itself gives', async () => {
    const { page } = await open(browser);
    const words = await page.locator('article.statement .said').allTextContents();
    const record = (await page.evaluate(
      (text) => (window as never as { visavis: { extract: (text: string) => Promise<unknown> } }).visavis.extract(text),
      seed,
    )) as {
      statements: { content: { text: string }[] }[];
    };
    const given = record.statements.flatMap((statement) => statement.content.map((span) => span.text));
    expect(words.toSorted()).toEqual(given.toSorted());
  });

  it('shows the first words of both leaders on a laptop, and outcomes above them', async () => {
    const { page } = await open(browser, '', { viewport: { width: 1366, height: 768 } });
    for (const side of ['side0', 'side1']) {
      const box = (await page.locator(`article.statement.${side} .words`).first().boundingBox())!;
      expect(box.y, side).toBeLessThan(768);
    }
    expect((await page.locator('li.outcome').first().boundingBox())!.y).toBeLessThan(500);
    expect(await page.locator('main h1').count()).toBe(1);
  });

  it('has a strip that shows what of the source is in sight', async () => {
    const { page } = await open(browser, '', { viewport: { width: 1366, height: 768 } });
    const sight = page.locator('.strip .sight');
    const before = (await sight.boundingBox())!.y;
    await page.locator('.source-pane .scroll').evaluate((frame) => (frame.scrollTop = frame.scrollHeight));
    await expect.poll(async () => (await sight.boundingBox())!.y).toBeGreaterThan(before + 100);
  });

  it('has no sideways scroll at zoom 200 % with the largest letters', async () => {
    const { page } = await open(browser, '', { viewport: { width: 683, height: 384 } });
    await page.evaluate(() => (document.documentElement.dataset['text'] = 'larger'));
    await page.locator('details').evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
    await page.locator('article.statement').first().getByRole('button', { name: 'Why?' }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(683);
  });

  it('has no sideways scroll and a way back from the source on a phone, at the largest letters', async () => {
    const { page } = await open(browser, '#v=1&locale=en', { viewport: { width: 390, height: 844 } });
    await page.evaluate(() => (document.documentElement.dataset['text'] = 'larger'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect((await page.locator('li.outcome').first().boundingBox())!.y).toBeLessThan(2 * 844);
    await page.locator('article.statement').first().getByRole('button', { name: 'In the text' }).click();
    await page.getByRole('button', { name: 'Back to where you were' }).click();
    await page.waitForFunction(() => document.activeElement?.textContent === 'In the text');
  });
});

describe('who met', () => {
  it('is asked for again with two at least', async () => {
    const { page } = await open(browser);
    await paste(page, `${lead}Lopes thanked Norway. Opposition leader Ida Holm said that the visit came late.`);
    await page.getByText('Who met, and how that is known').click();
    const again = page.getByRole('button', { name: 'Read again with these' });
    expect(await again.isEnabled()).toBe(true);
    await page.getByRole('checkbox', { name: 'Daniel Osei' }).uncheck();
    expect(await again.isDisabled()).toBe(true);
    await page.getByText('Choose at least two').waitFor();
  });
});

describe('finding', () => {
  it('has the grammar of the table over all', async () => {
    const { page } = await open(browser);
    await paste(page, `${lead}Lopes thanked Norway for grain. Osei praised the railways. Lopes said that fish was dear.`);
    const shown = async (find: string) => {
      await page.locator('#find').fill(find);
      return page.locator('article.statement').count();
    };
    expect(await shown('grain OR rail*')).toBe(2);
    expect(await shown('rail')).toBe(0);
    expect(await shown('lopes -fish')).toBe(1);
  });
});

describe('on paper', () => {
  it('stands what could not be placed', async () => {
    const { page } = await open(browser);
    await paste(page, `${lead}${'Rain fell on the old town all day. '.repeat(3)}\n\nLopes thanked Norway.`);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const rest = page.locator('section', { has: page.locator('#rest-title') });
    expect(await rest.getByText('Rain fell on the old town').first().isVisible()).toBe(true);
  });
});

describe('clearing twice', () => {
  it('can be undone twice', async () => {
    const { page } = await open(browser);
    await paste(page, `${lead}Lopes thanked Norway.`);
    await page.getByRole('button', { name: 'Clear everything' }).click();
    await page.locator('.blank').waitFor();
    await paste(page, `${lead}Osei praised the railways.`);
    await page.getByRole('button', { name: 'Clear everything' }).click();
    await page.locator('.blank').waitFor();
    const undo = page.locator('footer').getByRole('button', { name: 'Undo' });
    await undo.click();
    await page.locator('article.statement', { hasText: 'railways' }).waitFor();
    await undo.click();
    await page.locator('article.statement', { hasText: 'thanked Norway' }).waitFor();
    expect(await undo.count()).toBe(0);
  });
});
