/** An IPv4 address as a number; null for any other text. */
export function ipv4Number(ip: string): number | null {
  if (!endsInDigit(ip)) return null;
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(ip);
  if (!match) return null;
  const octets = match.slice(1).map(Number);
  return octets.some(octet => octet > 255)
    ? null
    : octets.reduce((number, octet) => number * 256 + octet, 0);
}

function endsInDigit(text: string): boolean {
  const code = text.charCodeAt(text.length - 1);
  return code >= 48 && code <= 57;
}

/** An IPv6 address as its eight groups of 16 bits; null for any other text. */
export function ipv6Groups(ip: string): number[] | null {
  if (!ip.includes(':')) return null;
  const host = URL.parse(`http://[${ip.replace(/^\[|\]$/g, '')}]/`)?.hostname.slice(1, -1);
  if (!host) return null;
  const [head = '', tail = ''] = host.split('::');
  const before = head ? head.split(':') : [];
  const after = tail ? tail.split(':') : [];
  const zeros = new Array<string>(8 - before.length - after.length).fill('0');
  return [...before, ...zeros, ...after].map(group => Number.parseInt(group, 16));
}
