import { resolver, services } from '../policy/services.ts';
import type { EffectiveSettings } from '../policy/types.ts';
import { sources } from '../sources/index.ts';

/**
 * Origins that no request may reach because the policy forbids whoever is behind them, whichever
 * source would ask: some speak to another's servers. What a permitted source shares stays open.
 */
export function closedOrigins(effective: EffectiveSettings): string[] {
  const isForbidden = ({ id }: { id: string }) => effective.sources[id]?.forbidden;
  const all = [...Object.values(services), resolver];
  const ofServices = all.filter(isForbidden).map(it => it.origin);
  const open = new Set([
    ...all.filter(it => !isForbidden(it)).map(it => it.origin),
    ...sources.filter(it => !isForbidden(it)).flatMap(it => it.origins),
  ]);
  const ofSources = sources.filter(isForbidden).flatMap(it => it.origins);
  return [...ofServices, ...ofSources.filter(origin => !open.has(origin))];
}
