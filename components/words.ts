import { language, t, textOf, type Values } from '../utils/platform/i18n.ts';

/** The text of a family member (`verdict`, `no-threat-found` → `verdict_no_threat_found`); null where there is none. */
export function word(family: string, id: string, values: Values = {}): string | null {
  return textOf(`${family}_${id.replaceAll('-', '_')}`, values);
}

/** The language the texts are really in: the browser's where we speak it, with its region, else English. */
export function locale(): string {
  const ours = textOf('languageTag') ?? 'en';
  const theirs = language();
  return theirs.split('-')[0] === ours ? theirs : ours;
}

/** Names in one phrase: "A, B and C". */
export function listOf(names: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(names);
}

/** Sentences one after the other as the language writes them; those that are missing leave no gap. */
export function joinSentences(...parts: readonly (string | null | undefined | false)[]): string {
  return parts.reduce<string>((first, second) => {
    if (!first || !second) return first || second || '';
    return t('sentences', { first, second });
  }, '');
}

/** The values of a reason ready for its text: what is a list there is written as one. */
export function spellValues(
  values: Readonly<Record<string, string | readonly string[]>> = {},
): Record<string, string> {
  const spelled = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : listOf(value),
  ]);
  return Object.fromEntries(spelled);
}

/** The first sentence of a text. A dot inside a name ends none. */
export function firstSentence(text: string): string {
  return /^.+?(?:[.!?](?=\s+\p{Lu})|[。！？])/su.exec(text)?.[0] ?? text;
}
