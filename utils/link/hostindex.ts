/** Finds the rows whose host is a given host or stands above it, the nearest first. */
type HostIndex<Row> = (host: string) => readonly Row[];

/** Indexes rows by the hosts that each stands for; a host stands for everything under it. */
export function indexByHost<Row extends { readonly hosts: readonly string[] }>(
  rows: readonly Row[],
): HostIndex<Row> {
  const byHost = new Map<string, Row[]>();
  for (const row of rows) {
    for (const host of row.hosts) byHost.set(host, [...(byHost.get(host) ?? []), row]);
  }
  const nothing: readonly Row[] = [];
  return host => {
    let found = nothing;
    for (const ending of endingsOf(host)) {
      const own = byHost.get(ending);
      if (own) found = found.length > 0 ? [...found, ...own] : own;
    }
    return found;
  };
}

let last: { readonly host: string; readonly endings: readonly string[] } = {
  host: '',
  endings: [''],
};

/** A host and every name above it, the nearest first: `a.b.example`, `b.example`, `example`. */
export function endingsOf(host: string): readonly string[] {
  // One link's host is looked up in several tables in a row.
  if (host === last.host) return last.endings;
  const endings = [host];
  for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1)) {
    endings.push(host.slice(dot + 1));
  }
  last = { host, endings };
  return endings;
}
