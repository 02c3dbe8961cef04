import type { PivotRow } from '../types.ts';

/** Which certificates were issued for it. */
export const certificates: readonly PivotRow[] = [
  { id: 'crtsh', name: 'crt.sh', pages: { domain: 'https://crt.sh/?q={domain}' } },
];
