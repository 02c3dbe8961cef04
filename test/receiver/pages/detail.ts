import type { ListForm } from '../../../utils/list/types.ts';
import type { Choice } from '../listing.ts';
import { html, type Markup } from '../markup.ts';
import type { Kept } from '../reports.ts';
import { decisionForms } from './decision.ts';
import { moment, page } from './page.ts';
import { kinds, shownLink, statuses, verdicts } from './words.ts';

/** What a person had filled in when a confirmation was refused. */
export interface Filled {
  readonly refusal: string;
  readonly chosen?: ListForm;
  readonly words: string;
  readonly message: string;
}

export interface Deciding {
  readonly choices: readonly Choice[];
  /** How many other open reports are of the same page. */
  readonly others: number;
  readonly token: string;
  readonly filled: Partial<Filled>;
}

/** One report with all that it says, and the forms to decide. */
export function detailPage(report: Kept, deciding: Deciding): string {
  const { number, status, data } = report;
  return page(
    `#${number}: ${kinds[data.kind]}`,
    html`<header><p><a href="/">All reports</a></p>
<h1>#${number}: ${kinds[data.kind]} <span class="state" data-status="${status}">${statuses[status]}</span></h1>
<p class="link"><code dir="ltr">${shownLink(data.link)}</code></p></header>
<main>
${deciding.filled.refusal && html`<p class="refusal" role="alert">${deciding.filled.refusal}</p>`}
${status !== 'received' && outcome(report)}
${decisionForms(report, deciding)}
<section aria-labelledby="said"><h2 id="said">What the report says</h2>
<dl>${facts(report)}</dl>
<h3>As its sender read it</h3>
<pre dir="auto" tabindex="0">${data.text}</pre></section>
</main>`,
  );
}

function outcome({ decidedAt, entry, message }: Kept): Markup {
  return html`<section class="outcome" aria-labelledby="outcome"><h2 id="outcome">What was decided</h2><dl>
${decidedAt !== null && fact('When', moment(decidedAt))}
${entry && fact('In the list', html`as a ${entry.form}, which every browser has within five minutes`)}
${entry?.words && fact('Colleagues read', html`<bdi>${entry.words}</bdi>`)}
${message && fact('The reporter reads', html`<bdi>${message}</bdi>`)}
</dl></section>`;
}

function facts({ id, receivedAt, data }: Kept): Markup[] {
  const { link, by, note, verdict, because, reasons, receipts, scan, at, locale, product } = data;
  return [
    fact('Received', moment(receivedAt)),
    fact('From', by ? html`<bdi>${by}</bdi>` : html`somebody with the secret; no name was given`),
    note ? fact('Their words', html`<bdi>${note}</bdi>`) : none,
    fact('How much of the link', html`${told[link.detail]}`),
    fact('Verdict they saw', html`${verdicts[verdict]}${because && html` (${because})`}`),
    reasons.length > 0 ? fact('Reasons', html`<ul>${reasons.map(reason)}</ul>`) : none,
    receipts.length > 0
      ? fact(
          'Were told of it',
          html`<ul>${receipts.map(it => html`<li>${it.source}, ${it.at}</li>`)}</ul>`,
        )
      : none,
    scan ? fact('Scan', html`<code>${scan}</code>`) : none,
    fact('Sent', html`${at}, by ${product.name} ${product.version}, ${locale}`),
    fact('Id', html`<code>${id}</code>`),
  ];
}

const none = html``;

const told = {
  hash: 'only digests of its page and its host, as the list holds them',
  host: 'only its host',
  disarmed: 'all of it, disarmed',
  whole: 'all of it',
} as const;

function reason({ id, source, text }: Kept['data']['reasons'][number]): Markup {
  return html`<li>${text ?? html`<code>${id}</code>`}${source && html` <small>(${source})</small>`}</li>`;
}

function fact(name: string, value: Markup): Markup {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>
`;
}
