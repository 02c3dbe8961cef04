import { describe, expect, it } from 'vitest';
import { configurable } from '../../../utils/check/configurable.ts';
import { checkPolicy, makeFiles } from '../../../utils/check/kit.ts';
import { combine } from '../../../utils/policy/effective.ts';
import {
  bytesOf,
  type Format,
  formats,
  type KitFile,
} from '../../../utils/policy/export/formats.ts';
import type { KitOptions } from '../../../utils/policy/export/kit.ts';
import { settlePolicy } from '../../../utils/policy/settle.ts';
import { forAll, patienceMs } from '../../properties/for-all.ts';
import { throughChromium } from '../../properties/managed-storage.ts';
import { parsePlist } from './plist.ts';
import { policies } from './policies.ts';
import { wantedBy } from './powershell.ts';
import { fromRegistry, parseRegistryFile } from './registry.ts';
import { everyNode, parseXml, textOf } from './xml-reader.ts';

type Values = Readonly<Record<string, unknown>>;

const chromiumId = 'kgjfjalhohpfkcjllgalobpppmcgphmi';
const edgeId = 'a'.repeat(32);
const firefoxId = 'second-look@second-look.example';
const options: KitOptions = {
  edgeId,
  updateUrl: "https://updates.example/chrome?a=1&b='2'",
  edgeUpdateUrl: 'https://updates.example/edge',
  installUrl: 'https://updates.example/second-look.xpi',
};
const known = configurable.map(({ id }) => id);
const words = (key: string) => `“${key}” & <わな> "quoted" 'also'`;

function made(policy: Values, format: Format, more: KitOptions = options): readonly KitFile[] {
  const result = makeFiles(JSON.stringify(policy), format, more, { en: words, ja: words });
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.files;
}

function textOfFile(files: readonly KitFile[], name: RegExp): string {
  const file = files.find(it => name.test(it.name));
  if (!file) throw new Error(`no file ${name}`);
  return new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(file));
}

const at = (value: unknown, ...path: string[]): Values =>
  path.reduce((it, name) => (it as Record<string, unknown>)[name], value) as Values;

const windows = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies';
const hklm = 'HKLM:\\SOFTWARE\\Policies';

/** What each browser hands over to the extension, by format. */
const delivered: Readonly<Record<Format, (files: readonly KitFile[]) => Values[]>> = {
  'chromium-json': files => [
    throughChromium(
      at(JSON.parse(textOfFile(files, /json$/)), '3rdparty', 'extensions', chromiumId),
    ),
  ],
  'edge-json': files => [
    throughChromium(at(JSON.parse(textOfFile(files, /json$/)), '3rdparty', 'extensions', edgeId)),
  ],
  reg: ([file]) => {
    const { values } = parseRegistryFile(bytesOf(file as KitFile));
    return [
      `Google\\Chrome\\3rdparty\\extensions\\${chromiumId}`,
      `Microsoft\\Edge\\3rdparty\\extensions\\${edgeId}`,
    ].map(key =>
      throughChromium(fromRegistry(values.get(`${windows}\\${key}\\policy`) ?? new Map())),
    );
  },
  intune: files =>
    [/^detect/, /^remediate/].flatMap(name =>
      wantedBy(textOfFile(files, name))
        .filter(([path]) => path?.endsWith('\\policy'))
        .map(([, key = '', value]) => throughChromium(fromRegistry(new Map([[key, value]])))),
    ),
  admx: files =>
    [/en-US/, /ja-JP/].map(name => {
      const nodes = everyNode(parseXml(textOfFile(files, name)));
      const text = nodes.find(it => it.name === 'defaultValue');
      return throughChromium({ policyText: text && textOf(text) });
    }),
  mobileconfig: files => {
    const { PayloadContent } = parsePlist(textOfFile(files, /mobileconfig$/)) as Record<
      string,
      Values[]
    >;
    return (PayloadContent ?? [])
      .filter(it => String(it.PayloadType).includes('.extensions.'))
      .map(throughChromium);
  },
  'google-admin': files => {
    const form = JSON.parse(textOfFile(files, /json$/)) as Record<string, { Value: unknown }>;
    return [
      throughChromium(Object.fromEntries(Object.entries(form).map(([key, it]) => [key, it.Value]))),
    ];
  },
  'firefox-policies': files => [
    at(JSON.parse(textOfFile(files, /json$/)), 'policies', '3rdparty', 'Extensions', firefoxId),
  ],
  'firefox-native': files => [at(JSON.parse(textOfFile(files, /json$/)), 'data')],
};

const settled = (raw: Values) => settlePolicy(raw, null, known, 0).state;
const effective = (raw: Values) => combine(settled(raw).policy, {}, configurable);

describe.each(formats)('a policy as %s', { timeout: patienceMs }, format => {
  it('is in force in every browser as it was written, whatever it holds', () => {
    forAll(
      [policies],
      policy => {
        for (const raw of delivered[format](made(policy, format))) {
          const { problems, revision } = settled(raw);
          expect(problems).toEqual([]);
          expect(settled(raw).policy).toEqual(settled(policy).policy);
          expect(effective(raw)).toEqual(effective(policy));
          expect(revision).toBe(policy.revision || undefined);
        }
      },
      { test: 150, fuzz: 50_000 },
    );
  });

  it('reaches two places where there are two, and one where there is one', () => {
    const count = { reg: 2, intune: 4, admx: 2, mobileconfig: 2 }[format as string] ?? 1;
    expect(delivered[format](made({ visibility: 'private' }, format))).toHaveLength(count);
  });

  it('ends what was locked before and is not in it', () => {
    const before = { policy: { scan: 'off' }, missingSince: {}, daysWithout: 0, lastDay: '' };
    for (const raw of delivered[format](made({ visibility: 'private' }, format))) {
      expect(settlePolicy(raw, before, known, 0).state.policy).toEqual({ visibility: 'private' });
    }
    for (const raw of delivered[format](made({ lift: 'all' }, format))) {
      expect(settlePolicy(raw, before, known, 0).state.policy).toEqual({});
    }
  });

  it('holds a key only where the policy has one', () => {
    const key = '6f1c2a90-1111-4222-8333-444455556666';
    const text = (policy: Values) =>
      made(policy, format)
        .map(it => it.text)
        .join();
    expect(text({ sources: { urlscan: { key } } })).toContain(key);
    expect(text({ sources: { urlscan: { enabled: true } } })).not.toMatch(/"key"|<key>key</);
  });

  it('is the same file for the same policy', () => {
    const policy = { visibility: 'private', guidance: '情報システム部へ' };
    expect(made(policy, format)).toEqual(made(policy, format));
  });

  it('takes the name of a version from outside', () => {
    const files = made({ visibility: 'private', revision: 'old' }, format, {
      ...options,
      revision: 'new 七',
    });
    for (const raw of delivered[format](files)) expect(settled(raw).revision).toBe('new 七');
  });
});

describe('installing by force', () => {
  const policy = { visibility: 'private' };

  it('keeps the button in sight in Chrome and Edge, each by its own word', () => {
    const chrome = JSON.parse(textOfFile(made(policy, 'chromium-json'), /json$/));
    expect(chrome.ExtensionSettings[chromiumId]).toEqual({
      installation_mode: 'force_installed',
      update_url: options.updateUrl,
      toolbar_pin: 'force_pinned',
    });
    const edge = JSON.parse(textOfFile(made(policy, 'edge-json'), /json$/));
    expect(edge.ExtensionSettings[edgeId]).toEqual({
      installation_mode: 'force_installed',
      update_url: options.edgeUpdateUrl,
      toolbar_state: 'force_shown',
    });
  });

  it('stands in the registry below its own key, so that other extensions keep theirs', () => {
    const [file] = made(policy, 'reg');
    const { values, removed } = parseRegistryFile(bytesOf(file as KitFile));
    const key = `${windows}\\Google\\Chrome\\ExtensionSettings\\${chromiumId}`;
    expect(values.get(key)?.get('toolbar_pin')).toBe('force_pinned');
    expect(removed.every(it => it.endsWith('\\policy'))).toBe(true);
    const scripts = made(policy, 'intune');
    expect(wantedBy(textOfFile(scripts, /^remediate/))).toContainEqual([
      `${hklm}\\Google\\Chrome\\ExtensionSettings\\${chromiumId}`,
      'update_url',
      options.updateUrl,
    ]);
  });

  it('is written for macOS and Firefox too', () => {
    const profile = parsePlist(textOfFile(made(policy, 'mobileconfig'), /mobileconfig$/)) as {
      PayloadContent: Values[];
    };
    const chrome = profile.PayloadContent.find(it => it.PayloadType === 'com.google.Chrome');
    expect(at(chrome, 'ExtensionSettings', chromiumId).update_url).toBe(options.updateUrl);
    const firefox = JSON.parse(textOfFile(made(policy, 'firefox-policies'), /json$/));
    expect(firefox.policies.ExtensionSettings[firefoxId].install_url).toBe(options.installUrl);
  });

  it('is in no file where no address says from where', () => {
    const files = formats.flatMap(format => made(policy, format, {}));
    expect(files.map(it => it.text).join()).not.toMatch(/ExtensionSettings|force_installed/);
  });
});

describe('the scripts', () => {
  it('are plain ASCII with CRLF, so that no code page and no editor changes them', () => {
    for (const { text } of made({ guidance: '‘情報システム部’へ' }, 'intune')) {
      expect(text).toMatch(/^[\r\n -~]*$/);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }
  });
});

describe('the template', () => {
  const files = made({ visibility: 'private' }, 'admx');
  const template = everyNode(parseXml(textOfFile(files, /admx$/)));

  it.each([/en-US/, /ja-JP/])('has every text and every form that it names, in %s', language => {
    const texts = everyNode(parseXml(textOfFile(files, language)));
    const ids = (name: string) =>
      texts.filter(it => it.name === name).map(it => it.attributes.id ?? '');
    for (const name of ['string', 'presentation']) {
      const named = template.flatMap(it =>
        Object.values(it.attributes).flatMap(
          value => new RegExp(`^\\$\\(${name}\\.(\\w+)\\)$`).exec(value)?.[1] ?? [],
        ),
      );
      expect(named.length).toBeGreaterThan(5);
      expect(named.filter(id => !ids(name).includes(id))).toEqual([]);
      expect(new Set(ids(name)).size).toBe(ids(name).length);
    }
  });

  it('fits each form to its element', () => {
    const elements = template.filter(it => it.name === 'elements').flatMap(it => it.children);
    const forms = everyNode(parseXml(textOfFile(files, /en-US/))).filter(it => it.attributes.refId);
    expect(forms.map(it => it.attributes.refId).sort()).toEqual(
      elements.map(it => it.attributes.id).sort(),
    );
    expect(elements.find(it => it.attributes.id === 'policyText')?.name).toBe('text');
  });

  it('writes words that Chromium takes from the registry', () => {
    const words = template.filter(it => it.attributes.id === 'visibility');
    const values = words
      .flatMap(everyNode)
      .filter(it => it.name === 'string')
      .map(textOf);
    expect(new Set(values)).toEqual(new Set(['private', 'unlisted', 'public']));
    for (const value of values) {
      expect(fromRegistry(new Map([['visibility', value]]))).toEqual({ visibility: value });
    }
  });
});

describe('the ids', () => {
  it('are those of the build', async () => {
    const { readFileSync } = await import('node:fs');
    const config = readFileSync('wxt.config.ts', 'utf8');
    expect(config).toContain(chromiumId);
    expect(config).toContain(`'${firefoxId}'`);
    expect('policy' in checkPolicy('{"visibility":"private"}')).toBe(true);
  });
});
