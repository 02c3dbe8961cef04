import { plannedSources } from '../../utils/check/plan.ts';
import { type Disclosure, disclosures, isWithin } from '../../utils/link/disclosure.ts';
import { disclosureOf } from '../../utils/lookup/disclosure.ts';
import type { Source } from '../../utils/lookup/types.ts';
import { isKeyed } from '../../utils/policy/keys.ts';
import { resolver } from '../../utils/policy/services.ts';
import type { EffectiveSettings } from '../../utils/policy/types.ts';

/** Who learns one and the same thing about a link. */
export interface Told {
  readonly level: Disclosure;
  readonly names: readonly string[];
}

/** Whom a check asks by itself under these settings, by how much they learn, least first. */
export function toldAtOnce(effective: EffectiveSettings): Told[] {
  return group(askable(plannedSources(effective, false), effective), effective);
}

/** Whom it asks when "For specialists" is opened. */
export function toldForMore(effective: EffectiveSettings): Told[] {
  const atOnce = plannedSources(effective, false);
  const more = plannedSources(effective, true).filter(it => !atOnce.includes(it));
  return group(askable(more, effective), effective);
}

/** Without those that lack a key or an address, or would learn more than the organization allows. */
function askable(planned: readonly Source[], effective: EffectiveSettings): Source[] {
  const { sources } = effective;
  return planned.filter(source => {
    const { id, key, keyOf, origins } = source;
    const hasKey = key.need !== 'required' || isKeyed(sources, id, keyOf);
    const hasAddress = origins.length > 0 || Boolean(sources[id]?.base.value);
    const canBeAsked = !takesAddresses(source) || canResolve(effective);
    return hasKey && hasAddress && canBeAsked && mayLearn(levelOf(source, effective), effective);
  });
}

function group(asked: readonly Source[], effective: EffectiveSettings): Told[] {
  const learns = asked.map(source => ({ name: source.name, level: levelOf(source, effective) }));
  const isResolved = asked.some(it => it.needsResolved || takesAddresses(it));
  if (isResolved && canResolve(effective)) {
    learns.push({ name: resolver.name, level: 'hostname' });
  }
  return disclosures
    .map(level => ({
      level,
      names: learns.filter(it => it.level === level).map(({ name }) => name),
    }))
    .filter(({ names }) => names.length > 0);
}

function levelOf(source: Source, { sources }: EffectiveSettings): Disclosure {
  return disclosureOf(source, { sendUrl: sources[source.id]?.sendUrl.value ?? false });
}

/** Whether it can be asked about a name only once the resolver has told its address. */
function takesAddresses({ accepts }: Source): boolean {
  return accepts.every(type => type === 'ipv4' || type === 'ipv6');
}

function canResolve(effective: EffectiveSettings): boolean {
  const isOn = Boolean(effective.sources[resolver.id]?.enabled.value);
  return isOn && mayLearn('hostname', effective);
}

function mayLearn(level: Disclosure, { rules }: EffectiveSettings): boolean {
  return isWithin(level, rules.maxDisclosure ?? 'visit');
}
