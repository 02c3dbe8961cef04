import { templateTexts, type Words } from './adml.ts';
import { administrativeTemplate } from './admx.ts';
import { chromiumJson, edgeJson } from './chromium-json.ts';
import { firefoxNative, firefoxPolicies } from './firefox.ts';
import { googleAdmin } from './google-admin.ts';
import { detectScript, remediateScript } from './intune.ts';
import type { Kit } from './kit.ts';
import { configurationProfile } from './mobileconfig.ts';
import { registryFile } from './reg.ts';

/** Every kind of file that the kit makes; text `kitFormat_<id>`. */
export const formats = [
  'chromium-json',
  'edge-json',
  'reg',
  'intune',
  'admx',
  'mobileconfig',
  'google-admin',
  'firefox-policies',
  'firefox-native',
] as const;
export type Format = (typeof formats)[number];

/** A file ready for its platform. */
export interface KitFile {
  readonly name: string;
  readonly text: string;
  /** Places where the browser looks for it; none where a console takes it. */
  readonly places: readonly string[];
}

/** Our texts in both languages, for files that hold texts. */
export interface KitTexts {
  readonly en: Words;
  readonly ja: Words;
}

/** The files of one format. */
export function filesOf(format: Format, kit: Kit, texts: KitTexts): readonly KitFile[] {
  return makers[format](kit, texts);
}

type Make = (kit: Kit, texts: KitTexts) => readonly KitFile[];

const makers: Readonly<Record<Format, Make>> = {
  'chromium-json': kit => [
    file('second-look.json', chromiumJson(kit), [
      '/etc/chromium/policies/managed/second-look.json',
      '/etc/opt/chrome/policies/managed/second-look.json',
    ]),
  ],
  'edge-json': kit => [
    file('second-look.json', edgeJson(kit), ['/etc/opt/edge/policies/managed/second-look.json']),
  ],
  reg: kit => [file('second-look.reg', registryFile(kit))],
  intune: kit => [
    file('detect.ps1', detectScript(kit)),
    file('remediate.ps1', remediateScript(kit)),
  ],
  admx: (kit, { en, ja }) => [
    file('second-look.admx', administrativeTemplate(kit), [
      'C:\\Windows\\PolicyDefinitions\\second-look.admx',
    ]),
    file('en-US/second-look.adml', templateTexts(kit, en), [
      'C:\\Windows\\PolicyDefinitions\\en-US\\second-look.adml',
    ]),
    file('ja-JP/second-look.adml', templateTexts(kit, ja), [
      'C:\\Windows\\PolicyDefinitions\\ja-JP\\second-look.adml',
    ]),
  ],
  mobileconfig: kit => [file('second-look.mobileconfig', configurationProfile(kit))],
  'google-admin': kit => [file('second-look-google-admin.json', googleAdmin(kit))],
  'firefox-policies': kit => [
    file('policies.json', firefoxPolicies(kit), ['/etc/firefox/policies/policies.json']),
  ],
  'firefox-native': kit => [
    file(`${kit.firefox.id}.json`, firefoxNative(kit), [
      `/usr/lib/mozilla/managed-storage/${kit.firefox.id}.json`,
      `/Library/Application Support/Mozilla/ManagedStorage/${kit.firefox.id}.json`,
    ]),
  ],
};

function file(name: string, text: string, places: readonly string[] = []): KitFile {
  return { name, text, places };
}

/** The bytes of a file: UTF-8, but UTF-16 with its mark for the registry, which reads others by the code page. */
export function bytesOf({ name, text }: KitFile): Uint8Array<ArrayBuffer> {
  if (!name.endsWith('.reg')) return new TextEncoder().encode(text);
  const marked = `\ufeff${text}`;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at++) view.setUint16(at * 2, marked.charCodeAt(at), true);
  return bytes;
}
