import browser from 'webextension-polyfill';

/** Match patterns of whole origins, as the permissions API wants them. */
function patterns(origins: readonly string[]): string[] {
  // A match pattern has no port: permission for a host covers all of them.
  return origins.map(origin => {
    const { protocol, hostname } = new URL(origin);
    return `${protocol}//${hostname}/*`;
  });
}

/** Whether the browser lets us reach all these origins. Firefox users can take any of them back. */
export function hasOrigins(origins: readonly string[]): Promise<boolean> {
  if (origins.length === 0) return Promise.resolve(true);
  return browser.permissions.contains({ origins: patterns(origins) });
}

/** Asks the person for these origins. Must be the first call in a click handler, before any await. */
export function requestOrigins(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: patterns(origins) });
}

/** Asks for all of it at once; the same rule as for origins. */
export function requestMissing(
  origins: readonly string[],
  withNotifications: boolean,
): Promise<boolean> {
  const permissions = withNotifications ? { permissions: ['notifications' as const] } : {};
  return browser.permissions.request({ origins: patterns(origins), ...permissions });
}

/** Asks for notifications; the same rule as for origins. */
export function requestNotifications(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] });
}

/** Whether a notification may be shown. */
export function hasNotifications(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}
