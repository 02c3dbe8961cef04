import { indicatorOf } from '../link/indicators.ts';
import type { Indicator, Target } from '../link/types.ts';
import type { Source } from '../lookup/types.ts';
import { isKeyed } from '../policy/keys.ts';
import type { EffectiveSettings } from '../policy/types.ts';
import { sources } from '../sources/index.ts';

/** The sources a check asks: all but context at once, context when the person opened "More" or the verdict needs it. */
export function plannedSources(effective: EffectiveSettings, more: boolean): Source[] {
  return sources.filter(
    source => effective.sources[source.id]?.enabled.value && (more || !isForMore(source)),
  );
}

/** Whether `source` is asked only when the person opens what it is for. */
export function isForMore({ atOnce, group }: Source): boolean {
  return group === 'context' && !atOnce;
}

/**
 * The sources asked about an address that a link leads on to: resolvers, hash-prefix services, own
 * platforms and databases without a key. What has a small quota is asked only after a local signal.
 */
export function plannedForCarried(effective: EffectiveSettings, hasSignal: boolean): Source[] {
  // One that lacks its key says so once, in the rows about the link itself.
  return plannedSources(effective, false)
    .filter(({ id, key, keyOf }) =>
      key.need === 'required' ? isKeyed(effective.sources, id, keyOf) : true,
    )
    .filter(source => hasSignal || isFrugal(source));
}

function isFrugal({ group, discloses, key, terms }: Source): boolean {
  if (group === 'own' || discloses === 'hash-prefix') return true;
  return key.need !== 'required' && terms !== 'low-volume';
}

/** Whether nobody outside can learn from a question to `source` that this very link was looked at. */
export function isUnseen({ group, discloses }: Source): boolean {
  return group === 'own' || discloses === 'hash-prefix';
}

/**
 * What `source` is asked about: the first type it takes that the target has. For one that takes
 * addresses only, the address that the resolver step learned. Null where it takes nothing of this.
 */
export function indicatorFor(
  source: Source,
  target: Target,
  addresses: readonly string[],
): Indicator | null {
  for (const type of source.accepts) {
    const own = indicatorOf(target, type);
    if (own) return own;
    const learned = addresses.find(address =>
      type === 'ipv4' ? !address.includes(':') : type === 'ipv6' && address.includes(':'),
    );
    if (learned && !target.ip) return { type, value: learned } as Indicator;
  }
  return null;
}

/** Whether answering this source's question needs the resolver step first. */
export function needsResolver(source: Source, target: Target): boolean {
  if (target.ip) return false;
  return Boolean(source.needsResolved) || indicatorFor(source, target, []) === null;
}
