import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { receiversOf } from '../utils/check/recipients.ts';
import { hasNotifications, hasOrigins } from '../utils/platform/permissions.ts';
import { hasGateway, isKeyed } from '../utils/policy/keys.ts';
import type { Installation } from '../utils/policy/support.ts';
import type { EffectiveSettings } from '../utils/policy/types.ts';
import { readListState } from '../utils/storage/list.ts';
import type { Catalog } from './actions.ts';
import { originsOf } from './useActions.ts';

/** How this browser has the extension, for a support summary; null until it is known. */
export function useInstallation(
  effective: EffectiveSettings,
  catalog: Catalog,
): Installation | null {
  const [installation, setInstallation] = useState<Installation | null>(null);
  useEffect(() => {
    void describe(effective, catalog).then(setInstallation);
  }, [effective, catalog]);
  return installation;
}

async function describe(effective: EffectiveSettings, catalog: Catalog): Promise<Installation> {
  const enabled = Object.keys(effective.sources).filter(id => isReady(id, effective, catalog));
  const ofReports = receiversOf(effective.rules).flatMap(({ origin }) => origin ?? []);
  const ofSources = enabled.flatMap(id => originsOf(id, catalog, effective));
  const needed = [...new Set([...ofSources, ...ofReports])];
  const allowed = await Promise.all(needed.map(origin => hasOrigins([origin]).catch(() => true)));
  // Firefox and old browsers may not tell; the summary then says so.
  const self = await browser.management?.getSelf?.().catch(() => null);
  return {
    version: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    installType: self?.installType ?? null,
    missingOrigins: needed.filter((_, at) => !allowed[at]),
    list: effective.rules.organizationList ? await readListState() : null,
    missingNotifications:
      effective.notifications.value && !(await hasNotifications().catch(() => true)),
  };
}

/** Whether a source is switched on, has the key it cannot do without, and needs the browser's permission. */
function isReady(id: string, { sources }: EffectiveSettings, catalog: Catalog): boolean {
  const source = catalog.get(id);
  if (!source || !sources[id]?.enabled.value) return false;
  // A locked address is tried without permission first; what it says is in its row.
  if (hasGateway(sources[id])) return false;
  return source.key.need !== 'required' || isKeyed(sources, id, source.keyOf);
}
