import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gatewayFiles } from '../../utils/policy/export/gateway/files.ts';
import { gatewayServices } from '../../utils/policy/export/gateway/services.ts';

const usage = `Writes the files of a gateway between your browsers and the services.

npm run gateway -- --host gateway.corp.example --out folder \\
  --certificate /etc/ssl/gateway.pem --certificate-key /etc/ssl/gateway.key \\
  --keys keys.json --extension <id in Chromium> [--extension <id in Edge>] \\
  [--token <the new one> --token <the old one>] [--people 10000 --scans-per-day 20000] \\
  [--plan more.json]

keys.json: {"urlscan": "…", "virustotal": "…", "safebrowsing": "…"}, those that you have.
Without --token a new one is made. more.json holds what else a plan can say, e.g. limits and cache.`;

/** Keys come from a file: what stands on a command line is seen by everybody on the machine. */
const { values } = parseArgs({
  options: {
    host: { type: 'string' },
    out: { type: 'string' },
    certificate: { type: 'string' },
    'certificate-key': { type: 'string' },
    keys: { type: 'string' },
    token: { type: 'string', multiple: true },
    extension: { type: 'string', multiple: true },
    people: { type: 'string' },
    'scans-per-day': { type: 'string' },
    plan: { type: 'string' },
  },
});

const { host = '', out, certificate = '', keys, people } = values;
if (!out || !keys) stop(usage);

try {
  const given = readJson(keys);
  const ids: readonly string[] = gatewayServices.map(it => it.id);
  const strange = Object.entries(given).find(
    ([id, key]) => !ids.includes(id) || typeof key !== 'string',
  );
  if (strange) {
    throw new Error(
      `${keys} can hold keys for ${ids.join(', ')} as texts, and ${strange[0]} is none.`,
    );
  }
  const files = gatewayFiles(
    {
      host,
      certificate,
      certificateKey: values['certificate-key'] ?? '',
      tokens: values.token ?? [newToken()],
      extensionIds: values.extension ?? [],
      services: gatewayServices.flatMap(({ id }) => {
        const key = given[id];
        return typeof key === 'string' ? [{ id, key }] : [];
      }),
      ...(values.plan ? readJson(values.plan) : {}),
    },
    people
      ? { people: Number(people), scansPerDay: Number(values['scans-per-day'] ?? 20_000) }
      : undefined,
  );
  mkdirSync(out, { recursive: true, mode: 0o700 });
  for (const [name, { text, mode }] of Object.entries(files)) {
    const path = join(out, name);
    writeFileSync(path, text, { mode });
    // An older file keeps its own mode when it is written anew.
    chmodSync(path, mode);
    console.log(path);
  }
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}

function newToken(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('hex');
}

function readJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function stop(words: string): never {
  console.error(words);
  process.exit(2);
}
