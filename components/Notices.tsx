import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import type { Problem } from '../utils/platform/problem.ts';
import type { StorageTrouble } from '../utils/storage/trouble.ts';
import { Alarm, isExposed } from './Alarm.tsx';
import { type Catalog, type CheckActions, sourceName } from './actions.ts';
import { Contact } from './Contact.tsx';
import { NoticeLine } from './NoticeLine.tsx';
import { distance } from './time.ts';
import { listOf, word } from './words.ts';

interface Props {
  readonly check: Check;
  readonly catalog: Catalog | null;
  readonly actions: CheckActions;
  readonly now: number;
  /** What keeps checks from the disk, and how to say that it was read. */
  readonly storage?: { readonly trouble: StorageTrouble | null; readonly tell: () => void };
}

/** The line below the address: the most urgent of what is to be said, and only that. Its room is always kept. */
export function Notices(props: Props) {
  return <div class="lines">{mostUrgent(props)}</div>;
}

function mostUrgent({ check, catalog, actions, now, storage }: Props) {
  if (isExposed(check)) return <Alarm check={check} />;
  if (check.waitingForPolicy) {
    return <NoticeLine part="waiting-for-policy" text={t('waitingForPolicy')} />;
  }
  if (storage?.trouble && !storage.trouble.told) return <StorageLine {...storage} />;
  const further = leadsFurther(check);
  if (further) return <NoticeLine part="about" text={further} />;
  const [missing] = unpermitted(check);
  if (missing) {
    const allow = (
      <button type="button" data-action="allow" onClick={() => actions.allow(missing)}>
        {t('allowIt')}
      </button>
    );
    const text = t('needsPermission', { source: sourceName(catalog, missing) });
    return <NoticeLine part="permission" text={text} action={allow} />;
  }
  const at = ageOf(check);
  return at && <NoticeLine part="answers-age" text={ageText(at, now)} />;
}

function ageText(at: number, now: number): string {
  return now - at < 60_000 ? t('answersAgeNow') : t('answersAge', { when: distance(at, now) });
}

function StorageLine({ trouble, tell }: NonNullable<Props['storage']>) {
  if (!trouble) return null;
  return (
    <NoticeLine part="storage-trouble" text={word('storageTrouble', trouble.code) ?? trouble.code}>
      <p>{word('storageAdvice', trouble.code)}</p>
      <Contact />
      <button type="button" data-action="trouble-told" onClick={tell}>
        {t('storageTold')}
      </button>
    </NoticeLine>
  );
}

/** That this is not the whole way: an address behind this one, or a wrapper that was taken off. */
function leadsFurther({ carried = [], target, verdict }: Check): string | null {
  if (verdict.about) return t('leadsOn', { host: verdict.about });
  const hosts = carried.map(it => it.target.host);
  if (hosts.length > 0) return t('reason_leadsOn', { hosts: listOf(hosts) });
  const wrapper = target?.wrappers.find(it => it.opened && it.id !== 'scheme');
  return wrapper ? t('unwrapped', { name: wrapper.name }) : null;
}

/** Sources that the browser must be asked for first. */
function unpermitted({ rows, scan }: Check): string[] {
  const ids = rows.flatMap(row =>
    row.state === 'answered' && row.outcome.kind === 'problem' && isUnpermitted(row.outcome)
      ? [row.source]
      : [],
  );
  return scan.state === 'failed' && scan.problem && isUnpermitted(scan.problem)
    ? ['urlscan', ...ids]
    : ids;
}

/** Of a gateway that was not heard it is not known that a permission would help: its row says more. */
function isUnpermitted({ code, gateway }: Pick<Problem, 'gateway'> & { code: string }): boolean {
  return code === 'not-permitted' && !gateway;
}

/** When the oldest answer was given, where everything that answered is from before; else null. */
function ageOf({ rows }: Check): number | null {
  const given = rows.flatMap(row =>
    row.state === 'answered' && row.outcome.kind !== 'problem' ? [row] : [],
  );
  if (given.length === 0 || !given.every(row => row.cached)) return null;
  return Math.min(...given.map(row => row.at));
}
