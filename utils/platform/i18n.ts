import browser from 'webextension-polyfill';
import type messages from '../../public/_locales/en/messages.json';

type MessageKey = keyof typeof messages;
export type Texts = Readonly<Record<string, { readonly message: string }>>;

/** Set where the organization wants another language than the browser's. */
let chosen: { readonly tag: string; readonly texts: Texts } | null = null;

/** From here on these texts in the language `tag`; with null the browser's own again. */
export function speak(wish: { readonly tag: string; readonly texts: Texts } | null): void {
  chosen = wish;
}

/** The language that was chosen over the browser's; null where none was. */
export function spoken(): string | null {
  return chosen?.tag ?? null;
}

function message(key: string): string {
  return chosen?.texts[key]?.message ?? browser.i18n.getMessage(key);
}
export type Values = Readonly<Record<string, string | number>>;

/**
 * The text of `key` in the browser's language, or the chosen one, with `{name}` replaced from `values`.
 *
 * Named braces instead of the format's own `$1`: a translator sees what stands there, and nothing
 * has to be declared twice.
 */
export function t(key: MessageKey, values: Values = {}): string {
  return fill(message(key) || key, values);
}

/** The text of a key made at run time (`source_<id>`, `signal_<id>`), or null where there is none. */
export function textOf(key: string, values: Values = {}): string | null {
  const text = message(key);
  return text ? fill(text, values) : null;
}

/** Replaces `{name}`; a name without a value stays as it is, so that a test can see it. */
export function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The browser's language, or the chosen one, for Intl and the `lang` attribute. */
export function language(): string {
  return chosen?.tag ?? browser.i18n.getUILanguage();
}
