import browser from 'webextension-polyfill';
import type messages from '../../public/_locales/en/messages.json';

type MessageKey = keyof typeof messages;
export type Values = Readonly<Record<string, string | number>>;

/**
 * The text of `key` in the browser's language, with `{name}` replaced from `values`.
 *
 * Named braces instead of the format's own `$1`: a translator sees what stands there, and nothing
 * has to be declared twice.
 */
export function t(key: MessageKey, values: Values = {}): string {
  return fill(browser.i18n.getMessage(key) || key, values);
}

/** The text of a key made at run time (`source_<id>`, `signal_<id>`), or null where there is none. */
export function textOf(key: string, values: Values = {}): string | null {
  const text = browser.i18n.getMessage(key);
  return text ? fill(text, values) : null;
}

/** Replaces `{name}`; a name without a value stays as it is, so that a test can see it. */
export function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The browser's language, for Intl and the `lang` attribute. */
export function language(): string {
  return browser.i18n.getUILanguage();
}
