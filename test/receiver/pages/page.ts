import { html, type Markup } from '../markup.ts';

/** A whole page as text. */
export function page(title: string, body: Markup): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="data:,">
<title>${title}</title>
</head>
<body>
${body}
</body>
</html>
`.text;
}

/** A page with one sentence, and the way back. */
export function messagePage(sentence: string): string {
  return page(sentence, html`<main><h1>${sentence}</h1><p><a href="/">All reports</a></p></main>`);
}

/** A moment as people read it. */
export function moment(at: number): Markup {
  const iso = new Date(at).toISOString();
  return html`<time datetime="${iso}">${iso.slice(0, 16).replace('T', ' ')} UTC</time>`;
}
