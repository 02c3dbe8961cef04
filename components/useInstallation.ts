import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { missingPermissions } from '../utils/check/missing.ts';
import type { Installation } from '../utils/policy/support.ts';
import type { EffectiveSettings } from '../utils/policy/types.ts';
import { readListState } from '../utils/storage/list.ts';
import type { Catalog } from './actions.ts';

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
  // Firefox and old browsers may not tell; the summary then says so.
  const self = await browser.management?.getSelf?.().catch(() => null);
  const missing = await missingPermissions(effective, catalog);
  return {
    version: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    installType: self?.installType ?? null,
    missingOrigins: missing.origins,
    list: effective.rules.organizationList ? await readListState() : null,
    missingNotifications: missing.notifications,
  };
}
