import { keys } from '../simulator/keys.ts';
import type { View } from './view.ts';

/** Enters the simulated service's key on the options page, as a person would, and waits until it is kept. */
export async function enterKey(options: View, source: keyof typeof keys): Promise<void> {
  const form = `form[data-key="${source}"]`;
  await options.fill(`${form} input`, keys[source] ?? '');
  await options.click(`${form} button[type="submit"]`);
  await options.waitFor(`${form} [data-result="works"]`);
}
