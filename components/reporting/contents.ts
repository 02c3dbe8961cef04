import type { Check } from '../../utils/check/types.ts';
import { t } from '../../utils/platform/i18n.ts';
import type { Contents, ReportKind } from '../../utils/report/types.ts';
import { type Catalog, sourceName } from '../actions.ts';
import { refusal } from '../advice.ts';
import { headline } from '../headline.ts';
import { sentencesOf } from '../sentences.ts';
import { listOf, locale, word } from '../words.ts';
import { disarmNames } from './names.ts';

/** What a person adds to a check when reporting it. */
interface Given {
  readonly kind: ReportKind;
  readonly note: string;
  readonly by: string;
}

interface Outside {
  readonly link: Contents['link'];
  readonly catalog: Catalog | null;
  readonly version: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Everything that a report of this check says, in the order in which people read it. */
export function contentsOf(
  check: Check,
  { kind, note, by }: Given,
  { link, catalog, version, now }: Outside,
): Contents {
  const { scan, verdict } = check;
  const said = { note: note.trim() || null, by: by.trim() || null };
  // Words about a link may repeat parts of it: they go where the link itself does.
  const isTold = link.detail === 'whole' || link.detail === 'disarmed';
  const contents: Omit<Contents, 'text'> = {
    kind,
    title: word('reportSubject', kind) ?? kind,
    link,
    verdict: verdict.word,
    because: verdict.cap ?? check.guard.reason ?? null,
    reasons: verdict.reasons.slice(0, 30).map(reason => ({
      id: reason.id,
      ...(reason.source ? { source: reason.source } : {}),
      ...(isTold ? wordsOf(check, [reason], catalog) : {}),
    })),
    receipts: check.receipts
      .slice(0, 100)
      .map(({ to, at }) => ({ source: to.slice(0, 60), at: new Date(at).toISOString() })),
    scan: isTold && scan.state === 'done' && scan.uuid ? scanPage(scan.uuid) : null,
    ...said,
    at: new Date(now).toISOString(),
    locale: locale(),
    product: { name: t('extensionName'), version },
  };
  return { ...contents, text: textOf(check, contents, catalog) };
}

/** While the guard asks, the headline is a question to the person. */
function verdictOf(check: Check): string {
  const { stage, verdict } = check;
  return (stage === 'asking' && word('verdict', verdict.word)) || headline(check).title;
}

function wordsOf(check: Check, [reason]: Check['verdict']['reasons'], catalog: Catalog | null) {
  const [sentence] = reason ? sentencesOf([reason], catalog) : [];
  return sentence ? { text: cut(disarmNames(sentence.text, check), 600) } : {};
}

function textOf(
  check: Check,
  { title, link, note, by, receipts, scan }: Omit<Contents, 'text'>,
  catalog: Catalog | null,
): string {
  const isTold = link.detail === 'whole' || link.detail === 'disarmed';
  const reasons = isTold
    ? sentencesOf(check.verdict.reasons, catalog).map(it => `- ${disarmNames(it.text, check)}`)
    : [];
  const asked = [...new Set(receipts.map(it => sourceName(catalog, it.source)))];
  const lines = [
    title,
    '',
    word('reportLinkLine', link.detail, { link: link.value }),
    note && t('reportNoteLine', { note }),
    by && t('reportByLine', { by }),
    t('reportVerdictLine', { verdict: verdictOf(check) }),
    refusal(check),
    ...reasons,
    scan && t('reportScanLine', { link: scan }),
    asked.length > 0 && t('reportReceiptsLine', { sources: listOf(asked) }),
  ];
  return cut(lines.filter(line => typeof line === 'string').join('\n'), 12_000);
}

/** Half a letter at the end would make all of the JSON unreadable for some. */
function cut(text: string, most: number): string {
  return text.slice(0, most).toWellFormed();
}

function scanPage(uuid: string): string {
  return `https://urlscan.io/result/${encodeURIComponent(uuid)}/`;
}
