import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from './privacy-words.ts';
import { root } from './run.ts';
import type { StorePicture } from './store-pictures.ts';

/** The size that Chrome's and Edge's stores show best, in pixels. */
export const storeSize = { width: 1280, height: 800 };

/** How much of the product a picture shows, in CSS pixels: the popup as it is, of a page the upper part. */
export const shownSize = {
  popup: { width: 400, height: 600 },
  page: { width: 1120, height: 610 },
} as const;

const icon = `data:image/svg+xml;base64,${readFileSync(join(root, 'public/icon.svg')).toString('base64')}`;

/** The page that is photographed for a store: headline and line beside or above a picture of the product. */
export function storePage(
  { headline, line, shape }: StorePicture,
  language: Language,
  png: Uint8Array,
): string {
  const { width, height } = shownSize[shape];
  const scale = shape === 'popup' ? 1.16 : 1;
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<style>${style}</style>
<body class="${shape}">
<header>
  <p class="name"><img src="${icon}" alt="">Second Look</p>
  <h1>${headline[language]}</h1>
  <p>${line[language]}</p>
</header>
<img class="product" width="${width * scale}" height="${height * scale}" alt=""
  src="data:image/png;base64,${Buffer.from(png).toString('base64')}">
</body>
</html>`;
}

const style = `
  * { box-sizing: border-box; margin: 0; }
  body {
    width: ${storeSize.width}px; height: ${storeSize.height}px; overflow: hidden; display: flex;
    color: #fff; background: linear-gradient(135deg, #1a5aa8, #123f77);
    font: 22px/1.5 system-ui, "Noto Sans", "Noto Sans CJK JP", sans-serif;
    word-break: auto-phrase; text-wrap: balance;
  }
  h1 { font-size: 44px; line-height: 1.25; font-weight: 700; }
  .name { display: flex; align-items: center; gap: 14px; font-size: 24px; font-weight: 600; }
  .name img { width: 44px; height: 44px; border-radius: 11px; box-shadow: 0 0 0 2px #ffffff40; }
  .product { border-radius: 12px; box-shadow: 0 18px 50px #00000073; background: #fff; }
  .popup { align-items: center; justify-content: space-between; padding: 0 90px; }
  .popup header { width: 540px; display: grid; gap: 28px; }
  .page { flex-direction: column; align-items: center; gap: 34px; padding-top: 34px; }
  .page header {
    width: ${shownSize.page.width}px; display: grid; gap: 6px 40px; align-items: center;
    grid-template-columns: 1fr auto;
  }
  .page h1 { font-size: 38px; }
  .page .name { order: 1; }
  .page p:last-child { grid-column: 1 / -1; order: 2; }
`;
