import { storage } from 'wxt/utils/storage';
import { type Settings, settingsSchema } from '../policy/settings/chosen.ts';

/**
 * What the person set, keys included. `version` and `migrations` are there from the first day:
 * without them no version is stamped, and a later migration would not know where to start.
 */
const item = storage.defineItem<unknown>('local:settings', {
  fallback: {},
  version: 1,
  migrations: {},
});

/** The person's settings. A value that no longer fits is left out; the others stay. */
export async function readSettings(): Promise<Settings> {
  return parseSettings(await item.getValue());
}

let queue: Promise<unknown> = Promise.resolve();

/** Changes the settings; changes wait for each other, so that none is lost. */
export function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  const changed = queue.then(async () => item.setValue(change(await readSettings())));
  queue = changed.catch(() => {});
  return changed;
}

/** Calls `listener` with the settings after each change until the returned function is called. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  return item.watch(value => listener(parseSettings(value)));
}

/** Parses key by key, so that one bad value does not cost the others. */
function parseSettings(value: unknown): Settings {
  const whole = settingsSchema.safeParse(value);
  if (whole.success) return whole.data;
  if (typeof value !== 'object' || value === null) return {};
  const kept = Object.entries(value).filter(
    ([key, entry]) => settingsSchema.safeParse({ [key]: entry }).success,
  );
  return settingsSchema.parse(Object.fromEntries(kept));
}
