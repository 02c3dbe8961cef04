import type { Check } from '../../utils/check/types.ts';
import { ratings } from '../../utils/lookup/types.ts';
import { keys } from '../simulator/keys.ts';
import type { Simulator } from '../simulator/server.ts';
import { cases } from '../sources/contract.ts';
import { learned } from '../sources/learned.ts';
import { lookups, until } from './log.ts';
import { finishedIn, recordsIn } from './records.ts';
import type { View } from './view.ts';

/** What is asked about: every service of the simulated world holds something against it. */
export const asked = 'https://paypal.com.account-verify.example/all';

const own = cases.filter(({ label, source }) => label === source.id);

/** Ids of every source there is, in order. */
export const everySource = own.map(({ source }) => source.id).sort();

/** As the options page would keep them: these sources switched on, each with its key and, where it has none of its own, its address. */
export function settingsWith(enabled: readonly string[]) {
  const entries = own.map(({ source, config }) => [
    source.id,
    { enabled: enabled.includes(source.id), ...config },
  ]);
  return { sources: Object.fromEntries(entries) as Record<string, object> };
}

/** Keeps settings with every source, and urlscan.io's key, from a page of the extension. */
export async function switchOnAll(page: View): Promise<void> {
  const { sources } = settingsWith(everySource);
  const settings = { sources: { ...sources, urlscan: { key: keys.urlscan } } };
  const given = JSON.stringify({ settings });
  await page.run(`(globalThis.browser ?? globalThis.chrome).storage.local.set(${given})`);
}

/** What every source's row says, by source: its rating, or the problem it had. */
function rowsIn(popup: View): Promise<Record<string, string>> {
  return popup.run(() => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-source][data-state]')];
    return Object.fromEntries(rows.map(it => [it.dataset.source, it.dataset.state ?? '']));
  });
}

export interface Settled {
  readonly verdict: string;
  readonly rows: Readonly<Record<string, string>>;
  readonly check: Check;
}

/** Opens "More" and waits until nobody is waited for any more. */
export async function settledIn(popup: View): Promise<Settled> {
  await popup.click('[data-part="more"] summary');
  await until(async () => {
    const states = Object.values(await rowsIn(popup));
    return states.length >= everySource.length && !states.includes('waiting');
  }, 45_000);
  const { verdict } = await finishedIn(popup);
  const [check] = await recordsIn(popup);
  if (!check) throw new Error('There is no check in the database.');
  return { verdict, rows: await rowsIn(popup), check };
}

/** Rows that ended in a problem, each as `source: problem`. */
export function problemsOf({ rows }: Settled): string[] {
  const isFinding = (state: string) => (ratings as readonly string[]).includes(state);
  return Object.entries(rows)
    .filter(([, state]) => !isFinding(state))
    .map(([source, state]) => `${source}: ${state}`);
}

/** What the record and the log do not agree on; both lists are empty where every receipt is true. */
export interface Disagreement {
  /** Receipts of something that no request held. */
  readonly neverSent: readonly string[];
  /** Requests that held something of the target and have no receipt, or held more than theirs says. */
  readonly neverTold: readonly string[];
}

/** Matches each receipt with one request: to its origin, holding all that it says and nothing more of the target. */
export function compare({ check }: Settled, simulator: Simulator): Disagreement {
  const partsIn = (text: string) => partsOf(check).filter(part => text.includes(part));
  const unmatched = lookups(simulator).map(entry => {
    const text = learned({ ...entry, url: new URL(entry.url) });
    return { origin: new URL(entry.url).origin, text, line: `${entry.method} ${entry.url}` };
  });
  const neverSent = check.receipts.filter(({ origin, sends }) => {
    const said = sends.split(' ').map(part => part.replace('sha256:', ''));
    const told = partsIn(sends);
    const at = unmatched.findIndex(
      request =>
        request.origin === origin &&
        said.every(part => request.text.includes(part)) &&
        partsIn(request.text).every(part => told.includes(part)),
    );
    if (at >= 0) unmatched.splice(at, 1);
    return at < 0;
  });
  return {
    neverSent: neverSent.map(it => `${it.to} ${it.origin} ${it.sends}`),
    neverTold: unmatched.filter(it => partsIn(it.text).length > 0).map(it => it.line),
  };
}

/** What there is to tell of the target. Its path stands for the whole URL, however that is written. */
function partsOf({ target, addresses }: Check): string[] {
  const path = new URL(asked).pathname;
  return [path, target?.host ?? '', target?.domain ?? '', ...addresses].filter(Boolean);
}

/** Origins of the requests in which the path stood, and of the receipts that say so. */
export function pathTold({ check }: Settled, simulator: Simulator) {
  const { pathname } = new URL(asked);
  const receipts = check.receipts.filter(it => ['url', 'visit'].includes(it.discloses));
  const requests = lookups(simulator).filter(it =>
    learned({ ...it, url: new URL(it.url) }).includes(pathname),
  );
  return {
    inRequests: requests.map(it => new URL(it.url).origin).sort(),
    inReceipts: receipts.map(it => it.origin).sort(),
  };
}
