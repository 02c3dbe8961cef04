import * as z from 'zod/mini';
import { asObject } from '../../settings/salvage.ts';
import { gatewayServices } from './services.ts';

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const name = new RegExp(`^${label}(?:\\.${label})+$`);
const address = /^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:]+\])(?::[0-9]{1,5})?$/;
/** What stands in quotes: nothing that ends them, begins a variable or escapes. */
const path = /^\/[\w./+@-]{1,200}$/;
const token = /^[\w-]{32,128}$/;
const key = /^[\w.-]{16,256}$/;
const size = /^[1-9][0-9]{0,5}[kmg]$/;
const span = /^[1-9][0-9]{0,3}[smhd]$/;

const matching = (shape: RegExp) => z.string().check(z.regex(shape));
const whole = (most: number) => z.int().check(z.gte(1), z.lte(most));

const serviceSchema = z.strictObject({
  id: z.enum(gatewayServices.map(it => it.id)),
  /** The key that the gateway puts in the place of the browser's token. */
  key: matching(key),
  /** Where the service is found, if not at its own name: for a test, or a way out of the network. */
  addresses: z.optional(z.array(matching(address)).check(z.minLength(1), z.maxLength(16))),
});

const limitsSchema = z.strictObject({
  /** For each client address; behind NAT or a terminal server that is many people. */
  requestsPerSecond: z._default(whole(100_000), 50),
  /** How many may come at once: 8 for each person who checks at the same moment. */
  burst: z._default(whole(100_000), 400),
  scansPerMinute: z._default(whole(100_000), 60),
  scanBurst: z._default(whole(100_000), 60),
});

const cacheSchema = z.strictObject({
  /** A folder on tmpfs: its files hold links in the clear. */
  folder: z._default(matching(path), '/run/second-look-gateway'),
  maxSize: z._default(matching(size), '256m'),
  /** How long an answer lies there unasked; also the oldest that is told while a service is down. */
  inactive: z._default(matching(span), '2h'),
});

const secondsSchema = z.strictObject({
  // Below the extension's own limits of 8 and 20 seconds, so that it hears who is slow.
  lookup: z._default(whole(60), 7),
  scan: z._default(whole(60), 15),
});

/** Everything that is said of a gateway. Strict: a value that could mean more than itself in nginx's syntax is none. */
const planSchema = z.strictObject({
  /** The name by which browsers know it. */
  host: matching(name),
  listen: z._default(z.array(matching(/^(?:[0-9.]+:|\[[0-9a-f:]+\]:)?[0-9]{1,5}$/)), ['443']),
  certificate: matching(path),
  certificateKey: matching(path),
  /** The authorities whose word about the services counts; the company's own where a proxy opens TLS. */
  authorities: z._default(matching(path), '/etc/ssl/certs/ca-certificates.crt'),
  /** What lets a browser in; a second one is valid beside it while policies change. */
  tokens: z.array(matching(token)).check(z.minLength(1), z.maxLength(2)),
  services: z.array(serviceSchema).check(z.minLength(1)),
  /** Ids of the extension in Chromium and Edge. */
  extensionIds: z.array(matching(/^[a-p]{32}$/)).check(z.maxLength(8)),
  /** Firefox gives each profile an id of its own, so that any extension there passes for ours. */
  firefox: z._default(z.boolean(), true),
  limits: z._default(limitsSchema, {
    ...{ requestsPerSecond: 50, burst: 400, scansPerMinute: 60, scanBurst: 60 },
  }),
  cache: z._default(cacheSchema, {
    ...{ folder: '/run/second-look-gateway', maxSize: '256m', inactive: '2h' },
  }),
  seconds: z._default(secondsSchema, { lookup: 7, scan: 15 }),
  /** Browsers at once. */
  connections: z._default(whole(60_000), 4096),
  /** Where keys and logs lie, and who nginx runs as. */
  folder: z._default(matching(path), '/etc/second-look-gateway'),
  accessLog: z._default(matching(path), '/var/log/nginx/second-look-gateway.log'),
  errorLog: z._default(matching(path), '/var/log/nginx/second-look-gateway-start.log'),
  pid: z._default(matching(path), '/run/nginx.pid'),
  user: z._default(matching(/^[a-z_][a-z0-9_-]{0,31}$/), 'www-data'),
});

/** A plan as one writes it. */
export type GatewayPlanInput = z.input<typeof planSchema>;
/** A plan with everything in it. */
export type GatewayPlan = z.output<typeof planSchema>;

/** A place in the plan; a service by its id where that is one, which its number would not tell. */
function placeOf(input: unknown, [first = 'plan', ...deeper]: readonly PropertyKey[]): string {
  const { services } = asObject(input);
  const service: unknown = Array.isArray(services) ? services[Number(deeper[0])] : undefined;
  const known = first === 'services' && gatewayServices.find(it => it.id === asObject(service).id);
  return [first, ...(known ? [known.id, ...deeper.slice(1)] : deeper)].map(String).join('.');
}

/** Reads a plan; throws a sentence that names what cannot be used, and never a key. */
export function readPlan(input: unknown): GatewayPlan {
  const read = planSchema.safeParse(input);
  if (!read.success) {
    const parts = read.error.issues.map(({ path, code }) => `${placeOf(input, path)} (${code})`);
    throw new Error(`The gateway cannot be made of this: ${parts.join(', ')}.`);
  }
  const { services } = read.data;
  if (new Set(services.map(it => it.id)).size < services.length)
    throw new Error('The gateway cannot be made of this: a service is named twice.');
  return read.data;
}
