import { firefoxInstall } from './install.ts';
import type { Kit } from './kit.ts';

/** `policies.json` of Firefox, read at its start. */
export function firefoxPolicies(kit: Kit): string {
  const { id } = kit.firefox;
  const install = firefoxInstall(kit);
  return written({
    policies: {
      ...(install ? { ExtensionSettings: { [id]: install } } : {}),
      '3rdparty': { Extensions: { [id]: kit.keys } },
    },
  });
}

/** The native manifest for managed storage, for machines whose `policies.json` belongs to somebody else. */
export function firefoxNative({ firefox: { id }, keys }: Kit): string {
  return written({ name: id, description: 'Second Look', type: 'storage', data: keys });
}

function written(file: unknown): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}
