import { describe, expect, it } from 'vitest';
import { keyMaker } from '../../utils/leaks/secrets.ts';

/** So many characters of an alphabet, always the same ones. */
function some(count: number, alphabet: string): string {
  return Array.from({ length: count }, (_, at) => alphabet[(at * 7 + 3) % alphabet.length]).join(
    '',
  );
}
const upper = (count: number) => some(count, 'ABCDEFGHJKMNPQRSTUVWXYZ234567');
const hex = (count: number) => some(count, '0123456789abcdef');
const word = (count: number) => some(count, 'aB3dE6gH9jK2mN5pQ8sT1vW4xY7z');
const low = (count: number) => some(count, 'a3c5e7g9i1k');
const uuid = `${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`;

// biome-ignore format: one key a line
const keys: [string, string][] = [
  ['Dynatrace', `dt0c01.${upper(24)}.${upper(64)}`],
  ['PlanetScale', `pscale_tkn_${word(43)}`],
  ['PlanetScale', `pscale_pw_${word(43)}`],
  ['Pulumi', `pul-${hex(40)}`],
  ['Terraform', `${word(14)}.atlasv1.${word(67)}`],
  ['Heroku', `HRKU-${uuid}`],
  ['Netlify', `nfp_${word(36)}`],
  ['Mapbox', `sk.eyJ${word(70)}.${word(22)}`],
  ['1Password', `ops_eyJ${word(250)}`],
  ['RubyGems', `rubygems_${hex(48)}`],
  ['Cloudflare', `v1.0-${hex(24)}-${hex(146)}`],
  ['Cloudflare', `cfut_${word(48)}`],
  ['Braintree', `access_token$production$${low(16)}$${hex(32)}`],
  ['Fly.io', `fo1_${word(43)}`],
  ['Fly.io', `fm2_${word(120)}==`],
  ['Prefect', `pnu_${word(36)}`],
  ['ReadMe', `rdme_${low(70)}`],
  ['Typeform', `tfp_${word(59)}`],
  ['Sourcegraph', `sgp_${hex(16)}_${hex(40)}`],
  ['Sourcegraph', `sgp_${hex(40)}`],
  ['Tailscale', `tskey-auth-${word(17)}-${word(32)}`],
  ['LaunchDarkly', `sdk-${uuid}`],
  ['LaunchDarkly', `api-${uuid}`],
  ['Buildkite', `bkua_${hex(40)}`],
  ['CircleCI', `CCIPAT_${word(22)}_${hex(40)}`],
  ['Doppler', `dp.pt.${word(43)}`],
  ['Databricks', `dapi${hex(32)}`],
  ['Grafana', `glc_${word(60)}==`],
  ['Grafana', `glsa_${word(32)}_${hex(8)}`],
  ['Linear', `lin_api_${word(40)}`],
  ['New Relic', `NRAK-${upper(27)}`],
  ['Postman', `PMAK-${hex(24)}-${hex(34)}`],
  ['Shopify', `shpat_${hex(32)}`],
  ['HashiCorp', `hvs.${word(90)}`],
  ['Resend', `re_${word(8)}_${word(24)}`],
  ['SonarQube', `squ_${hex(40)}`],
  ['Telegram', `110201543:AA${word(33)}`],
  ['Mailchimp', `${hex(32)}-us14`],
  ['Microsoft Entra', `abc8Q~${word(34)}`],
];

describe('a key', () => {
  it.each(keys)('of %s is known by its shape: %s', (maker, key) =>
    expect(keyMaker(key)).toBe(maker),
  );

  it.each(keys.filter(([, key]) => !key.includes('us14')))(
    'of %s is none when cut short: %s',
    (_, key) => expect(keyMaker(key.slice(0, 19))).toBeNull(),
  );

  it.each([
    'sdk-for-the-internet-of-things-2026-preview',
    'md-rendering-of-tables',
    'api-reference-of-the-second-version',
    'pul-lover-and-cardigan-for-children-2026',
    'v1.0-release-candidate-number-two',
    'ciorganizationsandtheirleaders2026x',
    hex(40),
  ])('is not %s', text => expect(keyMaker(text)).toBeNull());
});
