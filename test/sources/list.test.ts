import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import ja from '../../public/_locales/ja/messages.json' with { type: 'json' };
import { sourceById, sources } from '../../utils/sources/index.ts';
import { services } from '../simulator/services/index.ts';
import { placeholderKey } from '../tools/questions.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'utils/sources');
const files = readdirSync(folder, { withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => entry.name);
const texts: Record<string, Record<string, { message: string } | undefined>> = { en, ja };

/** Files that export a source, whether the list knows it or not. */
const declared = files.filter(file =>
  /^export const \w+(: Source =| = filteringResolver\()/m.test(
    readFileSync(join(folder, file), 'utf8'),
  ),
);

describe('the list of sources', () => {
  it('holds every source that has a file', () => {
    const missing = declared.filter(file => !sourceById(file.replace('.ts', '')));
    expect(missing, 'add a line for each in utils/sources/index.ts').toEqual([]);
    expect(declared.length).toBe(sources.length);
  });

  it('has nothing else beside it: what asks sources is in utils/lookup, what they share in shared/', () => {
    const others = files.filter(file => file !== 'index.ts' && !declared.includes(file));
    expect(others).toEqual([]);
  });

  it('is sorted by id and names none twice', () => {
    const ids = sources.map(it => it.id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('knows no source that is not there', () => {
    expect(sourceById('nobody')).toBeUndefined();
  });
});

describe.each(sources)('$id', source => {
  const { id, origins, key } = source;

  it('lives in a file of its name', () => {
    expect(files, `name the file of "${id}" utils/sources/${id}.ts`).toContain(`${id}.ts`);
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it.each(['en', 'ja'])('is explained in %s', language => {
    const text = `source_${id.replaceAll('-', '_')}`;
    const hint = `add "${text}" to public/_locales/${language}/messages.json: one sentence on what ${source.name} adds`;
    expect(texts[language]?.[text]?.message, hint).toBeTruthy();
  });

  it('is played by the simulator', () => {
    const hosts = origins.map(origin => new URL(origin).hostname);
    const unplayed = hosts.filter(host => !services.some(it => it.hosts.includes(host)));
    const hint = `play ${unplayed} in test/simulator/services/${id}.ts`;
    expect(unplayed, hint).toEqual([]);
    if (hosts.length === 0) {
      expect(
        services.map(it => it.id),
        `play ${id} in test/simulator/services`,
      ).toContain(id);
    }
  });

  it('names exact https origins, or none because the organization runs it', () => {
    for (const origin of origins) {
      expect(new URL(origin).origin, `${origin} must be scheme and host alone`).toBe(origin);
      expect(origin).toMatch(/^https:/);
    }
    expect(origins.length === 0, 'only a source of the group "own" has no origin').toBe(
      source.group === 'own',
    );
  });

  it('says what its key looks like and where to get one', () => {
    if (key.need === 'none') return;
    expect(key.shape, `${id} must check a key's shape before sending it`).toBeInstanceOf(RegExp);
    expect(key.shape?.flags, 'a shape with memory answers differently every time').not.toMatch(
      /[gy]/,
    );
    expect(() => placeholderKey(source)).not.toThrow();
    if (source.group !== 'own') {
      expect(key.where, `say where one gets a key of ${source.name}`).toMatch(/^https:\/\//);
    }
  });

  it('takes the key that its simulated service accepts', () => {
    const host = new URL(origins[0] ?? `https://${id}.corp.example`).hostname;
    const accepted = services.find(it => it.hosts.includes(host))?.key;
    const shape = key.need === 'none' ? /^undefined$/ : (key.shape ?? /./);
    expect(String(accepted), `the key in test/simulator/services/${id}.ts`).toMatch(shape);
  });

  it('discloses with the settings as they come what it declares', () => {
    expect(source.disclosesWith?.({}) ?? source.discloses).toBe(source.discloses);
  });

  it('shares a key only with a source that has one', () => {
    if (!source.keyOf || source.keyOf === 'urlscan') return;
    const holder = sourceById(source.keyOf);
    expect(holder?.key.need, `${id} says that it shares the key of "${source.keyOf}"`).toBe(
      'required',
    );
    expect(String(holder?.key.shape)).toBe(String(key.shape));
  });

  it('goes to learned addresses only without a key', () => {
    expect(source.follows && key.need !== 'none', 'a key must never follow').toBeFalsy();
  });

  it('is asked from the start only where at most an address leaves and nobody has to pay', () => {
    if (!source.enabledByDefault) return;
    const tame = ['nothing', 'hash-prefix', 'hash', 'domain', 'hostname', 'ip'];
    expect(tame).toContain(source.discloses);
    expect(source.terms).not.toBe('paid');
  });
});
