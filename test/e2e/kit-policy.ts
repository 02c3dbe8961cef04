import { configurable } from '../../utils/check/configurable.ts';
import { makeFiles } from '../../utils/check/kit.ts';
import { combine } from '../../utils/policy/effective.ts';
import type { Format } from '../../utils/policy/export/formats.ts';
import type { KitOptions } from '../../utils/policy/export/kit.ts';
import { settlePolicy } from '../../utils/policy/settle.ts';
import type { Managed } from './policy-file.ts';

/** A policy of every type, with letters that files trip over. */
export const kitPolicy: Managed = {
  visibility: 'private',
  historyDays: 7,
  notifications: false,
  internalDomains: ['corp.example', '203.0.113.0/24'],
  sources: { otx: { enabled: false }, misp: { key: 'k"1\\', base: 'https://misp.corp.example/' } },
  leakActions: { email: 'refuse' },
  report: { email: 'soc@corp.example', template: 'https://report.corp.example/?u={url}' },
  guidance: "“情報システム部”へ\n\t<b>ext. 4242</b> & 'now'",
  defaults: { theme: 'dark', sources: { quad9: { sendUrl: true } } },
};

/** The one file that the kit makes of a policy. */
export function kitFile(
  format: Format,
  options: KitOptions = { revision: '七 7' },
  policy: Managed = kitPolicy,
): string {
  const texts = { en: (key: string) => key, ja: (key: string) => key };
  const made = makeFiles(policy, format, options, texts);
  if ('problems' in made || !made.files[0]) throw new Error(JSON.stringify(made));
  return made.files[0].text;
}

/** What is in force once a browser has delivered `managed`, and what is wrong with it. */
export function inForce(managed: Managed) {
  const known = configurable.map(({ id }) => id);
  const { policy, problems } = settlePolicy(managed, null, known, 0).state;
  return { effective: combine(policy, {}, configurable), problems };
}
