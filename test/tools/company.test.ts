import { createVerify, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumIdOf } from '../e2e/extension-id.ts';
import { packCrx } from './company/crx.ts';
import { readHosts } from './company/hosts.ts';
import { chromiumId, readKey } from './company/key.ts';
import { type CompanyBuild, makeCompanyBuild, tell } from './company/make.ts';
import { unzip } from './company/unzip.ts';
import { readWishes } from './company/wishes.ts';
import { zipFolder } from './company/zip.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

describe('hosts of a company', () => {
  it.each([
    ['misp.corp.example', ['https://misp.corp.example/*']],
    [
      ' https://Gateway.corp.example:8443/ , misp.corp.example',
      ['https://gateway.corp.example/*', 'https://misp.corp.example/*'],
    ],
    ['*.corp.example', ['https://*.corp.example/*']],
    ['misp', ['https://misp/*']],
    ['203.0.113.7', ['https://203.0.113.7/*']],
    ['http://localhost:8080,http://127.0.0.1', ['http://127.0.0.1/*', 'http://localhost/*']],
    ['bücher.example,xn--bcher-kva.example', ['https://xn--bcher-kva.example/*']],
  ])('%s', (list, patterns) => {
    expect(readHosts(list)).toEqual(patterns);
  });

  it.each([
    ['http://misp.corp.example', 'not https'],
    ['ftp://misp.corp.example', 'not https'],
    ['https://misp.corp.example/events', 'has a path'],
    ['misp.corp.example?x=1', 'has a path'],
    ['soc@misp.corp.example', 'user name'],
    ['*', 'wildcard'],
    ['*://corp.example', 'has a path'],
    ['*corp.example', 'wildcard'],
    ['wiki.*.example', 'wildcard'],
    ['*.co.uk', 'everybody'],
    ['*.com', 'everybody'],
    ['*.github.io', 'everybody'],
    ['http://*.localhost', 'not https'],
    ['*.203.0.113.7', 'everybody'],
    ['co.uk', 'anybody can register'],
    ['a b.example', 'is no host'],
    ['<all_urls>', 'is no host'],
    ['misp.corp.example,,other.example', 'empty entry'],
    ['', 'empty entry'],
  ])('%s is refused with a sentence', (list, why) => {
    expect(() => readHosts(list)).toThrow(why);
  });
});

describe('the key of a company', () => {
  it('gives the same id from either half, and signs with the private one alone', () => {
    const [secret, shared] = [readKey(privateKey), readKey(publicKey)];
    expect(secret.publicDer).toEqual(shared.publicDer);
    expect(chromiumId(secret.publicDer)).toMatch(/^[a-p]{32}$/);
    // The first half of the SHA-256 of nothing.
    expect(chromiumId(Buffer.alloc(0))).toBe('odlameecjipmbmbejkplpemijjgpljce');
    expect(secret.sign).not.toBeNull();
    expect(shared.sign).toBeNull();
  });

  it.each([
    ['no key at all', 'hello', 'no key in PEM'],
    [
      'a broken one',
      '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----',
      'cannot be read',
    ],
    [
      'one of another kind',
      generateKeyPairSync('ed25519', {
        privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
        publicKeyEncoding: { type: 'spki', format: 'pem' },
      }).privateKey,
      'RSA',
    ],
    [
      'a short one',
      generateKeyPairSync('rsa', {
        modulusLength: 1024,
        privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
        publicKeyEncoding: { type: 'spki', format: 'pem' },
      }).privateKey,
      'shorter',
    ],
  ])('is refused where it is %s', (_, pem, why) => {
    expect(() => readKey(pem)).toThrow(why);
  });
});

describe('the arguments of a build', () => {
  it('are none for everybody, whose build is then as it always was', () => {
    expect(readWishes([])).toBeNull();
  });

  it.each([
    [['--crx'], 'needs --key'],
    [['--crx', '--key', 'public.pem'], 'private key'],
    [['--gecko-id', 'corp'], 'no id'],
    [['--update-url', 'http://updates.corp.example/updates.xml'], 'no https address'],
    [['--gecko-update-url', 'http://127.0.0.1/updates.json'], 'no https address'],
    [['--hots', 'misp.corp.example'], 'hots'],
    [['misp.corp.example'], 'misp.corp.example'],
  ])('%j are refused', (args, why) => {
    expect(() => readWishes(args, () => publicKey)).toThrow(why);
  });
});

describe('a build of a company', () => {
  let folder: string;
  let made: CompanyBuild;
  const wishes = readWishes(
    [
      ...['--hosts', 'misp.corp.example', '--key', 'key.pem', '--crx'],
      ...['--gecko-id', 'look@corp.example', '--update-url', 'https://corp.example/x/updates.xml'],
    ],
    () => privateKey,
  );
  const ours = {
    version: '1.2.3',
    key: 'AAAA',
    host_permissions: ['https://urlscan.io/*'],
    optional_host_permissions: ['https://*/*'],
    browser_specific_settings: {
      gecko: { id: 'ours@project.example', strict_min_version: '142.0' },
    },
  };
  const manifestIn = (dir: string) => JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'));

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'second-look-company-'));
    for (const browser of ['chrome', 'firefox']) {
      mkdirSync(join(folder, browser, 'deep'), { recursive: true });
      writeFileSync(join(folder, browser, 'manifest.json'), JSON.stringify(ours));
      writeFileSync(join(folder, browser, 'deep/ü.txt'), 'line\n'.repeat(500));
    }
    const builds = { chrome: join(folder, 'chrome'), firefox: join(folder, 'firefox') };
    if (wishes) made = makeCompanyBuild(builds, wishes, join(folder, 'company'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('asks for the hosts and leaves everything else as it was', () => {
    expect(manifestIn(made.chromium)).toEqual({
      ...ours,
      host_permissions: ['https://misp.corp.example/*', 'https://urlscan.io/*'],
      key: wishes?.key?.publicDer.toString('base64'),
      update_url: 'https://corp.example/x/updates.xml',
    });
    expect(manifestIn(made.firefox)).toEqual({
      ...ours,
      host_permissions: ['https://misp.corp.example/*', 'https://urlscan.io/*'],
      browser_specific_settings: {
        gecko: { id: 'look@corp.example', strict_min_version: '142.0' },
      },
    });
  });

  it('leaves the build for everybody untouched', () => {
    expect(manifestIn(join(folder, 'chrome'))).toEqual(ours);
    expect(manifestIn(join(folder, 'firefox'))).toEqual(ours);
  });

  it('tells the ids that the browsers will give it', async () => {
    if (!wishes) throw new Error('The arguments wish for nothing.');
    const told = tell(made, wishes);
    expect(told).toContain(await chromiumIdOf(made.chromium));
    expect(told).toContain('look@corp.example');
    expect(told).toContain('https://misp.corp.example/*');
  });

  it('holds the private key nowhere', () => {
    const [line = ''] = privateKey.split('\n').slice(3);
    const files = readdirSync(join(folder, 'company'), { recursive: true, withFileTypes: true })
      .filter(it => it.isFile())
      .map(it => readFileSync(join(it.parentPath, it.name), 'latin1'));
    expect(files.length).toBeGreaterThan(5);
    expect(line.length).toBeGreaterThan(40);
    expect(files.filter(it => it.includes(line) || it.includes('PRIVATE'))).toEqual([]);
  });

  it('packs every file, the same archive each time', () => {
    const archive = readFileSync(made.xpi);
    expect([...unzip(archive).keys()]).toEqual(['deep/ü.txt', 'manifest.json']);
    expect(zipFolder(made.firefox)).toEqual(archive);
  });

  it('signs the CRX with what the manifest names, and says where it is', () => {
    const crx = readFileSync(made.crx ?? '');
    expect(crx.subarray(0, 4).toString()).toBe('Cr24');
    const headerLength = crx.readUInt32LE(8);
    const header = crx.subarray(12, 12 + headerLength);
    const archive = crx.subarray(12 + headerLength);
    const signedData = header.subarray(-18);
    const signature = header.subarray(-18 - 4 - 256, -18 - 4);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(18);
    const verify = createVerify('sha256');
    for (const part of ['CRX3 SignedData\0', length, signedData, archive]) verify.update(part);
    expect(verify.verify(publicKey, signature)).toBe(true);
    const updates = readFileSync(join(folder, 'company/updates.xml'), 'utf8');
    expect(updates).toContain(`appid="${made.chromiumId}"`);
    expect(updates).toContain('codebase="https://corp.example/x/second-look.crx" version="1.2.3"');
  });

  it('cannot be signed with a public key', () => {
    expect(() => packCrx(Buffer.alloc(1), readKey(publicKey))).toThrow('private key');
  });
});
