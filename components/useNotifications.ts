import { requestNotifications } from '../utils/platform/permissions.ts';

/** Switches notifications on once the browser allows them. Must be called straight from a click. */
export function allowNotifications(granted: () => void, refused: () => void): void {
  void requestNotifications().then(yes => (yes ? granted() : refused()), refused);
}
