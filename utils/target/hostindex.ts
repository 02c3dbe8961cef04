/** Finds the rows whose host is a given host or stands above it, the nearest first. */
export type HostIndex<Row> = (host: string) => readonly Row[];

/** Indexes rows by the hosts that each stands for; a host stands for everything under it. */
export function indexByHost<Row extends { readonly hosts: readonly string[] }>(
  rows: readonly Row[],
): HostIndex<Row> {
  const byHost = new Map<string, Row[]>();
  for (const row of rows) {
    for (const host of row.hosts) byHost.set(host, [...(byHost.get(host) ?? []), row]);
  }
  return host => {
    const found: Row[] = [];
    for (let name = host; ; ) {
      const own = byHost.get(name);
      if (own) found.push(...own);
      const dot = name.indexOf('.');
      if (dot === -1) return found;
      name = name.slice(dot + 1);
    }
  };
}
