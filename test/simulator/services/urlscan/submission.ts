import {
  json,
  type SimulatedAnswer,
  type SimulatedRequest,
  type Simulation,
} from '../../service.ts';
import { invalid, refuse, withHeaders } from './answers.ts';
import { type Action, meterOf } from './quota.ts';
import { scansOf, timeOrderedUuid, type Visibility } from './scans.ts';

const visibilities = ['public', 'unlisted', 'private'];
const texts = ['url', 'customagent', 'referer', 'country', 'overrideSafety'];
const fields = [...texts, 'visibility', 'tags'];

type Fields = Readonly<Record<string, unknown>>;

/** POST /api/v1/scan/ of somebody whose key is good. */
export function submit(request: SimulatedRequest, simulation: Simulation): SimulatedAnswer {
  const body = parse(request.body);
  const complaints = body ? complaintsAbout(body) : ['"value" must be of type object'];
  if (!body || complaints.length > 0) return invalid('body', complaints);

  const url = absolute(String(body.url));
  const refusal = refusalOf(url, String(body.url), simulation);
  if (refusal || !url) return refusal ?? refuse('Scan prevented ...', 'The URL is not valid.');

  const visibility = effectiveVisibility(body, simulation);
  const meter = meterOf('user', visibility as Action, simulation);
  const overLimit = meter.refusal();
  if (overLimit) return overLimit;
  meter.count();
  return withHeaders(json(200, store(url, visibility, body, simulation)), meter.headers());
}

function parse(text: string): Fields | null {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body && !Array.isArray(body) ? (body as Fields) : null;
  } catch {
    return null;
  }
}

/** Every breach of the schema at once; a field that the schema does not know is one. */
function complaintsAbout(body: Fields): string[] {
  const complaints = body.url === undefined ? ['"url" is required'] : [];
  for (const [name, value] of Object.entries(body)) {
    if (!fields.includes(name)) complaints.push(`"${name}" is not allowed`);
    if (texts.includes(name) && typeof value !== 'string')
      complaints.push(`"${name}" must be a string`);
  }
  const { visibility, tags = [] } = body;
  if (visibility !== undefined && !visibilities.includes(String(visibility)))
    complaints.push(`"visibility" must be one of [${visibilities.join(', ')}]`);
  if (!Array.isArray(tags)) complaints.push('"tags" must be an array');
  else if (tags.length > 10) complaints.push('"tags" must contain less than or equal to 10 items');
  return complaints;
}

/** A bare host is taken as http, as the service does. */
function absolute(text: string): URL | null {
  return URL.parse(text) ?? URL.parse(`http://${text}`);
}

function refusalOf(url: URL | null, text: string, { world }: Simulation): SimulatedAnswer | null {
  if (!url) return refuse('Scan prevented ...', `The hostname in ${text} is not valid.`);
  if (!/^https?:$/.test(url.protocol))
    return refuse('Scan prevented ...', 'Only http and https URLs can be submitted.');
  if (url.username || url.password)
    return refuse('Scan prevented ...', 'URLs with basic authentication cannot be submitted.');
  if (url.hostname === 'blacklisted.example')
    return refuse(
      'Scan prevented ...',
      'The submitted domain is on our blacklist, we will not scan it.',
    );
  if (world.addressesOf(url.hostname).length > 0) return null;
  return refuse(
    'DNS Error - Could not resolve domain',
    `The domain ${url.hostname} could not be resolved to a valid IPv4/IPv6 address. We won't try to load it in the browser.`,
  );
}

/** An account can enforce another visibility than was asked for; without a word it has a default. */
function effectiveVisibility(body: Fields, { switches }: Simulation): Visibility {
  const wished = switches.visibility ?? body.visibility ?? switches.defaultVisibility;
  return (wished ?? 'public') as Visibility;
}

function store(url: URL, visibility: Visibility, body: Fields, simulation: Simulation) {
  const { customagent, referer, country, tags = [] } = body;
  const uuid = timeOrderedUuid(simulation.now);
  scansOf(simulation).set(uuid, {
    uuid,
    url: url.href,
    host: url.hostname,
    tags: tags as string[],
    submittedAt: simulation.now,
    firstVisibility: visibility,
    visibility,
    polls: 0,
  });
  return {
    message: 'Submission successful',
    uuid,
    result: `https://urlscan.io/result/${uuid}/`,
    api: `https://urlscan.io/api/v1/result/${uuid}/`,
    visibility,
    options: {
      ...(customagent ? { useragent: customagent } : {}),
      ...(referer ? { headers: { referer } } : {}),
    },
    url: body.url,
    ...(country ? { country } : {}),
  };
}
