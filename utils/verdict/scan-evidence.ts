import { enoughFiles, unseenKind } from '../scan/seen.ts';
import type { Scan } from '../scan/types.ts';
import type { TextValues } from '../signals/types.ts';
import type { Evidence } from './evidence.ts';
import type { Reason } from './types.ts';

/** What a finished scan says for or against the page. */
export function scanEvidence(scan: Scan | null): Evidence[] {
  const result = scan?.result;
  if (!scan || !result) return [];
  const evidence: Evidence[] = [];
  const say = (id: string, weight: Reason['weight'], values?: TextValues) =>
    evidence.push({
      kind: weight === 'note' ? 'scan-note' : 'finding',
      family: 'urlscan',
      reason: { id, weight, source: 'urlscan', ...(values ? { values } : {}) },
    });
  if (result.malicious) {
    if (result.brands.length > 0)
      say('reason_scanMaliciousBrand', 'strong', { brand: result.brands });
    else say('reason_scanMalicious', 'strong');
  }
  if (!result.loaded) say('reason_scanNotLoaded', 'note');
  const unseen = unseenKind(result, scan.url);
  if (unseen) say(`reason_scanUnseen_${unseen.replaceAll('-', '_')}`, 'note');
  if (result.tellsToPaste) say('reason_scanTellsToPaste', 'strong');
  const brandFiles = result.brandFiles ?? [];
  const brand = brandFiles[0]?.split(' ', 1)[0];
  if (brand) {
    const isCopy = brandFiles.length >= enoughFiles;
    say(isCopy ? 'reason_scanCopiesBrand' : 'reason_scanBorrowsBrand', isCopy ? 'strong' : 'note', {
      brand,
    });
  }
  const { ownFiles = 0 } = result;
  if (ownFiles > 0) {
    const isCopy = ownFiles >= enoughFiles;
    say(isCopy ? 'reason_scanCopiesOwn' : 'reason_scanBorrowsOwn', isCopy ? 'strong' : 'note');
  }
  const isCleared = result.malicious === false && (result.score ?? 0) < 0 && !unseen;
  if (isCleared && evidence.length === 0) say('reason_scanLegitimate', 'clears');
  return evidence;
}

/** Whether a finished scan has seen the page: one that has not counts as not asked. */
export function hasSeen(scan: Scan | null): boolean {
  return (
    Boolean(scan?.result) && (scan?.result ? unseenKind(scan.result, scan.url) : null) === null
  );
}
