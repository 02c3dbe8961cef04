import { listForms } from '../../utils/list/types.ts';
import type { SimulatedAnswer, SimulatedRequest } from '../simulator/service.ts';
import { confirm, dismiss, together } from './decisions.ts';
import { formGuard } from './forms.ts';
import { choicesFor } from './listing.ts';
import { detailPage, type Filled } from './pages/detail.ts';
import { overviewPage } from './pages/overview.ts';
import { messagePage } from './pages/page.ts';
import { style } from './pages/style.ts';
import type { Kept, Reports } from './reports.ts';
import type { Store } from './store.ts';

interface Setting {
  readonly store: Store;
  readonly reports: Reports;
  readonly internal: readonly string[];
  readonly origin: string;
}

const address = /^\/reports\/([0-9a-f-]{36})(?:\/(confirm|dismiss))?$/;

/** No script, nothing from elsewhere, in nobody's frame; a form goes to this origin alone. */
const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  // Not no-referrer: with that a browser hides from us too where a form came from.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** The pages of the people who decide. Who may open them is for whatever stands before the receiver to say. */
export function desk(setting: Setting) {
  const { reports, internal, origin } = setting;
  const guard = formGuard(origin.startsWith('https:'));

  const show = async (
    request: SimulatedRequest,
    report: Kept,
    status = 200,
    filled: Partial<Filled> = {},
  ) => {
    const { token, headers } = guard.session(request);
    const choices = choicesFor(report.data.link, internal);
    const others = (await together(setting, report)).length - 1;
    return page(status, detailPage(report, { choices, others, token, filled }), headers);
  };

  const decide = async (
    request: SimulatedRequest,
    report: Kept,
    decision: 'confirm' | 'dismiss',
    now: number,
  ) => {
    const form = new URLSearchParams(request.body);
    if (!guard.isOwn(request, form)) {
      return page(403, messagePage('This form has grown old. Please open the report anew.'));
    }
    const message = line(form.get('message'), 300);
    if (decision === 'dismiss') {
      await dismiss(setting, report, message, now);
      return see(`/reports/${report.id}`);
    }
    const words = line(form.get('words'), 200);
    const forced = form.get('forced') === 'yes';
    const chosen = listForms.find(it => it === form.get('form'));
    const refusal = chosen
      ? await confirm(setting, report, { form: chosen, words, message, forced }, now)
      : 'Please choose what is to be listed.';
    if (refusal === null) return see(`/reports/${report.id}`);
    return show(request, report, 422, { refusal, words, message, ...(chosen ? { chosen } : {}) });
  };

  return async (request: SimulatedRequest, now: number): Promise<SimulatedAnswer> => {
    const { method, url } = request;
    if (!isOurs(url, origin)) return page(421, messagePage('Nobody of this name is here.'));
    const [, id = '', decision] = address.exec(url.pathname) ?? [];
    const report = reports.byId(id);
    if (method === 'POST' && report && decision) {
      return decide(request, report, decision as 'confirm' | 'dismiss', now);
    }
    if (method !== 'GET') return page(405, messagePage('Not this way.'));
    if (url.pathname === '/') return page(200, overviewPage(reports.all()));
    if (url.pathname === '/style.css') return { status: 200, headers: styleHeaders, body: style };
    if (report && !decision) return show(request, report);
    return page(404, messagePage('There is no such report.'));
  };
}

const styleHeaders = {
  'content-type': 'text/css; charset=utf-8',
  'cache-control': 'max-age=60',
  'x-content-type-options': 'nosniff',
};

/** A name of somebody else's that was made to lead here opens nothing. */
function isOurs({ host, hostname }: URL, origin: string): boolean {
  return host === new URL(origin).host || hostname === '127.0.0.1' || hostname === 'localhost';
}

function page(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): SimulatedAnswer {
  return { status, headers: { ...pageHeaders, ...headers }, body };
}

function see(location: string): SimulatedAnswer {
  return { status: 303, headers: { location, 'cache-control': 'no-store' } };
}

function line(text: string | null, most: number): string {
  const plain = (text ?? '').replace(/\s+/g, ' ').trim();
  return [...plain].slice(0, most).join('');
}
