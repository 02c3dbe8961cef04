import { chromeInstall, edgeInstall } from './install.ts';
import type { Kit } from './kit.ts';

/** The policy file of Chromium and Chrome on Linux. */
export function chromiumJson(kit: Kit): string {
  return policyFile(kit.chromium.id, kit, chromeInstall(kit));
}

/** The policy file of Edge on Linux. */
export function edgeJson(kit: Kit): string {
  return policyFile(kit.edge.id, kit, edgeInstall(kit));
}

function policyFile(id: string, { keys }: Kit, install: object | null): string {
  const file = {
    ...(install ? { ExtensionSettings: { [id]: install } } : {}),
    '3rdparty': { extensions: { [id]: keys } },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
