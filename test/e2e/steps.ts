import { keys } from '../simulator/keys.ts';
import type { View } from './view.ts';

/** Enters the simulated service's key on the options page, as a person would, and waits until it is kept. */
export async function enterKey(options: View, source: keyof typeof keys): Promise<void> {
  const part = `#source-${source}`;
  const form = `form[data-key="${source}"]`;
  await options.waitFor(part);
  // What a click on "Enter a key" does: a source is folded until a link names it.
  await options.run((hash: string) => {
    location.hash = hash;
  }, part);
  await options.waitFor(`${form}:focus-within`);
  await options.fill(`${form} input`, keys[source] ?? '');
  await options.click(`${form} button[type="submit"]`);
  await options.waitFor(`${form} [data-result="works"]`);
}
