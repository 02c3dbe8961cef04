import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sources } from '../../utils/sources/index.ts';
import type { Source } from '../../utils/sources/types.ts';
import { baseOf, servicesOf } from './contract.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'utils/sources');
const textsOf = (language: string): Record<string, { message: string }> =>
  JSON.parse(readFileSync(join(root, `public/_locales/${language}/messages.json`), 'utf8'));
const texts = { en: textsOf('en'), ja: textsOf('ja') };

/** What is missing from a source, in sentences for whoever adds one. */
function complaints(source: Source): string[] {
  const { id, key } = source;
  const say = (isMissing: boolean, sentence: string) => (isMissing ? [sentence] : []);
  const text = `source_${id.replaceAll('-', '_')}`;
  const hosts = [...source.origins, baseOf(source) ?? []].flat().map(it => new URL(it).hostname);
  const played = servicesOf(source).flatMap(it => it.hosts);
  const serviceKey = servicesOf(source)[0]?.key;
  return [
    ...say(
      !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id),
      `The id "${id}" has other characters than a-z, 0-9 and "-".`,
    ),
    ...say(
      !existsSync(join(folder, `${id}.ts`)),
      `The source "${id}" must stand in utils/sources/${id}.ts.`,
    ),
    ...Object.entries(texts).flatMap(([language, all]) =>
      say(
        !all[text]?.message,
        `Say what "${id}" is: add "${text}" to public/_locales/${language}/messages.json.`,
      ),
    ),
    ...hosts
      .filter(host => !played.includes(host))
      .map(host => `Nobody plays ${host}: add a service for "${id}" to test/simulator/services.`),
    ...source.origins
      .filter(it => !isExact(it))
      .map(it => `"${it}" of "${id}" is no exact https origin.`),
    ...say(
      (source.group === 'own') !== (source.origins.length === 0),
      `Only sources of the group "own" have no origins; see "${id}".`,
    ),
    ...say(source.accepts.length === 0, `"${id}" accepts nothing.`),
    ...say(
      new Set(source.accepts).size !== source.accepts.length,
      `"${id}" accepts something twice.`,
    ),
    ...say(
      key.need === 'required' && !key.shape,
      `"${id}" needs a key; give its shape, so that a wrong one is never sent.`,
    ),
    ...say(
      key.need !== 'none' && source.group !== 'own' && !key.where?.startsWith('https://'),
      `Say at which https page one gets a key for "${id}".`,
    ),
    ...say(
      key.need === 'none' && Boolean(key.shape ?? key.where ?? source.keyOf ?? source.keyInUrl),
      `"${id}" takes no key but describes one.`,
    ),
    ...say(
      key.need !== 'none' && !serviceKey,
      `The service of "${id}" has no key in test/simulator/services.`,
    ),
    ...say(
      Boolean(serviceKey && key.shape && !key.shape.test(serviceKey)),
      `The simulated key of "${id}" has not the shape that the source asks for.`,
    ),
    ...say(
      Boolean(source.follows) && key.need !== 'none',
      `"${id}" follows to other addresses and so must not have a key.`,
    ),
    ...say(
      (source.disclosesWith?.({}) ?? source.discloses) !== source.discloses,
      `"${id}" declares another disclosure than it has with the settings as they come.`,
    ),
    ...say(
      Boolean(source.keyOf) &&
        !['urlscan', ...sources.map(it => it.id)].includes(source.keyOf ?? ''),
      `"${id}" shares the key of "${source.keyOf}", which is none.`,
    ),
  ];
}

/** An origin as the browser writes it: nothing but scheme, host and port. */
function isExact(origin: string): boolean {
  return origin.startsWith('https://') && URL.parse(origin)?.origin === origin;
}

describe('the list of sources', () => {
  it.each(sources.map(source => ({ id: source.id, source })))('$id is complete', ({ source }) => {
    expect(complaints(source)).toEqual([]);
  });

  it('is sorted by id, and each id stands there once', () => {
    const ids = sources.map(source => source.id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('holds every source of the folder', () => {
    const makesSource = /(?::\s*Source\s*=\s*\{|=\s*filteringResolver\()/;
    const files = readdirSync(folder).filter(name =>
      makesSource.test(readFileSync(join(folder, name), 'utf8')),
    );
    const unlisted = files
      .map(name => name.replace(/\.ts$/, ''))
      .filter(id => !sources.some(it => it.id === id));
    expect(unlisted.map(id => `Add "${id}" to utils/sources/index.ts.`)).toEqual([]);
    expect(files.length).toBe(sources.length);
  });

  it('by default asks nobody who costs money or learns the URL', () => {
    const bold = sources.filter(
      it =>
        it.enabledByDefault &&
        (it.terms === 'paid' || it.discloses === 'url' || it.discloses === 'visit'),
    );
    expect(bold.map(it => it.id)).toEqual([]);
  });
});

describe('what is missing from a careless source', () => {
  const careless: Source = {
    id: 'Care less',
    name: 'Careless',
    group: 'reputation',
    family: 'careless',
    origins: ['http://careless.example', 'https://careless.example/api'],
    accepts: [],
    discloses: 'nothing',
    disclosesWith: () => 'url',
    key: { need: 'required' },
    follows: true,
    enabledByDefault: false,
    request: () => ({ url: 'https://careless.example/', sends: '' }),
    interpret: () => ({ kind: 'finding', rating: 'no-data', facts: [] }),
  };

  it.each([
    'must stand in utils/sources/Care less.ts',
    'has other characters than',
    'to public/_locales/en/messages.json',
    'to public/_locales/ja/messages.json',
    'Nobody plays careless.example',
    '"http://careless.example" of "Care less" is no exact https origin',
    '"https://careless.example/api" of "Care less" is no exact https origin',
    'accepts nothing',
    'give its shape',
    'Say at which https page',
    'has no key in test/simulator/services',
    'follows to other addresses',
    'declares another disclosure',
  ])('is told: … %s …', sentence => {
    expect(complaints(careless).join('\n')).toContain(sentence);
  });
});
