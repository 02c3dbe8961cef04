import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
// Brings the type of the option `autoIcons` below.
import type {} from '@wxt-dev/auto-icons';
import { defineConfig } from 'wxt';
import { chunkGroups } from './test/tools/chunks.ts';
import { licensesText } from './test/tools/licenses.ts';
import { noteShippedPackages } from './test/tools/shipped.ts';
import { managedSchema } from './utils/policy/export/chromium.ts';
import { resolver, services } from './utils/policy/services.ts';
import { sources } from './utils/sources/index.ts';

// Fixes the extension's id in Chromium, so that a policy finds it: kgjfjalhohpfkcjllgalobpppmcgphmi.
const chromiumKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAxAb39D0ETq8ZKZUFd9YHRuFsblhiPNNOSbo54vxBqb00hhLF4VbSZvtqt3hnUwFVRGLD2ug/Tx7GO1ESwi0cnbYN4RQMIdX58I0ae2KmHdSx1Aa/eSCOqnndoIsZ0U5/ustLK6dse0x+3I+EVhruGFI4k7wok7rN/6nNHv/WPPeqTNeyJMgr0xnbK0EGlfh3zRTFjgprUShXfdV/lWO5VappsWAQSvNo3saAtPlT8Z8Ijn3lMOpHVliss31EM87ToY5mLRplUZrwI7x9mdts9Z/RMY6rKnaoo84AEMbcEB1DhR6+EVB+FfCwInf8VjubGyZ+bAbMw8wlVZ06YC0a9QIDAQAB';

// What works without a key works from the start; the rest asks when its key is entered.
const asked = sources.filter(it => it.enabledByDefault && it.key.need !== 'required');
const atInstall = [
  services.urlscan.origin,
  resolver.origin,
  ...asked.flatMap(source => source.origins),
];

const shipped = noteShippedPackages();

/** What the extension's pages may load; `developing` lets the server in that brings each change. */
function contentPolicy(developing: boolean): string {
  const server = 'http://localhost:*';
  return [
    // Written out because Firefox's default would turn http:// addresses of a local network into https://.
    "default-src 'self'",
    "script-src 'self'",
    "object-src 'none'",
    "img-src 'self' blob: data:",
    // 'self': the texts of a language that a policy chose.
    developing ? "connect-src 'self' https: http: ws:" : "connect-src 'self' https: http:",
    ...(developing ? [`style-src 'self' 'unsafe-inline' ${server}`] : []),
  ].join('; ');
}

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/auto-icons'],
  autoIcons: { baseIconPath: 'public/icon.svg' },
  vite: () => ({
    plugins: [preact(), shipped.plugin],
    // The list of public suffixes is a constant of 137 kB that is to stand in one place.
    build: {
      // Every browser that we ask for loads modules ahead by itself; what comes later is on the disk.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_, needed, { hostType }) => (hostType === 'html' ? needed : []),
      },
      rolldownOptions: {
        optimization: { inlineConst: false },
        // It only defines things; who does not use it need not load it.
        treeshake: {
          moduleSideEffects: [{ test: /@wxt-dev.storage|superlock/, sideEffects: false }],
        },
        output: {
          codeSplitting: { groups: chunkGroups(), includeDependenciesRecursively: false },
        },
      },
    },
  }),
  // All that `npm run build` needs, and nothing that happens to lie about: Mozilla's reviewers build from it.
  zip: {
    includeSources: [
      '{components,entrypoints,public,utils}/**',
      '.github/store/reviewers.md',
      'test/tools/{bootstrap.mjs,build.ts,chunks.ts,licenses.ts,run.ts,shipped.ts}',
      'test/tools/company/*.ts',
      '{package,package-lock,tsconfig}.json',
      'wxt.config.ts',
      '{README,CHANGELOG}.md',
      'LICENSE',
    ],
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['contextMenus', 'storage', 'alarms', 'activeTab'],
    optional_permissions: ['notifications'],
    host_permissions: [...new Set(atInstall)].map(origin => `${origin}/*`).sort(),
    // Asked for one by one: a source that is switched on, or the organization's own address.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: { default_title: '__MSG_extensionName__' },
    omnibox: { keyword: 'look' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+L' } } },
    content_security_policy: { extension_pages: contentPolicy(command === 'serve') },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'second-look@second-look.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['browsingActivity'] },
            },
          },
        }
      : {
          key: chromiumKey,
          minimum_chrome_version: '127',
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
  hooks: {
    'build:manifestGenerated'(_, manifest) {
      // WXT takes a page called `history` for one that replaces the browser's own.
      delete manifest.chrome_url_overrides;
    },
    'build:done'({ config }) {
      writeFileSync(join(config.outDir, 'licenses.txt'), licensesText(shipped.paths));
    },
    'build:publicAssets'(wxt, files) {
      if (wxt.config.browser === 'firefox') return;
      files.push({
        relativeDest: 'managed-schema.json',
        contents: JSON.stringify(managedSchema(), null, 2),
      });
    },
  },
});
