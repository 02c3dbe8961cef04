import { html, type Markup } from '../markup.ts';
import type { Kept } from '../reports.ts';
import { moment, page } from './page.ts';
import { kinds, shownLink, statuses } from './words.ts';

const mostDecided = 200;

/** Every report, those that wait first. */
export function overviewPage(all: readonly Kept[]): string {
  const waiting = all.filter(it => it.status === 'received');
  const decided = all.filter(it => it.status !== 'received').slice(0, mostDecided);
  return page(
    `Reports (${waiting.length})`,
    html`<header><h1>Reports</h1>
<p>Links that colleagues have reported. A secret that every browser has proves that one of yours sent it, not who, and not that it is true: so a person decides. <a href="/">Look again</a></p></header>
<main>
<section aria-labelledby="waiting"><h2 id="waiting">Waiting for a decision (${waiting.length})</h2>
${waiting.length > 0 ? list(waiting) : html`<p class="none">Nothing waits.</p>`}</section>
${decided.length > 0 && html`<section aria-labelledby="decided"><h2 id="decided">Decided</h2>${list(decided)}</section>`}
</main>`,
  );
}

function list(reports: readonly Kept[]): Markup {
  return html`<ul class="reports">${reports.map(row)}</ul>`;
}

function row({ id, number, status, receivedAt, data }: Kept): Markup {
  return html`<li data-status="${status}"><a href="/reports/${id}">
<span class="number">#${number}</span>
<span class="what"><b>${kinds[data.kind]}</b> <code dir="ltr">${shownLink(data.link)}</code></span>
<span class="when">${moment(receivedAt)}${data.by && html` · <bdi>${data.by}</bdi>`}</span>
<span class="state" data-status="${status}">${statuses[status]}</span>
</a></li>
`;
}
