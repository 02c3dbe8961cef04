import { isBelowAny } from './addresses.ts';
import { decodeBase64, decodePercent, rawValues } from './decode.ts';
import { otherAddress, webAddress } from './held.ts';
import { indexByHost } from './hostindex.ts';
import type { WrappingLink } from './openers.ts';
import { nobodys, type OwnWrappers, ownRows } from './own.ts';
import { splitUrl } from './split.ts';
import type { Wrapper } from './types.ts';
import { type WrapperRow, wrapperRows } from './wrappers.ts';

const maxDepth = 8;

const onOwnHosts = wrapperRows.filter(row => row.hosts.length === 0);
const underHost = indexByHost(wrapperRows);

/**
 * Takes known wrappers off an http(s) URL without any request, outermost first. Where the last one
 * cannot be opened, or more are nested than anybody has reason to, `url` is that wrapper. `own`
 * names the organization's own wrappers, and the hosts on which it may run others' products.
 */
export function unwrap(
  url: string,
  own: OwnWrappers = nobodys,
): { url: string; wrappers: Wrapper[] } {
  const wrappers: Wrapper[] = [];
  let current = url;
  for (;;) {
    const layer = openLayer(current, own);
    if (!layer) return { url: current, wrappers };
    const again = wrappers.some(wrapper => wrapper.url === layer.target);
    const closed = layer.target === null || again || wrappers.length >= maxDepth;
    wrappers.push({ ...layer.wrapper, opened: !closed });
    if (layer.target === null || closed) return { url: current, wrappers };
    current = layer.target;
  }
}

interface Layer {
  readonly wrapper: Omit<Wrapper, 'opened'>;
  readonly target: string | null;
}

function openLayer(url: string, own: OwnWrappers): Layer | null {
  const parts = splitUrl(url);
  const named = url.slice(parts.hostStart, parts.hostEnd);
  const host = named.endsWith('.') ? named.slice(0, -1) : named;
  const candidates = rowsFor(host, own);
  if (candidates.length === 0) return null;
  const rest = url.slice(parts.pathStart);
  const query = url.slice(parts.queryStart + 1, parts.fragmentStart);
  for (const row of candidates) {
    const match = row.path.exec(rest);
    if (!match) continue;
    const values = valuesOf(row, { host, rest, query, captured: match[1] });
    // Only gateways are known to leave the scheme out; elsewhere such a value is a search term.
    const found = distinct(values.map(value => webAddress(value, row.kind === 'gateway')));
    // Which of several addresses counts is the maker's secret; to guess would let one hide another.
    const [target = null] = found.length > 1 ? [] : found;
    const [holds] = found.length > 0 ? [] : distinct(values.map(otherAddress));
    const named = found.length > 0 || holds !== undefined || (row.hides && rest !== '/');
    if (named) return { wrapper: describe(row, url, query, target, holds), target };
  }
  return null;
}

/** A form alone proves nothing: on a stranger's host it could hide that host behind a harmless one. */
function rowsFor(host: string, own: OwnWrappers): readonly WrapperRow[] {
  const known = underHost(host);
  if (own === nobodys) return known;
  const hosted = isBelowAny(host, own.domains) ? onOwnHosts : [];
  return [...ownRows(host, own.wrappers), ...hosted, ...known];
}

/** What may be the target, or hold it: several where somebody plays tricks. */
function valuesOf(row: WrapperRow, link: WrappingLink): string[] {
  if (typeof row.from === 'function') return [row.from(link) ?? ''];
  if (link.captured && webAddress(link.captured, row.kind === 'gateway')) return [link.captured];
  const values = row.from.flatMap(name => rawValues(link.query, name));
  // A server decodes a parameter once, whether or not that is needed to see the address in it.
  return [...values.map(decodePercent), ...(link.captured ? [link.captured] : [])];
}

function distinct(found: readonly (string | null)[]): string[] {
  return [...new Set(found.filter(it => it !== null))];
}

function describe(
  row: WrapperRow,
  url: string,
  query: string,
  target: string | null,
  holds: string | undefined,
): Omit<Wrapper, 'opened'> {
  const hint = target === null && !holds ? hintIn(query) : undefined;
  const recipient = recipientIn(query, row);
  return {
    id: row.id,
    // Where the organization runs it itself, the person knows it by its host.
    name: row.hosts.length > 0 ? row.name : `${row.name} (${URL.parse(url)?.hostname ?? url})`,
    kind: row.kind,
    url,
    ...(hint ? { hint } : {}),
    ...(holds ? { holds } : {}),
    ...(recipient ? { recipient } : {}),
  };
}

function hintIn(query: string): string | undefined {
  const values = ['domain', 'd', 'host'].flatMap(name => rawValues(query, name));
  return values
    .map(value => decodePercent(value).toLowerCase())
    .find(value => /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(value));
}

const address = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;

function recipientIn(query: string, row: WrapperRow): string | undefined {
  const targets = typeof row.from === 'function' ? [] : row.from;
  for (const pair of query.split('&')) {
    const equals = pair.indexOf('=');
    if (targets.includes(pair.slice(0, equals).toLowerCase())) continue;
    const value = decodePercent(pair.slice(equals + 1));
    const found = address.exec(value) ?? address.exec(decodeBase64(value) ?? '');
    if (found) return found[0];
  }
  return undefined;
}
