import { locale } from './words.ts';

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** What stands where a time is none that a calendar knows. */
const unknown = '–';

/** `at` (epoch milliseconds) as a distance from `now`: "2 hours ago", "in 5 minutes", "now". */
export function distance(at: number, now: number): string {
  if (!isMoment(at)) return unknown;
  const words = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  for (const [unit, ms] of units) {
    const count = Math.trunc((at - now) / ms);
    if (count !== 0) return words.format(count, unit);
  }
  return words.format(0, 'second');
}

/** Hour and minute of `at` (epoch milliseconds), with the day where it is not the day of `now`. */
export function clock(at: number, now: number): string {
  if (!isMoment(at)) return unknown;
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(locale(), {
    timeStyle: 'short',
    ...(sameDay ? {} : { dateStyle: 'medium' }),
  }).format(at);
}

/** `at` (epoch milliseconds) for a machine, as ISO 8601; undefined where it is no moment. */
export function iso(at: number): string | undefined {
  return isMoment(at) ? new Date(at).toISOString() : undefined;
}

function isMoment(at: number): boolean {
  return !Number.isNaN(new Date(at).getTime());
}

/** An ISO 8601 date as people write it; the text itself where it is none. */
export function day(iso: string): string {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return iso;
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium' }).format(at);
}

/** The name of a country by its two-letter code; the code itself where it is none. */
export function country(code: string): string {
  if (!/^[a-z]{2}$/i.test(code)) return code;
  return new Intl.DisplayNames(locale(), { type: 'region', fallback: 'code' }).of(
    code.toUpperCase(),
  ) as string;
}

/** A day in epoch milliseconds as a distance in days, months or years: "3 days ago", "4 years ago". */
export function sinceDay(at: number, now: number): string {
  if (!isMoment(at)) return unknown;
  const words = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  const days = Math.trunc((at - now) / 86_400_000);
  if (Math.abs(days) < 60) return words.format(days, 'day');
  const months = Math.trunc(days / 30.44);
  return Math.abs(months) < 24
    ? words.format(months, 'month')
    : words.format(Math.trunc(months / 12), 'year');
}
