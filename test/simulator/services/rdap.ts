import { json, type Service, type SimulatedAnswer } from '../service.ts';
import type { HostFacts } from '../world.ts';

const registry = 'rdap.registry.example';
const secondServer = 'rdap.registrar.example';
const open = { 'access-control-allow-origin': '*' };
const dayMs = 86_400_000;

/**
 * RDAP: IANA's bootstrap file, in which only `example` has a registry, and that registry.
 * Traps: a registry's 404 has no body; http addresses stand beside the https ones.
 * Switches: `redirect` (the registry hands on to another server), `status` (e.g. `client hold`),
 * `bare` (the registrar has a handle and no card).
 */
export const rdap: Service = {
  id: 'rdap',
  hosts: ['data.iana.org', registry, secondServer],
  ownFaults: [],

  handle({ url }, { world, switches, now }) {
    if (url.hostname === 'data.iana.org') return bootstrap(url.pathname);
    const name = /^\/domain\/([^/]+)$/.exec(url.pathname)?.[1]?.toLowerCase();
    if (!name) return { status: 404, headers: open };
    if (url.hostname === registry && switches.redirect) {
      const location = `https://${secondServer}${url.pathname}`;
      return { status: 302, headers: { ...open, location } };
    }
    const facts = world.about(name);
    if (!facts?.registered) return { status: 404, headers: open };
    return domain(name, facts, switches, now);
  },
};

function bootstrap(path: string): SimulatedAnswer {
  if (path !== '/rdap/dns.json') return { status: 404, headers: open };
  const urls = [`http://${registry}/`, `https://${registry}/`];
  const publication = '2026-06-01T00:00:00Z';
  return json(200, { version: '1.0', publication, services: [[['example'], urls]] }, open);
}

function domain(
  name: string,
  { registered }: HostFacts,
  { status = 'client transfer prohibited', bare }: Readonly<Record<string, string>>,
  now: number,
): SimulatedAnswer {
  const card = [
    'vcard',
    [
      ['version', {}, 'text', '4.0'],
      ['fn', {}, 'text', 'Example Registrar'],
    ],
  ];
  return json(
    200,
    {
      objectClassName: 'domain',
      ldhName: name.toUpperCase(),
      status: [status],
      events: [
        { eventAction: 'registration', eventDate: registered },
        { eventAction: 'expiration', eventDate: new Date(now + 200 * dayMs).toISOString() },
      ],
      entities: [
        {
          objectClassName: 'entity',
          handle: 'REG-EXAMPLE',
          roles: ['registrar'],
          ...(bare ? {} : { vcardArray: card }),
        },
      ],
      nameservers: [{ ldhName: 'ns1.hosting.example' }],
      secureDNS: { delegationSigned: false },
    },
    { ...open, 'content-type': 'application/rdap+json' },
  );
}
