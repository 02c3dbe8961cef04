import { describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readEffective } from '../../utils/check/effective.ts';

async function problemsOf(policy: Record<string, unknown>) {
  fakeBrowser.reset();
  vi.spyOn(browser.storage.managed, 'get').mockResolvedValue(policy);
  return (await readEffective()).state.problems;
}

describe('what is wrong with a policy', () => {
  it('names a web tool whose address nobody could open', async () => {
    const customPivots = [
      { name: 'Wiki', template: 'https://wiki.example/{host}' },
      { name: 'Open wiki', template: 'http://wiki.example/{host}' },
      { name: 'Anywhere', template: 'https://{host}/' },
    ];
    expect(await problemsOf({ customPivots })).toEqual([
      {
        code: 'unusable-template',
        path: 'customPivots.Open wiki',
        message: 'http://wiki.example/{host}',
      },
      { code: 'unusable-template', path: 'customPivots.Anywhere', message: 'https://{host}/' },
    ]);
  });

  it('names a web tool that takes the id of a built-in one', async () => {
    const template = 'https://wiki.example/{host}';
    const customPivots = [{ id: 'virustotal', name: 'Ours', template }];
    expect(await problemsOf({ customPivots })).toEqual([
      { code: 'taken-id', path: 'customPivots.Ours', message: 'virustotal' },
    ]);
  });

  it.each(['http://gateway.corp.example', 'https://me:word@gateway.corp.example'])(
    'names an address that a key cannot go to: %s',
    async base => {
      const problem = { code: 'unsafe-address', path: 'sources.virustotal.base' };
      const sources = { virustotal: { base, key: 'a'.repeat(64) } };
      expect(await problemsOf({ sources })).toEqual([problem]);
    },
  );

  it('names an address that anybody on the way reads along with, unless it is of this machine', async () => {
    const keyless = (base: string) => problemsOf({ sources: { virustotal: { base } } });
    const problem = { code: 'plain-address', path: 'sources.virustotal.base' };
    expect(await keyless('http://gateway.corp.example')).toEqual([problem]);
    expect(await keyless('http://127.0.0.1.corp.example')).toEqual([problem]);
    for (const base of ['https://gateway.corp.example', 'http://127.0.0.1:9443/virustotal'])
      expect(await keyless(base)).toEqual([]);
  });

  it('adds nothing to a policy without mistakes', async () => {
    const customPivots = [{ name: 'Wiki', template: 'https://wiki.example/{host}' }];
    expect(await problemsOf({ customPivots, visibility: 'private' })).toEqual([]);
  });
});
