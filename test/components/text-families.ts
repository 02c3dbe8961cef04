import { pictureStates } from '../../components/several/Picture.tsx';
import { itemStates } from '../../components/several/state.ts';
import { exportFormats } from '../../utils/check/export.ts';
import { beatStates } from '../../utils/check/heartbeat/state.ts';
import { noScanSchema } from '../../utils/check/types.ts';
import { guardAnswers, guardStateSchema } from '../../utils/guard/types.ts';
import { leakKinds } from '../../utils/leaks/types.ts';
import { codeKinds } from '../../utils/link/code.ts';
import { disclosures } from '../../utils/link/disclosure.ts';
import { factLabels, ratings } from '../../utils/lookup/types.ts';
import { pivotGroups } from '../../utils/pivots/types.ts';
import { gatewayTroubles } from '../../utils/platform/gateway.ts';
import { problemCodes } from '../../utils/platform/problem.ts';
import { formats } from '../../utils/policy/export/formats.ts';
import { fileProblemCodes } from '../../utils/policy/export/read.ts';
import { policyProblemCodes } from '../../utils/policy/problems.ts';
import { policyKeys } from '../../utils/policy/schema.ts';
import { sourceFields } from '../../utils/policy/settings/sources.ts';
import { visibilities } from '../../utils/policy/visibility.ts';
import { answerStatuses, deliveryStates, details, reportKinds } from '../../utils/report/types.ts';
import { unseenKinds } from '../../utils/scan/seen.ts';
import { scanProblemSchema } from '../../utils/scan/types.ts';
import { caps } from '../../utils/signals/caps.ts';
import { signalTable } from '../../utils/signals/table.ts';
import { sources } from '../../utils/sources/index.ts';
import { storageTroubles } from '../../utils/storage/trouble-codes.ts';
import { verdictWords } from '../../utils/verdict/types.ts';

/**
 * Families of texts whose keys are made at run time, `<family>_<member>`, with their members. The
 * code that makes them says `word('<family>', …)` or `` `<family>_${…}` ``.
 */
export const families: Readonly<Record<string, readonly string[]>> = {
  verdict: verdictWords,
  advice: verdictWords,
  capped: caps,
  cappedAdvice: caps,
  now: verdictWords,
  nowCapped: caps,
  refused: ['internal', 'hidden-by-wrapper'],
  nowGuard: Object.values(guardStateSchema.shape.reason.def.innerType.def.entries),
  scanSeen: visibilities,
  rating: ratings,
  fact: factLabels,
  problem: problemCodes,
  problemName: problemCodes,
  gateway: gatewayTroubles,
  leak: leakKinds,
  leakMeaning: leakKinds,
  signal: Object.keys(signalTable),
  source: sources.map(({ id }) => id),
  scanProblem: Object.values(scanProblemSchema.shape.code.def.entries),
  scanNone: Object.values(noScanSchema.shape.why.def.entries),
  scanSays: ['malicious', 'nothing', 'odd', 'none'],
  scanCategory: ['phishing', 'malware'],
  guard: Object.values(guardStateSchema.shape.reason.def.innerType.def.entries),
  answer: guardAnswers,
  answerMeans: guardAnswers,
  severalAnswerMeans: guardAnswers,
  severalGets: guardAnswers,
  severalState: itemStates,
  severalPictureState: pictureStates,
  disclosure: disclosures,
  sends: disclosures,
  visibility: visibilities,
  visibilityName: visibilities,
  visibilityMeans: visibilities,
  visibilityNote: visibilities,
  alarmMeans: visibilities,
  scanWay: ['automatic', 'on-request', 'off'],
  scanWayMeans: ['automatic', 'on-request', 'off'],
  reason_scanUnseen: unseenKinds,
  scanState: ['queued', 'submitting', 'running'],
  quotaWindow: ['minute', 'hour', 'day'],
  quotaLeft: ['minute', 'hour', 'day'],
  storageTrouble: storageTroubles,
  storageAdvice: storageTroubles,
  theme: ['system', 'light', 'dark'],
  terms: ['non-commercial', 'paid', 'low-volume'],
  sourceGroup: ['reputation', 'context', 'own'],
  sourceGroupMeans: ['reputation', 'context', 'own'],
  sourceState: ['on', 'off', 'needs-key', 'needs-address', 'forbidden'],
  pivotGroup: ['favorites', ...pivotGroups],
  policy: ['none', 'current', 'last-known'],
  origin: ['locked', 'policy', 'policy-default', 'user', 'default'],
  policyMeans: policyKeys,
  policyProblem: policyProblemCodes,
  kitFormat: formats,
  kitFormatMeans: formats,
  kitOption: [
    'revision',
    'chromiumId',
    'edgeId',
    'firefoxId',
    'updateUrl',
    'edgeUpdateUrl',
    'installUrl',
  ],
  kitProblem: fileProblemCodes,
  kitStarted: ['present', 'nothing', 'pasted'],
  kitHow: ['unset', 'default', 'locked', 'set'],
  kitFlag: ['true', 'false'],
  kitField: Object.keys(sourceFields),
  exportWay: ['safe', 'whole'],
  exportWayMeans: ['safe', 'whole'],
  exportAs: exportFormats,
  exportState: ['working', 'done', 'failed'],
  same: [
    'sourceAlone',
    'sourceBlocks',
    'sourceClears',
    'sourceClearsOther',
    'sourceCounted',
    'sourceMalicious',
    'sourceOffline',
    'sourceOld',
    'sourceShared',
    'sourceSuspicious',
  ],
  keyState: ['testing', 'works', 'misshapen', 'refused', 'untested'],
  welcomeStep: ['link', 'working', 'verdict'],
  welcomeScanning: ['closed', 'off', 'given', 'ready'],
  welcomeLearns: disclosures,
  picture: ['none', 'unreadable', 'too-large'],
  codeHolds: codeKinds,
  reportKind: reportKinds,
  reportSubject: reportKinds,
  reportLinkLine: details,
  heartbeatState: beatStates,
  reportState: deliveryStates,
  reportAnswer: answerStatuses,
  reportFailed: ['changed', 'gone', 'unheard'],
  phishingFailed: ['blocked-by-policy', 'not-permitted', 'quota', 'other'],
};

/** The keys of a family's texts. */
export function keysOf(family: string): string[] {
  return (families[family] ?? []).map(member => `${family}_${member.replaceAll('-', '_')}`);
}
