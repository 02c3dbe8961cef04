import { describe, expect, it } from 'vitest';
import { dependencies } from '../../package.json' with { type: 'json' };
import { licensesText, packagesNamed, pathsOf, shippedPackages } from './licenses.ts';
import { noteShippedPackages, packagePath } from './shipped.ts';

const paths = [...Object.keys(dependencies), 'tldts-core', 'superlock', '@wxt-dev/storage'].map(
  name => `node_modules/${name}`,
);

describe('the licenses of what is shipped', () => {
  it.each(shippedPackages(paths))(
    '$name: $license, with its text',
    ({ name, version, license }) => {
      const [, text = ''] = licensesText(paths).split(`\n${name} ${version}, ${license}\n`);
      expect(text.split('-'.repeat(72))[0]?.length).toBeGreaterThan(500);
    },
  );

  it('name the author of a package that brings no text', () => {
    expect(licensesText(['node_modules/@wxt-dev/storage'])).toContain(
      'Copyright (c) Aaron Klinker',
    );
  });

  it('name the bundler, Unicode and the Public Suffix List', () => {
    expect(licensesText(paths)).toMatch(/ vite \d[\s\S]*Unicode-3\.0[\s\S]*Public Suffix List/);
  });

  it('can be read back', () => {
    expect(pathsOf(packagesNamed(licensesText(paths))).sort()).toEqual([...paths].sort());
  });

  it('stop a build that may not be shipped, or of which the lock file knows nothing', () => {
    expect(() => licensesText(['node_modules/typescript'])).toThrow(/Apache/);
    expect(() => licensesText(['node_modules/no-such-package'])).toThrow();
    expect(() => pathsOf(['zod@0.0.1'])).toThrow(/no zod@0\.0\.1/);
  });
});

describe('whose code is bundled', () => {
  it.each([
    ['/home/ann/second-look/utils/link/read.ts', null],
    ['/home/ann/second-look/node_modules/zod/v4/core/core.js', 'node_modules/zod'],
    ['/srv/x/node_modules/@wxt-dev/storage/dist/index.mjs', 'node_modules/@wxt-dev/storage'],
    ['/srv/node_modules/wxt/node_modules/zod/index.js', 'node_modules/wxt/node_modules/zod'],
    ['\0vite/preload-helper.js', null],
  ])('%j', (id, path) => {
    expect(packagePath(id)).toBe(path);
  });

  it('is asked of every module, and a strange one stops the build', () => {
    expect(() => packagePath('\0somebody/else.js')).toThrow(/Whose code/);
  });

  it('counts where something of a module is left', () => {
    const { paths: noted, plugin } = noteShippedPackages();
    plugin.generateBundle(null, {
      'a.js': {
        type: 'chunk',
        modules: {
          '/x/node_modules/idb/index.js': { renderedLength: 7 },
          '/x/node_modules/preact/index.js': { renderedLength: 0 },
        },
      },
      'a.css': { type: 'asset' },
    });
    expect([...noted]).toEqual(['node_modules/idb']);
  });
});
