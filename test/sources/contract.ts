import type { IndicatorType } from '../../utils/link/types.ts';
import type { Source, SourceConfig } from '../../utils/lookup/types.ts';
import { sources } from '../../utils/sources/index.ts';
import { dqsKey } from '../simulator/services/spamhaus.ts';
import { configOf } from './harness.ts';

/** One source under one set of settings. */
export interface Case {
  readonly label: string;
  readonly source: Source;
  readonly config: SourceConfig;
  readonly addresses: readonly string[];
}

/** What the resolver step learned of every target: some sources cannot judge without it. */
const addresses = ['203.0.113.66'];

/** Every source as it comes, and under the settings that change what it sends. */
export const cases: readonly Case[] = sources.flatMap(source => {
  const also = (label: string, config: SourceConfig) => ({
    label: `${source.id} ${label}`,
    source,
    config,
    addresses,
  });
  return [
    { label: source.id, source, config: configOf(source), addresses },
    ...(source.key.need === 'optional' ? [also('without a key', {})] : []),
    ...(source.disclosesWith ? [also('with the URL', configOf(source, { sendUrl: true }))] : []),
    ...(source.id === 'spamhaus' ? [also('by DNS', { key: dqsKey })] : []),
  ];
});

type Values = Readonly<Record<IndicatorType, string>>;

/** What every service of the world holds something against. */
export const listed: Values = {
  url: 'https://paypal.com.account-verify.example/login',
  hostname: 'paypal.com.account-verify.example',
  domain: 'account-verify.example',
  ipv4: '203.0.113.66',
  ipv6: '2001:db8::66',
};

/** For the few that hold nothing against anybody: what they have something to say of. */
const knownTo: Readonly<Record<string, string>> = {
  domainhelp: 'short.example',
  wayback: 'www.gardening-club.example',
};

/** A value of `type` that the service behind `source` knows. */
export function knownBy(source: Source, type: IndicatorType): string {
  return knownTo[source.id] ?? listed[type];
}

/** What nobody in the world has heard of. */
export const unheardOf: Values = {
  url: 'https://nobody.heard-of.example/',
  hostname: 'nobody.heard-of.example',
  domain: 'heard-of.example',
  ipv4: '198.51.100.99',
  ipv6: '2001:db8::99',
};
