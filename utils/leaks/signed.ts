import type { Value } from './values.ts';

/** Clouds that put permission into the address, as [service, parameters that all stand there, parameters that hold it]. */
// biome-ignore format: one row a line
const clouds: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['AWS', ['x_amz_signature'], ['x_amz_signature', 'x_amz_credential', 'x_amz_security_token']],
  ['AWS', ['awsaccess_key_id', 'signature'], ['awsaccess_key_id', 'signature', 'x_amz_security_token']],
  ['Google Cloud', ['x_goog_signature'], ['x_goog_signature', 'x_goog_credential']],
  ['Google Cloud', ['google_access_id', 'signature'], ['google_access_id', 'signature']],
  ['Azure', ['sig', 'se'], ['sig']],
  ['Azure', ['sig', 'sp'], ['sig']],
  ['Azure', ['sig', 'sv'], ['sig']],
  ['CloudFront', ['signature', 'key_pair_id'], ['signature', 'key_pair_id', 'policy']],
  ['Alibaba Cloud', ['ossaccess_key_id', 'signature'], ['ossaccess_key_id', 'signature', 'security_token']],
  ['Alibaba Cloud', ['x_oss_signature'], ['x_oss_signature', 'x_oss_credential', 'x_oss_security_token']],
  ['Tencent Cloud', ['q_sign_algorithm', 'q_signature'], ['q_signature', 'q_ak', 'x_cos_security_token']],
  ['Huawei Cloud', ['access_key_id', 'signature'], ['access_key_id', 'signature']],
  ['Akamai', ['hdnts'], ['hdnts']],
  ['Akamai', ['hdnea'], ['hdnea']],
];

/** The values that make the URL a signed cloud address, with the cloud's name. */
export function signedValues(values: readonly Value[]): { value: Value; service: string }[] {
  const names = new Set(values.map(value => value.name));
  const cloud = clouds.find(([, needed]) => needed.every(name => names.has(name)));
  if (!cloud) return [];
  const [service, , holding] = cloud;
  return values.filter(value => holding.includes(value.name)).map(value => ({ value, service }));
}
