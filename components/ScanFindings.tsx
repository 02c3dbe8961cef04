import { t } from '../utils/platform/i18n.ts';
import { unseenKind } from '../utils/scan/seen.ts';
import type { Scan, ScanResult } from '../utils/scan/types.ts';
import { Technical } from './Technical.tsx';
import { country } from './time.ts';
import { listOf, word } from './words.ts';

interface Props {
  readonly scan: Scan;
  readonly result: ScanResult;
}

/** What urlscan.io says about the page that it looked at. */
export function ScanFindings({ scan, result }: Props) {
  if (!result.loaded) {
    return (
      <div data-result="not-loaded">
        <p>{t('scanNotLoaded')}</p>
        <Technical words={[result.loadError]} />
      </div>
    );
  }
  const unseen = unseenKind(result, scan.url);
  return (
    <div data-result={opinion(result)} data-unseen={unseen}>
      <p class="opinion" data-tone={result.malicious ? 'malicious' : 'unknown'}>
        {(unseen && word('reason_scanUnseen', unseen)) ??
          t(`scanSays_${opinion(result)}`, { score: result.score ?? 0 })}
      </p>
      <dl class="facts">
        {facts(scan, result).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function opinion({ malicious, score }: ScanResult): 'malicious' | 'nothing' | 'odd' | 'none' {
  if (malicious) return 'malicious';
  if (malicious === null) return 'none';
  return (score ?? 0) > 0 ? 'odd' : 'nothing';
}

function facts(scan: Scan, result: ScanResult): [string, string][] {
  const where = [result.ip, result.asn, result.country && country(result.country)];
  const rows: [string, string | undefined][] = [
    [t('scanLeadsTo'), result.pageUrl === scan.url ? undefined : result.pageUrl],
    [t('fact_title'), result.title],
    [t('scanBrands'), listOf(result.brands)],
    [t('scanCategories'), listOf(result.categories.map(it => word('scanCategory', it) ?? it))],
    [t('scanServer'), where.filter(Boolean).join(' · ')],
  ];
  return rows.filter((row): row is [string, string] => Boolean(row[1]));
}
