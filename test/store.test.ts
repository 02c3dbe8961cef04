import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../public/_locales/en/messages.json' with { type: 'json' };
import ja from '../public/_locales/ja/messages.json' with { type: 'json' };
import { readListing } from './tools/listing.ts';
import { pictures } from './tools/store-pictures.ts';

const messages = { en, ja };

describe.each(['en', 'ja'] as const)('the listing in %s', language => {
  const listing = readListing(language);
  const { extensionName, extensionDescription } = messages[language];

  it('has the name and the summary that the package brings, from which the stores take them', () => {
    expect(listing.name).toBe(extensionName.message);
    expect(listing.summary).toBe(extensionDescription.message);
  });

  it('keeps to the limits of the stores', () => {
    // Chrome: 75 and 132. Mozilla: 250 for the summary. Edge: 250 to 10,000. Chrome's 16,000 are more.
    expect(listing.name.length).toBeLessThanOrEqual(45);
    expect(listing.summary.length).toBeLessThanOrEqual(132);
    expect(listing.mozillaSummary.length).toBeLessThanOrEqual(250);
    expect(listing.description.length).toBeGreaterThanOrEqual(250);
    expect(listing.description.length).toBeLessThanOrEqual(10_000);
  });

  it('has at most seven search words, as Edge takes them', () => {
    expect(listing.searchWords.length).toBeLessThanOrEqual(7);
    expect(listing.searchWords.filter(it => it.length > 30)).toEqual([]);
    const words = listing.searchWords.flatMap(it => it.split(/\s+/));
    expect(words.length).toBeLessThanOrEqual(21);
  });

  it('has a description without markup, which the stores would show as it stands', () => {
    expect(listing.description).not.toMatch(/\*\*|`|\]\(|<\w|^#/m);
  });

  it('gives each reason in at most the thousand letters that Chrome takes', () => {
    const reasons = [listing.singlePurpose, ...listing.permissions.values()];
    expect(reasons.filter(it => it.length < 15 || it.length > 1000)).toEqual([]);
  });

  it('names the pictures that `npm run store` takes, with their headlines', () => {
    expect(listing.pictures).toEqual(
      pictures.map(it => [`${it.name}-${language}.png`, it.headline[language]]),
    );
  });

  it('says the same as its sisters', () => {
    const other = readFileSync(
      resolve(import.meta.dirname, '../.github/store', language === 'en' ? 'ja.md' : 'en.md'),
      'utf8',
    );
    const shape = (text: string) =>
      text.match(/^(?:## |\| [`|-]|- |•|・)/gm)?.map(it => it.trim().replace('・', '•'));
    expect(shape(listing.text)).toEqual(shape(other));
  });
});
