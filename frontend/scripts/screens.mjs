// Pictures of the built page for a person to look at: the example and every kind of bad
// input, at a laptop's, a tablet's and a phone's width, at zoom 200 %, at the largest
// letters, light and dark. `make screens` writes them to build/screens; they are not tests.
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = `${root}build/screens`;
const example = readFileSync(`${root}/frontend/src/examples/seed.txt`, 'utf8');

const junk = 'asdf jkl; 1234 %% <b>qwer</b> {{}} zxcv\n\nlorem 99 ipsum ;;; 00 dolor — — — sit\n\nxx yy zz';
const foreign =
  'Президент Казахстана принял в Астане премьер-министра Норвегии. Стороны обсудили торговлю и транспорт. Президент сказал, что товарооборот вырос, и поблагодарил гостя за поддержку.';

/** What comes in, by name: words to paste, or bytes of a file to drop. */
const inputs = {
  example: {},
  empty: { paste: ' ' },
  junk: { paste: junk },
  foreign: { paste: foreign },
  cut: { paste: example.slice(0, example.indexOf('speaks highly of') + 8) },
  huge: { paste: example.repeat(4000) },
  binary: { file: Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256) },
};

/** At zoom 200 % a window shows half as many pixels of the page each way. */
const sizes = {
  1366: { viewport: { width: 1366, height: 768 } },
  1024: { viewport: { width: 1024, height: 768 } },
  390: { viewport: { width: 390, height: 844 } },
  'zoom-200': { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 },
  '390-zoom-200': { viewport: { width: 195, height: 422 }, deviceScaleFactor: 2 },
  'larger-390': { viewport: { width: 390, height: 844 }, letters: 'larger' },
  'larger-zoom-200': { viewport: { width: 683, height: 384 }, letters: 'larger' },
};

async function put(page, { paste, file }) {
  if (paste === undefined && !file) return;
  await page.evaluate(
    ([words, bytes]) => {
      const data = new DataTransfer();
      if (words !== undefined) data.setData('text/plain', words);
      else data.items.add(new File([new Uint8Array(bytes)], 'photo.bin'));
      const event =
        words === undefined
          ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
          : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      (words === undefined ? window : document.querySelector('h1')).dispatchEvent(event);
    },
    [paste, file && [...file]],
  );
  if (paste === inputs.huge.paste) return page.getByRole('button', { name: 'Cancel' }).waitFor();
  await page.waitForTimeout(200);
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
}

async function picture(browser, input, size, colorScheme) {
  const { letters, ...options } = sizes[size];
  const context = await browser.newContext({ ...options, colorScheme, locale: 'en-GB', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`file://${root}/build/visavis.html`);
  await page.locator('.reading h1').waitFor();
  await page.waitForFunction(() => Boolean(window.visavis?.version));
  await put(page, inputs[input]);
  if (letters) await page.evaluate((text) => (document.documentElement.dataset.text = text), letters);
  await page.waitForTimeout(100);
  await page.screenshot({ path: `${out}/${input}-${size}-${colorScheme}.png` });
  const { wide, width } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, width: innerWidth }));
  if (wide > width) process.stdout.write(`${input} ${size}: scrolls sideways, ${wide} of ${width} px\n`);
  await context.close();
}

mkdirSync(out, { recursive: true });
const only = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const input of Object.keys(inputs).filter((name) => only.length === 0 || only.includes(name))) {
  for (const size of Object.keys(sizes)) for (const scheme of ['light', 'dark']) await picture(browser, input, size, scheme);
}
await browser.close();
process.stdout.write(`pictures: ${out}\n`);
