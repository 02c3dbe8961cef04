import type { Question } from '../../lookup/types.ts';

/** What an organization's own platform is asked about in place of one URL. */
export interface AskedValues {
  /** A-label or address, without brackets. */
  readonly host: string;
  readonly type: 'hostname' | 'ipv4' | 'ipv6';
  /** The registrable domain where it is not the host itself. */
  readonly domain: string | null;
  /** The URL, where the settings allow it. */
  readonly url: string | null;
}

/** The values of a question about a URL, least telling first where they are listed. */
export function askedValues({ indicator, domain, config }: Question): AskedValues {
  const { hostname } = new URL(indicator.value);
  const host = hostname.replace(/^\[|\]$/g, '');
  const isIpv6 = host.includes(':');
  const type = isIpv6 ? 'ipv6' : /^[\d.]+$/.test(host) ? 'ipv4' : 'hostname';
  return {
    host,
    type,
    domain: domain === host ? null : domain,
    url: config.sendUrl ? indicator.value : null,
  };
}
