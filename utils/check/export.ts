import type { Rules } from '../policy/schema.ts';
import { type Disarmed, disarm, disarmText } from './disarm.ts';
import type { Check, Receipt } from './types.ts';

export const exportFormats = ['csv', 'jsonl'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** How a past check is written for others. Names stay as they are: somebody's tables rely on them. */
interface Exported extends Disarmed {
  /** ISO 8601, as `at` below. */
  readonly startedAt: string;
  readonly verdict: string;
  readonly stage: string;
  readonly origin: string;
  /** Ids of the reasons, with the source that says so. Their values would repeat parts of the link. */
  readonly reasons: readonly string[];
  readonly answered: number;
  readonly asked: number;
  readonly receipts: readonly ExportedReceipt[];
}

interface ExportedReceipt extends Omit<Receipt, 'at'> {
  readonly at: string;
}

/** Whether links may be exported whole under this policy. */
export function mayExportWhole(rules: Rules): boolean {
  return rules.exportWhole !== false;
}

/**
 * A past check as it is exported: links disarmed and without what leaks, or `whole` as they were
 * checked, which a policy can close.
 */
export function exported(check: Check, rules: Rules, whole: boolean): Exported {
  const isWhole = whole && mayExportWhole(rules);
  const { target, receipts, verdict } = check;
  return {
    startedAt: moment(check.startedAt),
    verdict: verdict.word,
    ...(isWhole ? wholeOf(check) : safeOf(check, rules)),
    stage: check.stage,
    origin: check.origin,
    reasons: verdict.reasons.map(({ id, source }) => (source ? `${id} (${source})` : id)),
    answered: verdict.coverage.answered,
    asked: verdict.coverage.asked,
    receipts: receipts.map(receipt => ({
      ...receipt,
      sends: isWhole ? receipt.sends : disarmText(receipt.sends, target, rules),
      at: moment(receipt.at),
    })),
  };
}

function wholeOf({ target, other }: Check): Disarmed {
  if (!target) return { address: other?.url ?? '', host: '', domain: '' };
  return { address: target.url, host: target.host, domain: target.domain ?? '' };
}

/** Of a link that is no web address only its kind is told: the rest may be a script or a person. */
function safeOf({ target, other }: Check, rules: Rules): Disarmed {
  if (target) return disarm(target, rules);
  return { address: other ? `${other.scheme}:…` : '', host: '', domain: '' };
}

function moment(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}

/** The beginning of a file: spreadsheets take a CSV for UTF-8 only by its mark, and want column names. */
export function headOf(format: ExportFormat): string {
  return format === 'csv' ? `\uFEFF${line(Object.keys(columns))}` : '';
}

/** One check as a part of a file, with its line end. */
export function lineOf(it: Exported, format: ExportFormat): string {
  if (format === 'jsonl') return `${JSON.stringify(it)}\n`;
  return line(Object.values(columns).map(column => column(it)));
}

const columns: Readonly<Record<string, (it: Exported) => string>> = {
  startedAt: it => it.startedAt,
  verdict: it => it.verdict,
  address: it => it.address,
  host: it => it.host,
  domain: it => it.domain,
  stage: it => it.stage,
  origin: it => it.origin,
  reasons: it => it.reasons.join('; '),
  answered: it => String(it.answered),
  asked: it => String(it.asked),
  receipts: it => it.receipts.map(sentence).join('; '),
};

/** `2026-01-02T03:04:05.000Z urlscan visit private: hxxps://…` */
function sentence({ at, to, discloses, visibility, sends }: ExportedReceipt): string {
  return `${[at, to, discloses, visibility].filter(Boolean).join(' ')}: ${sends}`;
}

/** Contract: RFC 4180, every cell in quotes. */
function line(cells: readonly string[]): string {
  return `${cells.map(cell => `"${harmless(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
}

/** A spreadsheet takes a cell that begins so for a formula, in full width too. */
function harmless(cell: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}
