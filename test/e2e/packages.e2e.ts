import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import own from '../../package.json' with { type: 'json' };
import { billOf } from '../tools/bill.ts';
import { outputDir } from '../tools/build.ts';
import { unzip } from '../tools/company/unzip.ts';
import { readListing } from '../tools/listing.ts';
import { packForStore, stores } from '../tools/packages.ts';

const mostBytes = 600_000;

describe.each(Object.entries(stores))('the package for %s', (store, browser) => {
  const archive = packForStore(outputDir(browser));
  const files = unzip(archive);
  const names = [...files.keys()];
  const manifest = JSON.parse(String(files.get('manifest.json')));

  it('holds pages, scripts, texts and pictures, and neither tests, sources nor maps', () => {
    expect(names.length).toBeGreaterThan(50);
    const strange = names.filter(name => !/\.(?:js|css|html|json|png|svg|txt)$/.test(name));
    expect(strange).toEqual([]);
    expect(
      names.filter(name => /\.test\.|(?:^|\/)(?:test|node_modules)\/|\.map$/.test(name)),
    ).toEqual([]);
  });

  it('points to no map, which nobody would find', () => {
    const pointing = names.filter(name =>
      /\/[/*]# sourceMappingURL=/.test(String(files.get(name))),
    );
    expect(pointing).toEqual([]);
  });

  it('brings the licenses of what it holds, and both languages', () => {
    expect(names).toEqual(
      expect.arrayContaining([
        ...['licenses.txt', '_locales/en/messages.json', '_locales/ja/messages.json'],
        ...[16, 32, 48, 128].map(size => `icons/${size}.png`),
      ]),
    );
  });

  it('has the version of the project, and no key that a store would refuse', () => {
    expect(manifest.version).toBe(own.version);
    expect(manifest).not.toHaveProperty('key');
    expect(manifest).not.toHaveProperty('update_url');
    expect('browser_specific_settings' in manifest).toBe(store === 'firefox');
  });

  it('reads no page and watches nothing', () => {
    expect(manifest).not.toHaveProperty('content_scripts');
    const watching = ['tabs', 'history', 'scripting', 'webRequest', 'webNavigation', 'cookies'];
    expect(manifest.permissions.filter((it: string) => watching.includes(it))).toEqual([]);
  });

  it.each(['en', 'ja'] as const)(
    'asks for exactly what the listing in %s gives a reason for',
    language => {
      const { permissions, hosts, consent } = readListing(language);
      const asked = ['permissions', 'optional_permissions', 'optional_host_permissions'];
      expect([...permissions.keys()].sort()).toEqual(
        asked.flatMap(it => manifest[it] ?? []).sort(),
      );
      expect([...new Set(hosts)].sort()).toEqual([...manifest.host_permissions].sort());
      const { data_collection_permissions: data } = manifest.browser_specific_settings?.gecko ?? {};
      if (store === 'firefox') expect(data).toEqual({ required: [consent] });
    },
  );

  it('is small enough to be looked through, and the same bytes each time', () => {
    expect(archive.length).toBeLessThan(mostBytes);
    expect(packForStore(outputDir(browser)).equals(archive)).toBe(true);
  });
});

describe('the packages of others in the builds', () => {
  const licenses = Object.values(stores).map(browser =>
    readFileSync(`${outputDir(browser)}/licenses.txt`, 'utf8'),
  );

  it('are the same for every browser, and stand in the bill of materials', () => {
    expect(new Set(licenses).size).toBe(1);
    const { components } = billOf(licenses[0] ?? '');
    expect(components.map(it => it.name)).toEqual(
      expect.arrayContaining([...Object.keys(own.dependencies), 'tldts-core']),
    );
  });
});
