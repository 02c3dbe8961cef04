import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHttp } from '../../utils/platform/http.ts';
import { recipients } from '../../utils/report/recipients/index.ts';
import { type Answer, type Delivery, reportSchema } from '../../utils/report/types.ts';
import { forEach, patienceMs } from '../properties/for-all.ts';
import { contents } from '../report/contents.ts';
import { webhookSecret } from '../simulator/services/report-webhook.ts';
import { counts } from './counts.ts';
import { mutate, mutations } from './mutations.ts';

const key = '8a1c6f0e-2d47-4d6b-9f0e-6b1d5a3c7e21';
const uuid = '0b7e1c52-9c7a-4a55-8f55-7d3a2e9b6c10';
const kinds = ['webhook', 'thehive', 'misp', 'template'] as const;
const rule = { name: 'Desk', url: 'https://desk.corp.example/in', secret: webhookSecret, key: 'k' };
const more = { body: '{"text":"{{text}}"}', header: 'X-Token', reference: 'result.number' };

/** What their answers look like, of all kinds together: each parser gets those of the others too. */
const seeds: readonly unknown[] = [
  { reference: '#9', message: 'Taken', status: 'working', statusUrl: '/reports/9' },
  { result: { number: 'INC0009' } },
  {
    _id: '~9',
    _type: 'Alert',
    status: 'New',
    stage: 'New',
    customFields: [],
    caseId: '~12',
    number: 9,
  },
  [{ _id: '~9', status: 'Imported', stage: 'Closed' }],
  {
    Event: {
      ...{ id: '9', uuid, analysis: '1', published: false, threat_level_id: '4' },
      Attribute: [{ to_ids: false, deleted: false }],
      Tag: [{ name: 'workflow:state="ongoing"' }],
    },
  },
];
const answers = fc
  .tuple(fc.constantFrom(...seeds), mutations)
  .map(([seed, all]) => mutate(new TextEncoder().encode(JSON.stringify(seed)), all));
const statuses = fc.constantFrom(
  200,
  200,
  200,
  201,
  202,
  204,
  400,
  401,
  404,
  409,
  410,
  429,
  500,
  599,
);
const before: Answer = { status: 'received', statusUrl: `${rule.url}/9`, remote: uuid };

/** What the outbox would write of it; an answer that does not fit would lose the whole report. */
function isKept(answer: Answer): boolean {
  const delivery: Delivery = {
    ...{
      to: 'x',
      name: 'Desk',
      kind: 'webhook',
      state: 'delivered',
      attempts: 1,
      polls: 0,
      answer,
    },
  };
  const report = { id: key, check: 'c', private: false, createdAt: 1, updatedAt: 1 };
  const written = { ...report, contents: contents(), deliveries: [delivery] };
  return reportSchema.safeParse(written).success && JSON.stringify(answer).length < 5_000;
}

describe.each(kinds)('a recipient by %s, whatever it answers', { timeout: patienceMs }, kind => {
  it('gives an outcome that can be kept, and asks nobody else', async () => {
    await forEach([answers, statuses, answers, statuses], counts.answers, async (...given) => {
      const [first, status, later, statusLater] = given;
      const origins: string[] = [];
      let isFirst = true;
      const fetch = async (url: string | URL | Request) => {
        origins.push(new URL(String(url)).origin);
        const [bytes, code] = isFirst ? [first, status] : [later, statusLater];
        isFirst = false;
        return new Response(code === 204 ? null : (bytes as BodyInit), { status: code });
      };
      const http = createHttp({
        ...{ origins: ['https://desk.corp.example'], discloses: 'url', admits: () => true },
        fetch: fetch as typeof globalThis.fetch,
      });
      const recipient = recipients[kind];
      const sending = { key, contents: contents(), now: 1_780_000_000_000 };
      const whole = { ...rule, ...more, kind };
      const outcome = await recipient.send(sending, whole, http);
      const answer = outcome.state === 'delivered' ? outcome.answer : before;
      expect(isKept(answer)).toBe(true);
      recipient.canAsk(answer);
      const standing = await recipient.ask(sending, answer, whole, http);
      if (typeof standing !== 'string') expect(isKept(standing)).toBe(true);
      expect(origins.filter(it => it !== 'https://desk.corp.example')).toEqual([]);
    });
  });
});
