import type { SignalId } from './table.ts';

/**
 * Why a link is never called free of threats although nobody reports one: a genuine page used as a
 * trap, a destination out of sight, a page that hid from the scan, a link made for one person.
 */
export const caps = ['sign-in-trap', 'hidden-destination', 'unseen-page', 'drill'] as const;
export type Cap = (typeof caps)[number];

/** Signals that cap the verdict, each by its kind. */
const capping: Partial<Record<SignalId, Cap>> = {
  'device-code': 'sign-in-trap',
  'silent-redirect': 'sign-in-trap',
  'native-redirect': 'sign-in-trap',
  'lasting-access': 'sign-in-trap',
  'admin-consent': 'sign-in-trap',
  'rogue-app': 'sign-in-trap',
  'rogue-app-certain': 'sign-in-trap',
  'made-for-one': 'drill',
};

/** The kind by which a signal caps the verdict; null where it does not. */
export function capOfSignal(id: string): Cap | null {
  return Object.hasOwn(capping, id) ? (capping[id as SignalId] ?? null) : null;
}
