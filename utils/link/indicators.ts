import type { Indicator, IndicatorType, Target } from './types.ts';

/** The target as an indicator of `type`, or null where it has none (an address has no host name). */
export function indicatorOf(target: Target, type: IndicatorType): Indicator | null {
  const value = read(target, type);
  return value === null ? null : { type, value };
}

function read(target: Target, type: IndicatorType): string | null {
  switch (type) {
    case 'url':
      return target.url;
    case 'domain':
      return target.registeredDomain;
    case 'hostname':
      return target.ip ? null : target.host;
    default:
      return target.ip === type ? target.host : null;
  }
}
