import type { ListForm } from '../../utils/list/types.ts';
import { makeList, serialOf, stillTold, withRow } from '../tools/list/make.ts';
import { dayOf } from '../tools/list/misp.ts';
import { formatRows, parseRows, type Row } from '../tools/list/rows.ts';
import { choicesFor, pageDigestOf } from './listing.ts';
import type { Kept, Reports } from './reports.ts';
import type { Store } from './store.ts';

const [csv, list, key] = ['links.csv', 'links.txt', 'list-key.pem'];

/** How long a list's good words count; it is made anew long before that. */
const days = 30;
const anewSeconds = 7 * 86_400;

interface Desk {
  readonly store: Store;
  readonly reports: Reports;
  /** The organization's own domains, which no entry calls bad. */
  readonly internal: readonly string[];
}

/** What a person decided to put into the list. */
interface Confirmation {
  readonly form: ListForm;
  /** Shown to every colleague. */
  readonly words: string;
  /** Shown to the reporter. */
  readonly message: string;
  readonly forced: boolean;
}

/**
 * Puts what a report is about into the list, and answers every open report of the same page; returns
 * why it does not, as a sentence, or null.
 */
export async function confirm(
  desk: Desk,
  report: Kept,
  { form, words, message, forced }: Confirmation,
  now: number,
): Promise<string | null> {
  const choice = choicesFor(report.data.link, desk.internal).find(it => it.form === form);
  if (!choice) return 'This report does not tell what could be listed in that form.';
  if (choice.refusal && !forced) return `${choice.name} ${choice.refusal}.`;
  const { link } = choice;
  const row: Row = { link, form, word: 'bad', day: dayOf(now), words, forced };
  await publish(desk.store, withRow(rowsIn(desk.store), row), now);
  for (const it of await together(desk, report)) {
    const entry = it.id === report.id ? { link, form, words } : null;
    desk.reports.change({ ...it, status: 'confirmed', message, decidedAt: now, entry });
  }
  return null;
}

/** Calls a report harmless, takes back what its confirmation had listed, and answers open reports of the same page. */
export async function dismiss(
  desk: Desk,
  report: Kept,
  message: string,
  now: number,
): Promise<void> {
  const { entry } = report;
  if (entry) {
    const row = { ...entry, word: 'withdrawn' as const, words: '', day: dayOf(now), forced: false };
    await publish(desk.store, withRow(rowsIn(desk.store), row), now);
  }
  for (const it of await together(desk, report)) {
    desk.reports.change({ ...it, status: 'harmless', message, decidedAt: now, entry: null });
  }
}

/** The report and those that wait for the same decision. */
export async function together({ reports }: Desk, report: Kept): Promise<Kept[]> {
  const page = await pageDigestOf(report.data.link);
  const same = [report];
  for (const it of page === null ? [] : reports.all()) {
    if (it.id === report.id || it.status !== 'received') continue;
    if ((await pageDigestOf(it.data.link)) === page) same.push(it);
  }
  return same;
}

/** The list as browsers fetch it, made anew where there is none yet or it has grown old. */
export async function currentList(store: Store, now: number): Promise<string> {
  const text = store.read(list);
  const isOld = now / 1000 - serialOf(text) > anewSeconds;
  const lacksSignature = store.read(key) !== null && !text?.includes('\n#sig ');
  return text === null || isOld || lacksSignature ? publish(store, rowsIn(store), now) : text;
}

function rowsIn(store: Store): Row[] {
  return parseRows(store.read(csv) ?? '');
}

async function publish(store: Store, rows: readonly Row[], now: number): Promise<string> {
  const before = store.read(list);
  const making = { before, days, pem: store.read(key), now };
  const { text } = await makeList(stillTold(rows, now), making);
  store.write(csv, formatRows(rows));
  store.write(list, text);
  return text;
}

/** Puts the key into a store that its lists are signed with from now on: PEM, ECDSA P-256. */
export function keepKey(store: Store, pem: string): void {
  store.write(key, pem);
}
