import { isInternalHost } from '../link/addresses.ts';
import type { EffectiveSettings } from '../policy/types.ts';
import { tellsToPaste } from '../scan/clickfix.ts';
import { type Access, fetchDom } from '../scan/client.ts';
import type { Scan } from '../scan/types.ts';
import { isEstablished } from './assess.ts';
import { readCheck } from './records.ts';

/**
 * The scan with what a closer look at it tells: files of the organization's own on a foreign page,
 * and, only where nobody has said anything yet, whether the page's text is a trap. Neither the text
 * nor the list of files is kept.
 */
export async function readCloser(
  scan: Scan,
  id: string,
  access: Access,
  { rules }: EffectiveSettings,
): Promise<Scan> {
  const { result } = scan;
  const check = await readCheck(id);
  if (!result || !check) return scan;
  const { hashes = [], ...kept } = result;
  const own = new Set(rules.ownResources);
  const domains = [...(rules.protectedDomains ?? []), ...(rules.internalDomains ?? [])];
  // Without a word about which hosts are the organization's own, its own page would accuse itself.
  const isForeign = domains.length > 0 && !isInternalHost(result.pageDomain ?? '', domains);
  const ownFiles = isForeign ? hashes.filter(hash => own.has(hash.toLowerCase())).length : 0;
  const isWorthReading =
    result.loaded && check.verdict.word !== 'malicious' && !isEstablished(check);
  const dom = isWorthReading ? await fetchDom(scan.uuid ?? '', access) : null;
  const tells = dom !== null && tellsToPaste(dom);
  return {
    ...scan,
    result: {
      ...kept,
      ...(ownFiles > 0 ? { ownFiles } : {}),
      ...(tells ? { tellsToPaste: true } : {}),
    },
  };
}
