import { rmSync } from 'node:fs';
import { visit } from '../e2e/chromium-states.ts';
import type { ChromiumView } from '../e2e/chromium-view.ts';
import { screenshotPath } from '../e2e/screenshots.ts';
import { type State, states } from '../e2e/states.ts';
import { provide } from './browsers.ts';
import { build } from './build.ts';
import type { Language } from './privacy-words.ts';
import { root } from './run.ts';
import { shownSize, storePage, storeSize } from './store-page.ts';
import { pictures, type StorePicture } from './store-pictures.ts';
import { stage } from './store-stage.ts';

/** The states in the order in which they are visited; some are there for the history alone. */
const order = [
  ...['question', 'sign-in-trap', 'unknown', 'no-threat', 'malicious'],
  ...['history', 'several', 'options-policy'],
];

/** `npm run store`: the pictures of the stores' listings, from the production build, in both languages. */
async function takeAll(): Promise<number> {
  provide(['chromium']);
  console.log('Building for Chromium …');
  await build('chrome');
  rmSync(`${root}/screenshots/store`, { recursive: true, force: true });
  const wanted = order.flatMap(name => states.filter(it => it.name === name));
  let taken = 0;
  for (const lang of ['en', 'ja'] as const) {
    await visit(wanted, {
      lang,
      async show(view, state) {
        const picture = pictures.find(it => it.state === state.name);
        if (!picture) return;
        await take(view, state, picture, lang);
        taken += 1;
      },
      fail: ({ name }, error) => console.error(`${name}: ${error}`),
    });
  }
  return taken;
}

async function take(
  view: ChromiumView,
  state: State,
  picture: StorePicture,
  lang: Language,
): Promise<void> {
  const { page } = view;
  await page.setViewport({ ...shownSize[picture.shape], deviceScaleFactor: 2 });
  await page.bringToFront();
  await stage[state.name]?.(view);
  const png = await page.screenshot();
  const frame = await page.browser().newPage();
  await frame.setViewport(storeSize);
  await frame.setContent(storePage(picture, lang, png), { waitUntil: 'load' });
  const path = screenshotPath(`store/${picture.name}-${lang}`);
  await frame.screenshot({ path });
  await frame.close();
  console.log(path);
}

process.exitCode = (await takeAll()) === pictures.length * 2 ? 0 : 1;
