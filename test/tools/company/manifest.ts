import type { Browser } from '../build.ts';
import type { Wishes } from './wishes.ts';

/** What a company's build changes of a manifest. */
export interface Manifest {
  readonly version: string;
  readonly host_permissions: readonly string[];
  readonly key?: string;
  readonly update_url?: string;
  readonly browser_specific_settings?: { readonly gecko: { readonly id: string } };
  readonly [other: string]: unknown;
}

/** The manifest of a company's build; everything that it does not wish for stays as it is. */
export function companyManifest(ours: Manifest, browser: Browser, wishes: Wishes): Manifest {
  const hosts = [...new Set([...ours.host_permissions, ...wishes.hosts])].sort();
  return {
    ...ours,
    host_permissions: hosts,
    ...(browser === 'chrome' ? chromiumPart(wishes) : geckoPart(ours, wishes)),
  };
}

function chromiumPart({ key, updateUrl }: Wishes): Partial<Manifest> {
  return {
    // The public key alone: whoever has the private one can publish in the company's name.
    ...(key ? { key: key.publicDer.toString('base64') } : {}),
    ...(updateUrl ? { update_url: updateUrl } : {}),
  };
}

function geckoPart(
  { browser_specific_settings: ours }: Manifest,
  { geckoId, geckoUpdateUrl }: Wishes,
): Partial<Manifest> {
  if (!ours) throw new Error('The build for Firefox names no id of its own.');
  const gecko = {
    ...ours.gecko,
    ...(geckoId ? { id: geckoId } : {}),
    ...(geckoUpdateUrl ? { update_url: geckoUpdateUrl } : {}),
  };
  return { browser_specific_settings: { ...ours, gecko } };
}
