import { requestOrigins } from '../utils/platform/permissions.ts';

/** Asks for the origins and then goes on, or says that they were refused. Must be called straight from a click. */
export function withOrigins(
  origins: readonly string[],
  granted: () => void,
  refused: () => void,
): void {
  const asked = origins.length === 0 ? Promise.resolve(true) : requestOrigins(origins);
  void asked.then(
    yes => (yes ? granted() : refused()),
    () => refused(),
  );
}
