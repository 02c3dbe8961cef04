import { resetOf } from '../../lookup/refusals.ts';
import type { Http } from '../../platform/http.ts';
import { isProblem } from '../../platform/problem.ts';
import type { RecipientRule } from '../../policy/settings/recipients.ts';
import type { Answer, AnswerStatus, Contents, ReportKind } from '../types.ts';
import {
  addressIn,
  type Found,
  foundIn,
  linkKindOf,
  objectIn,
  outcomeOf,
  outcomeOfFound,
  type Recipient,
  type Sending,
  said,
  standingOf,
} from './recipient.ts';

const type = 'phishing-report';
const source = 'second-look';

/**
 * TheHive 5: an alert. Contract: `POST /api/v1/alert`; (type, source, sourceRef) is unique, and a
 * second one is refused with 400, so that after any 400 it is looked for by that name.
 */
export const thehive: Recipient = {
  kind: 'thehive',
  knowsTwice: true,

  async send(sending, rule, http) {
    const { contents, now } = sending;
    const answer = await http({
      url: addressIn(rule, '/api/v1/alert'),
      method: 'POST',
      headers: { ...headersOf(rule), 'Content-Type': 'application/json' },
      body: JSON.stringify(alertOf(sending)),
      sends: contents.link.value,
    });
    if (answer.status === 400) {
      const name = nameOf(sending);
      const known = outcomeOfFound(await readAlert(name, rule, http), name);
      if (known) return known;
    }
    const at = isProblem(answer) ? undefined : resetOf(answer, now).resetAt;
    const failure = outcomeOf(answer, true, at);
    if (failure) return failure;
    const alert = objectIn(answer);
    // Behind a sign-in a page for people answers.
    const isTaken = isProblem(answer) || answer.status === 201 || isAlert(alert);
    if (!isTaken) return { state: 'refused', status: answer.status };
    return { state: 'delivered', answer: readBody(alert) };
  },

  canAsk: ({ remote }) => remote !== undefined,

  async ask(sending, { remote }, rule, http) {
    return standingOf(await readAlert(remote ?? nameOf(sending), rule, http));
  },
};

const severities: Readonly<Record<ReportKind, number>> = {
  suspicious: 2,
  'wrong-verdict': 2,
  clicked: 3,
};

function alertOf({ key, contents }: Sending) {
  const { kind, title, text, verdict, scan, at } = contents;
  return {
    ...{ type, source, sourceRef: key },
    title,
    // It is rendered as Markdown: nothing of it may become a link or a picture, not by itself either.
    description: text.replace(/[\\`*_{}[\]()#+!|<>~.:@-]/g, '\\$&'),
    severity: severities[kind],
    date: Date.parse(at),
    tags: [`second-look:${kind}`, `verdict:${verdict}`],
    ...{ tlp: 2, pap: 2 },
    ...(scan ? { externalLink: scan } : {}),
    observables: [observableOf(contents)],
  };
}

function observableOf(contents: Contents) {
  const types = { url: 'url', ip: 'ip', host: 'fqdn', text: 'other' } as const;
  const dataType = types[linkKindOf(contents)];
  return { dataType, data: contents.link.value, ioc: false, sighted: true };
}

async function readAlert(name: string, rule: RecipientRule, http: Http): Promise<Found> {
  const url = addressIn(rule, `/api/v1/alert/${encodeURIComponent(name)}`);
  const answer = await http({ url, headers: headersOf(rule), sends: '' });
  const found = foundIn(answer, it => (isAlert(it) ? readBody(it) : null));
  const { caseId } = objectIn(answer);
  if (!found || typeof found === 'string' || typeof caseId !== 'string') return found;
  return (await readCase(caseId, found, rule, http)) ?? found;
}

/** The name by which an alert is found as well as by its id. */
function nameOf({ key }: Pick<Sending, 'key'>): string {
  return `${type};${source};${key}`;
}

function isAlert({ _id }: Record<string, unknown>): boolean {
  return typeof _id === 'string';
}

/** Of an alert that was taken into a case the outcome is the case's. */
async function readCase(
  id: string,
  known: Answer,
  rule: RecipientRule,
  http: Http,
): Promise<Answer | null> {
  const url = addressIn(rule, `/api/v1/case/${encodeURIComponent(id)}`);
  const answer = await http({ url, headers: headersOf(rule), sends: '' });
  // It need not be visible for this key.
  if (answer.status !== 200) return null;
  const { status, stage, summary } = objectIn(answer);
  const words: Readonly<Record<string, AnswerStatus>> = {
    TruePositive: 'confirmed',
    FalsePositive: 'harmless',
    Duplicated: 'duplicate',
  };
  const word = typeof status === 'string' && Object.hasOwn(words, status) ? words[status] : null;
  const now = word ?? (stage === 'Closed' ? 'closed' : 'working');
  return said({ ...known, status: now, message: summary ?? known.message });
}

/** Of an alert the stage counts: its status is the installation's own word. Closed alone confirms nothing. */
function readBody({ _id, stage, status, summary }: Record<string, unknown>): Answer {
  const words: Readonly<Record<string, AnswerStatus>> = {
    InProgress: 'working',
    Imported: 'working',
    Closed: 'closed',
  };
  const isHarmless = stage === 'Closed' && status === 'FalsePositive';
  const word = typeof stage === 'string' && Object.hasOwn(words, stage) ? words[stage] : null;
  return said({
    status: isHarmless ? 'harmless' : (word ?? 'received'),
    reference: _id,
    message: summary,
    ...(typeof _id === 'string' ? { remote: _id } : {}),
  });
}

function headersOf({ key = '' }: RecipientRule): Record<string, string> {
  return { Authorization: `Bearer ${key}` };
}
