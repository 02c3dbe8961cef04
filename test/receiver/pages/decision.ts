import type { Choice } from '../listing.ts';
import { html, type Markup } from '../markup.ts';
import type { Kept } from '../reports.ts';
import type { Deciding } from './detail.ts';

/** Said to the reporter where nobody changes it. */
const usual = {
  confirm: 'Thank you: it was dangerous, and your colleagues are warned.',
  dismiss: 'Thank you for asking. We looked at it: it is harmless.',
} as const;

/** What can be decided about a report; once it is confirmed, only to take that back. */
export function decisionForms(report: Kept, deciding: Deciding): Markup {
  const { choices, others } = deciding;
  const more =
    others > 0 &&
    html`<p class="others">${others} more open ${others === 1 ? 'report' : 'reports'} of the same page ${others === 1 ? 'gets' : 'get'} the same answer.</p>`;
  if (report.status === 'confirmed')
    return html`<div class="decide">${dismissal(report, deciding)}</div>`;
  return html`${more}<div class="decide">
${choices.length > 0 ? confirmation(report, deciding) : html`<p class="none">It tells no web address that a list could hold.</p>`}
${report.status === 'received' && dismissal(report, deciding)}
</div>`;
}

function confirmation({ id }: Kept, { choices, token, filled }: Deciding): Markup {
  const chosen = filled.chosen ?? (choices.find(it => it.refusal === null) ?? choices[0])?.form;
  return html`<form method="post" action="/reports/${id}/confirm" class="confirm" aria-labelledby="confirm">
<h2 id="confirm">Dangerous: warn everybody</h2>
<input type="hidden" name="token" value="${token}">
<fieldset><legend>What is listed</legend>${choices.map(it => option(it, it.form === chosen))}</fieldset>
${choices.some(it => it.refusal) && force}
<label>Words for colleagues <small>everybody can read them</small>
<input name="words" maxlength="200" value="${filled.words ?? ''}" autocomplete="off"></label>
${answer(filled.message ?? usual.confirm)}
<button type="submit" data-action="confirm">Confirm</button>
</form>`;
}

const force = html`<label class="choice"><input type="checkbox" name="forced" value="yes">
<span>Take it although it would be refused</span></label>`;

const explained = {
  page: 'This page, whatever stands behind a question mark',
  host: 'Every page of this host',
  domain: 'This name and every host below it',
} as const;

function option({ form, name, refusal }: Choice, isChosen: boolean): Markup {
  return html`<label class="choice"><input type="radio" name="form" value="${form}" required${isChosen && html` checked`}>
<span><b>${explained[form]}</b> <code dir="ltr">${name}</code>
${refusal && html`<small class="against">Would be refused: it ${refusal}.</small>`}</span></label>
`;
}

function dismissal({ id, status }: Kept, { token }: Deciding): Markup {
  const isBack = status === 'confirmed';
  return html`<form method="post" action="/reports/${id}/dismiss" class="dismiss" aria-labelledby="dismiss">
<h2 id="dismiss">${isBack ? 'A mistake: take it back' : 'Harmless'}</h2>
<input type="hidden" name="token" value="${token}">
${isBack ? takenBack : answer(usual.dismiss)}
<button type="submit" data-action="dismiss" class="plain">${isBack ? 'Take back' : 'Dismiss'}</button>
</form>`;
}

/** A browser that has heard the outcome asks no more. */
const takenBack = html`<p>The list withdraws it. Its reporter may have read the confirmation and is not told by itself: please say so.</p>
<input type="hidden" name="message" value="${usual.dismiss}">`;

function answer(text: string): Markup {
  return html`<label>Answer to the reporter
<textarea name="message" maxlength="300" rows="2">${text}</textarea></label>`;
}
