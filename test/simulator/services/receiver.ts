import { generateKeyPairSync } from 'node:crypto';
import { createReceiver, type Receiver } from '../../receiver/receiver.ts';
import { publicKeyOf } from '../../tools/list/compose.ts';
import type { Service } from '../service.ts';

/** Where the reference receiver lives: its page is at `/`. */
export const receiverOrigin = 'https://reports.corp.example';

const secret = `whsec_${Buffer.from('simulated secret of the receiver').toString('base64')}`;

const listKey = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();

/** What a policy says so that browsers report to the receiver and fetch its list. */
export const receiverPolicy = {
  reportTo: [{ kind: 'webhook', name: 'Security team', url: `${receiverOrigin}/in`, secret }],
  organizationList: { url: `${receiverOrigin}/links.txt`, publicKey: publicKeyOf(listKey) },
} as const;

/** The reference receiver itself, in memory: what it was told ends with the simulator, or at a reset. */
export const receiver: Service = {
  id: 'receiver',
  hosts: [new URL(receiverOrigin).hostname],
  ownFaults: [],

  handle(request, { memory, now }) {
    const known = memory.get('receiver') as Receiver | undefined;
    const made = known ?? createReceiver({ origin: receiverOrigin, secrets: [secret], listKey });
    memory.set('receiver', made);
    return made.answer(request, now);
  },
};
