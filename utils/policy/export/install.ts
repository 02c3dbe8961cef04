import type { Kit } from './kit.ts';

type Settings = Readonly<Record<string, string>>;

/** `ExtensionSettings` of Chrome: installed by force and kept in sight; null where no address says from where. */
export function chromeInstall({ chromium: { from } }: Kit): Settings | null {
  return from
    ? { installation_mode: 'force_installed', update_url: from, toolbar_pin: 'force_pinned' }
    : null;
}

/** The same for Edge, which has its own word for the toolbar. */
export function edgeInstall({ edge: { from } }: Kit): Settings | null {
  return from
    ? { installation_mode: 'force_installed', update_url: from, toolbar_state: 'force_shown' }
    : null;
}

/** The same for Firefox. */
export function firefoxInstall({ firefox: { from } }: Kit): Settings | null {
  return from
    ? { installation_mode: 'force_installed', install_url: from, default_area: 'navbar' }
    : null;
}

/** A browser as Windows and macOS know it. */
interface Place {
  readonly id: string;
  /** Below `SOFTWARE\Policies\`. */
  readonly registry: string;
  /** The domain of its preferences on macOS. */
  readonly domain: string;
  readonly name: string;
  readonly install: Settings | null;
}

/** Chrome and Edge, which take the same policy under different names. */
export function placesOf(kit: Kit): readonly [Place, Place] {
  return [
    {
      id: kit.chromium.id,
      registry: 'Google\\Chrome',
      domain: 'com.google.Chrome',
      name: 'Chrome',
      install: chromeInstall(kit),
    },
    {
      id: kit.edge.id,
      registry: 'Microsoft\\Edge',
      domain: 'com.microsoft.Edge',
      name: 'Edge',
      install: edgeInstall(kit),
    },
  ];
}
