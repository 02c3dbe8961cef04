import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createReceiver } from '../receiver/receiver.ts';
import { serve } from '../receiver/server.ts';
import { folderStore, memoryStore } from '../receiver/store.ts';
import { publicKeyOf } from './list/compose.ts';

const usage = `Takes reports, lets a person decide, and hands out the list of what was decided.

npm run receiver -- [--port 8480] [--folder FOLDER] [--origin https://reports.corp.example] \\
  [--internal corp.example,corp.internal]

It listens on loopback with plain HTTP: put a server with TLS before it, and a sign-in before
everything but /in, /status/ and /links.txt. FOLDER keeps reports (reports/), the list (links.csv,
links.txt), its key (list-key.pem, where there is one) and the secret (secret.txt: one, or two with a
comma; made where there is none). Without a folder everything ends with the process.`;

/** `npm run receiver`, until it is interrupted. */
async function run(): Promise<void> {
  const text = { type: 'string' } as const;
  const options = { port: text, folder: text, origin: text, internal: text };
  const { values } = parseArgs({ options });
  const store = values.folder ? folderStore(values.folder) : memoryStore();
  const secret = store.read('secret.txt')?.trim() || newSecret();
  store.write('secret.txt', `${secret}\n`);
  const internal = (values.internal ?? '').split(',').filter(Boolean);
  const originAt = (port: number) => new URL(values.origin ?? `http://127.0.0.1:${port}`).origin;
  const listening = await serve(
    port => createReceiver({ origin: originAt(port), secrets: secret.split(','), internal, store }),
    Number(values.port ?? 8480),
  );
  const origin = originAt(listening.port);
  const pem = store.read('list-key.pem');
  const policy = {
    reportTo: [{ kind: 'webhook', name: 'Security team', url: `${origin}/in`, secret }],
    organizationList: {
      url: `${origin}/links.txt`,
      ...(pem ? { publicKey: publicKeyOf(pem) } : {}),
    },
  };
  console.log(`Reports: http://127.0.0.1:${listening.port}/\nPolicy:  ${JSON.stringify(policy)}`);
  process.once('SIGINT', () => void listening.close());
}

function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(usage);
  process.exitCode = 2;
}
