import { encodeQR } from 'qr';
import { type ExampleLink, exampleGroups, exampleLinks } from './links.ts';
import type { SimulatedAnswer, SimulatedRequest } from './service.ts';
import type { World } from './world.ts';

const home = 'examples.second-look.example';

/** The page with example links, for a first try. */
export const examplesUrl = `https://${home}/`;

/** The same page where urlscan.io's key is entered already, which it then says. */
export const keyedExamplesUrl = `${examplesUrl}?key=entered`;

/** A page with nothing but a picture of a QR code, which holds the phishing example. */
export const codePageUrl = `https://${home}/code`;
const codePath = '/code.gif';

/** Hosts of all pages: the examples, and what stands behind their links. */
export function pageHosts(world: World): string[] {
  const linked = exampleLinks.flatMap(({ href }) => (href ? [new URL(href).hostname] : []));
  return [...new Set([home, ...linked, ...world.hosts.keys()])];
}

/** Whose host this is, where it belongs to no service: `pages`, `target` or `unknown`. */
export function roleOf(host: string, world: World): 'pages' | 'target' | 'unknown' {
  if (host === home) return 'pages';
  return pageHosts(world).includes(host) ? 'target' : 'unknown';
}

/** The page of a role; undefined where nobody is at home. */
export function answerPage(role: string, { url }: SimulatedRequest): SimulatedAnswer | undefined {
  if (role === 'target') return page(200, 'text/plain', targetText);
  if (role !== 'pages') return undefined;
  if (url.pathname === '/') return page(200, 'text/html', inbox(url.href === keyedExamplesUrl));
  if (url.pathname === new URL(codePageUrl).pathname) {
    return page(200, 'text/html', `<!doctype html><img id="picture" src="${codePath}">`);
  }
  if (url.pathname === codePath) return codePicture();
  return url.pathname === '/favicon.ico' ? { status: 204 } : page(404, 'text/plain', 'Not here.');
}

/** A page with nothing but a title, which asks for nothing more. */
export function emptyPage(title: string): SimulatedAnswer {
  const head = `<meta charset="utf-8"><link rel="icon" href="data:,"><title>${markup(title)}</title>`;
  return page(200, 'text/html', `<!doctype html>${head}`);
}

function codePicture(): SimulatedAnswer {
  const { href = '' } = exampleLinks.find(({ id }) => id === 'phishing') ?? {};
  const body = Buffer.from(encodeQR(href, 'gif', { scale: 6, border: 4 }));
  // Whoever asks again is seen in the log.
  return {
    status: 200,
    headers: { 'content-type': 'image/gif', 'cache-control': 'no-store' },
    body,
  };
}

const targetText =
  'This page stands behind an example link. Second Look never opens it: whoever reads this has opened it by hand.\n';

function page(status: number, type: string, body: string): SimulatedAnswer {
  return { status, headers: { 'content-type': `${type}; charset=utf-8` }, body };
}

function inbox(isKeyed: boolean): string {
  const groups = Object.entries(exampleGroups).map(([id, title]) => {
    const rows = exampleLinks.filter(({ group }) => group === id).map(row);
    return `<h2>${markup(title)}</h2><ul>${rows.join('\n')}</ul>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Inbox: links to try</title>
<style>${style}</style>
</head>
<body>
<header><h1>Inbox</h1><p>Links to try. Right-click one and take a second look. Every service is simulated.</p>
${isKeyed ? `<p id="keyed">${keyed}</p>` : ''}</header>
<main>${groups.join('\n')}</main>
</body>
</html>`;
}

const keyed =
  "urlscan.io's key (a simulated one) is entered already, so that you see pictures of the pages.";

function row({ id, from, subject, text, href, expect }: ExampleLink, at: number): string {
  const link = href
    ? `<a id="${id}" href="${markup(href)}">${markup(text)}</a>`
    : `<code id="${id}">${markup(text)}</code>`;
  const hue = ((at + from.length) * 47 + 210) % 360;
  return `<li><i style="--hue:${hue}">${markup(from[0] ?? '')}</i><div><b>${markup(from)}</b><span>${markup(subject)}</span>${link}<small>${markup(expect)}</small></div></li>`;
}

function markup(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}

const style = `
:root { color-scheme: light dark; --ground: light-dark(#f3f5f9, #15171c); --card: light-dark(#fff, #1e2128);
  --ink: light-dark(#1d2330, #e7e9ee); --soft: light-dark(#5b6577, #a2abbb); --line: light-dark(#e3e7ee, #2c313b); --link: light-dark(#1d4ed8, #93b4ff) }
* { box-sizing: border-box; margin: 0 }
body { background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; padding: 32px 24px }
header, main { max-width: 720px; margin: 0 auto }
h1 { font-size: 26px; letter-spacing: -.02em }
header p, span, small { color: var(--soft) }
h2 { font-size: 16px; margin-top: 24px }
#keyed { margin-top: 10px; padding: 8px 14px; border-radius: 10px; background: light-dark(#e0eff3, #13343d); color: light-dark(#17505f, #aee0ea) }
ul { list-style: none; padding: 0; margin-top: 8px; background: var(--card); border: 1px solid var(--line); border-radius: 14px; overflow: hidden }
li { display: flex; gap: 14px; padding: 14px 18px }
li:has(:target) { box-shadow: inset 4px 0 var(--link) }
li + li { border-top: 1px solid var(--line) }
i { flex: none; width: 38px; height: 38px; border-radius: 50%; display: grid; place-items: center; font-style: normal; font-weight: 600;
  background: hsl(var(--hue) 70% 50% / .18); color: light-dark(hsl(var(--hue) 70% 30%), hsl(var(--hue) 80% 78%)) }
div { display: grid; min-width: 0 }
a, code { justify-self: start; max-width: 100%; overflow-wrap: anywhere; color: var(--link); font: inherit; margin-top: 2px }
small { margin-top: 4px; font-size: 13px }
code { color: var(--ink); font-family: ui-monospace, monospace; font-size: 14px }
`;
