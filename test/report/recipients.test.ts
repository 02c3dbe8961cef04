import { describe, expect, it } from 'vitest';
import { createHttp } from '../../utils/platform/http.ts';
import { recipientId } from '../../utils/policy/settings/recipient-id.ts';
import type { RecipientRule } from '../../utils/policy/settings/recipients.ts';
import { recipients } from '../../utils/report/recipients/index.ts';
import type { Answer, Contents } from '../../utils/report/types.ts';
import { simulatedFetch } from '../simulator/fetch.ts';
import type { SimulatedRequest } from '../simulator/service.ts';
import { misp } from '../simulator/services/misp.ts';
import { webhookSecret } from '../simulator/services/report-webhook.ts';
import { thehive } from '../simulator/services/thehive.ts';
import { createState } from '../simulator/state.ts';
import { contents } from './contents.ts';

const key = '3d0f8c1e-5a52-4f4f-9a43-0c4d1f3f8e11';

const rules = {
  webhook: {
    kind: 'webhook',
    name: 'SOC',
    url: 'https://soc.corp.example/in',
    secret: webhookSecret,
  },
  thehive: {
    kind: 'thehive',
    name: 'Hive',
    url: 'https://thehive.corp.example/',
    key: thehive.key,
  },
  misp: { kind: 'misp', name: 'MISP', url: 'https://misp.corp.example', key: misp.key },
  template: {
    ...{ kind: 'template', name: 'Desk', url: 'https://flows.corp.example/new?sig=x' },
    ...{ header: 'X-Token', key: 'k', reference: 'result.number' },
    body: '{"title":"{{title}}","facts":[{"note":"{{note}}","nothing":"{{nothing}}"}],"n":1}',
  },
} as const satisfies Record<string, RecipientRule>;

/** One recipient at the simulator, or with answers made by hand. */
function at(
  kind: keyof typeof rules,
  answer?: (request: SimulatedRequest) => Response | Promise<Response>,
) {
  const simulator = createState();
  const requests: SimulatedRequest[] = [];
  const rule = rules[kind];
  const http = createHttp({
    origins: [new URL(rule.url).origin],
    discloses: 'url',
    admits: () => true,
    maxBytes: 64 * 1024,
    fetch: simulatedFetch(simulator, { requests, ...(answer ? { answering: answer } : {}) }),
  });
  const recipient = recipients[kind];
  const sending = (it: Contents) => ({ key, contents: it, now: Date.now() });
  return {
    simulator,
    requests,
    send: (it = contents()) => recipient.send(sending(it), rule, http),
    ask: (it: Answer) => recipient.ask(sending(contents()), it, rule, http),
    canAsk: recipient.canAsk,
    body: () => JSON.parse(requests[0]?.body ?? '{}') as unknown,
  };
}

describe.each(Object.keys(rules) as (keyof typeof rules)[])('%s', kind => {
  it('takes a report', async () => {
    const { send, requests } = at(kind);
    expect(await send()).toMatchObject({ state: 'delivered', answer: { status: 'received' } });
    expect(requests).toHaveLength(1);
  });

  it('is known by nothing that opens its door', () => {
    expect(recipientId(rules[kind])).not.toMatch(/sig=|whsec|simulated/);
  });

  it.each([
    [400, 'refused'],
    [401, 'refused'],
    [403, 'refused'],
    [410, 'refused'],
    [429, 'again'],
    [503, 'again'],
  ])('reads %i as %s', async (status, state) => {
    const { send } = at(kind, () => new Response('{}', { status }));
    expect(await send()).toMatchObject({ state });
  });

  it.each<[string, () => Response]>([
    ['500', () => new Response('no', { status: 500 })],
    ['a line that breaks', () => Response.error()],
    [
      'a way to a login page',
      () => new Response(null, { status: 302, headers: { location: '/' } }),
    ],
  ])('is tried again after %s only where it knows what comes twice', async (_, answer) => {
    const { send } = at(kind, () => {
      const made = answer();
      if (made.type === 'error') throw new TypeError('Failed to fetch');
      return made;
    });
    expect((await send()).state).toBe(recipients[kind].knowsTwice ? 'again' : 'maybe');
  });

  it('has taken what it answered with more than anybody reads', async () => {
    const { send } = at(kind, () => new Response('x'.repeat(2_000_000)));
    expect(await send()).toMatchObject({ state: 'delivered', answer: { status: 'received' } });
  });

  if (recipients[kind].knowsTwice) {
    it('knows a report that comes twice', async () => {
      const { send, simulator } = at(kind);
      const first = await send();
      expect(await send()).toEqual(first);
      expect(simulator.log.length).toBeGreaterThan(1);
    });
  }
});

describe.each(['thehive', 'misp'] as const)('%s', kind => {
  const second = kind === 'misp' ? 404 : 400;
  const page = () => new Response('<html>Sign in</html>');

  it('is sent to again where nobody says whether it has the report already', async () => {
    for (const answer of [
      () => new Response('no', { status: 502 }),
      () => Promise.reject(new TypeError('Failed to fetch')),
    ]) {
      const { send } = at(kind, ({ method }) =>
        method === 'POST' ? new Response('{}', { status: second }) : answer(),
      );
      expect(await send()).toEqual({ state: 'again' });
    }
  });

  it('has what it shows at more length than anybody reads', async () => {
    const { send, canAsk } = at(kind, ({ method }) =>
      method === 'POST'
        ? new Response('{}', { status: second })
        : new Response('x'.repeat(2_000_000)),
    );
    const { answer } = (await send()) as { answer: Answer };
    expect(answer).toMatchObject({ status: 'received' });
    expect(canAsk(answer)).toBe(true);
  });

  it('has refused what it says it does not have', async () => {
    const { send } = at(kind, ({ method }) =>
      method === 'POST' ? new Response('{}', { status: second }) : page(),
    );
    expect(await send()).toEqual({ state: 'refused', status: second });
  });

  it('has taken nothing where a page for people answers', async () => {
    expect(await at(kind, page).send()).toEqual({ state: 'refused', status: 200 });
  });

  it.each<[string, () => Response]>([
    ['a page for people', page],
    ['nothing', () => new Response('')],
    ['another object', () => Response.json({ ok: true })],
    ['a list', () => Response.json([])],
    ['more than anybody reads', () => new Response('x'.repeat(2_000_000))],
  ])('that answers a question with %s takes nothing back', async (_, odd) => {
    const before = { status: 'working', reference: '~41', remote: '~41' } as const;
    expect(await at(kind, odd).ask(before)).toBe('unchanged');
  });
});

it.each<[Contents['link']['detail'], string, misp: string, thehive: string]>([
  ['whole', 'https://evil.example/login', 'url', 'url'],
  ['whole', 'javascript:alert(1)', 'text', 'other'],
  ['disarmed', 'hxxps://evil[.]example/login', 'text', 'other'],
  ['host', 'www.evil.example', 'hostname', 'fqdn'],
  ['host', '203.0.113.7', 'ip-dst', 'ip'],
  ['host', '2001:db8::1', 'ip-dst', 'ip'],
  ['host', 'wiki', 'text', 'other'],
  ['host', 'javascript:…', 'text', 'other'],
  ['hash', 'c106721a8e2c741fb6de69faf09b7e32', 'text', 'other'],
])(
  'of the %s of a link %s is for MISP a %s and for TheHive a %s',
  async (detail, value, ...types) => {
    const told = contents({ link: { detail, value } });
    const [toMisp, toHive] = [at('misp'), at('thehive')];
    await Promise.all([toMisp.send(told), toHive.send(told)]);
    expect(toMisp.body()).toMatchObject({ Event: { Attribute: [{ type: types[0], value }, {}] } });
    expect(toHive.body()).toMatchObject({ observables: [{ dataType: types[1], data: value }] });
  },
);

describe('a webhook', () => {
  it('gets the contents with the key of the report, signed', async () => {
    const { send, body, requests } = at('webhook');
    await send();
    expect(body()).toEqual({
      type: 'report.created',
      timestamp: contents().at,
      data: { report: key, ...contents() },
    });
    expect(requests[0]?.headers['webhook-id']).toBe(key);
  });

  it('says later what became of it', async () => {
    const { send, ask, simulator } = at('webhook');
    const sent = await send();
    const answer = (sent as { answer: Answer }).answer;
    expect(answer.reference).toBe('#123');
    simulator.switch('report-webhook', 'status', 'confirmed');
    simulator.switch('report-webhook', 'message', 'Your colleagues are warned.');
    expect(await ask(answer)).toEqual({
      ...answer,
      status: 'confirmed',
      message: 'Your colleagues are warned.',
    });
  });

  it.each([
    ['another host', 'https://evil.example/status'],
    ['plain http', 'http://soc.corp.example/status'],
    ['another port', 'https://soc.corp.example:8443/status'],
    ['a user name', 'https://a:b@soc.corp.example/status'],
    ['no web address', 'javascript:alert(1)'],
    ['no text', 7],
    ['nothing', ''],
  ])('is not followed to %s', async (_, statusUrl) => {
    const { send, canAsk } = at('webhook', () => Response.json({ statusUrl }));
    const sent = await send();
    expect(canAsk((sent as { answer: Answer }).answer)).toBe(false);
  });

  it('answers in text alone, in one line and cut', async () => {
    const message = `<b>bold</b>\n\u202e${'x'.repeat(400)}`;
    const { send } = at('webhook', () => Response.json({ message, reference: { a: 1 } }));
    const { answer } = (await send()) as { answer: Answer };
    expect(answer.message).toBe(`<b>bold</b> ${'x'.repeat(288)}`);
    expect(answer).not.toHaveProperty('reference');
  });

  it.each<[string, () => Response]>([
    [
      'leads to a login page',
      () => new Response(null, { status: 302, headers: { location: '/' } }),
    ],
    ['breaks', () => new Response('no', { status: 500 })],
    ['is longer than anybody reads', () => new Response('x'.repeat(2_000_000))],
  ])('that %s when it is asked later changes nothing', async (_, hostile) => {
    const { ask } = at('webhook', hostile);
    const before = { status: 'received', statusUrl: 'https://soc.corp.example/1' } as const;
    expect([before, 'unchanged']).toContainEqual(await ask(before));
  });

  it.each([null, '', ' ', {}, [], false])(
    'that says %j later leaves number and words',
    async odd => {
      const { ask } = at('webhook', () =>
        Response.json({ reference: odd, message: odd, statusUrl: odd }),
      );
      const before: Answer = {
        ...{ status: 'received', reference: '#7', message: 'Thank you.' },
        statusUrl: 'https://soc.corp.example/1',
      };
      expect(await ask(before)).toEqual(before);
    },
  );

  it('says nothing of an outcome by a word that is none', async () => {
    const { send } = at('webhook', () => Response.json({ status: 'totally-safe' }));
    expect(await send()).toMatchObject({ answer: { status: 'working' } });
  });

  it.each([404, 410])('is asked no more after %i', async status => {
    const { ask } = at('webhook', () => new Response('{}', { status }));
    expect(await ask({ status: 'received', statusUrl: 'https://soc.corp.example/1' })).toBe('over');
  });
});

describe('TheHive', () => {
  it('gets text that its Markdown shows as it is', async () => {
    const { send, body } = at('thehive');
    await send(contents({ text: '![x](https://evil.example/a_b)' }));
    expect(body()).toMatchObject({
      description: '\\!\\[x\\]\\(https\\://evil\\.example/a\\_b\\)',
      sourceRef: key,
      observables: [{ dataType: 'other', ioc: false }],
    });
  });

  it('fills the outbox with no name of its own', async () => {
    const { send } = at('thehive', () =>
      Response.json({ _id: '~'.repeat(5_000) }, { status: 201 }),
    );
    expect(JSON.stringify(await send()).length).toBeLessThan(200);
  });

  it.each<[Record<string, string>, string]>([
    [{ stage: 'InProgress' }, 'working'],
    [{ stage: 'Closed', status: 'Ignored' }, 'closed'],
    [{ stage: 'Closed', status: 'Phishing' }, 'closed'],
    [{ stage: 'Closed', status: 'FalsePositive' }, 'harmless'],
    [{ case: 'TruePositive' }, 'confirmed'],
    [{ case: 'FalsePositive' }, 'harmless'],
    [{ case: 'InProgress' }, 'working'],
  ])('with %j means %s', async (switches, status) => {
    const { send, ask, simulator } = at('thehive');
    const { answer } = (await send()) as { answer: Answer };
    for (const [name, value] of Object.entries(switches)) simulator.switch('thehive', name, value);
    expect(await ask(answer)).toMatchObject({ status, reference: '~41' });
  });
});

describe('MISP', () => {
  it('never puts what nobody confirmed into block lists, nor tells others', async () => {
    const { send, body } = at('misp');
    await send(contents({ link: { detail: 'whole', value: 'https://evil.example/login' } }));
    const { Event: event } = body() as { Event: { Attribute: unknown[] } };
    expect(event).toMatchObject({ uuid: key, distribution: '0', published: false });
    expect(event.Attribute).toMatchObject([{ type: 'url', to_ids: false }, { to_ids: false }]);
  });

  it('has taken nothing where a login page answers', async () => {
    const { send } = at('misp', () => new Response('<html>Login</html>'));
    expect(await send()).toEqual({ state: 'refused', status: 200 });
  });

  it.each([
    [{ analysis: '1' }, 'working'],
    [{ analysis: '2' }, 'closed'],
    [{ analysis: 2 }, 'closed'],
    [{ analysis: { toString: null } }, 'received'],
    [{ Attribute: [{ to_ids: true }] }, 'confirmed'],
    [{ published: true, threat_level_id: '1' }, 'confirmed'],
    [{ published: true, threat_level_id: 2 }, 'confirmed'],
    [{ published: true, threat_level_id: '4' }, 'received'],
    [{ Attribute: [{ deleted: true }] }, 'harmless'],
    [{ Tag: [{ name: 'workflow:state="rejected"' }] }, 'harmless'],
  ])('with %j means %s', async (event, status) => {
    const { send, ask, simulator } = at('misp');
    const { answer } = (await send()) as { answer: Answer };
    simulator.switch('misp', 'event', JSON.stringify(event));
    expect(await ask(answer)).toMatchObject({ status });
  });
});

describe('a template', () => {
  it('is refused where its service says so with 200, as Slack’s workflows do', async () => {
    const { send } = at('template', () => Response.json({ ok: false, error: 'invalid_payload' }));
    expect(await send()).toEqual({ state: 'refused', status: 200 });
    const taken = at('template', () => Response.json({ ok: true }));
    expect(await taken.send()).toMatchObject({ state: 'delivered' });
  });

  it('is filled inside its texts alone, and gives the number in its answer', async () => {
    const { send, body, requests } = at('template');
    const note = '","admin":true,"x":"{{title}}';
    expect(await send(contents({ note }))).toMatchObject({ answer: { reference: 'INC0001' } });
    expect(body()).toEqual({
      title: 'Suspicious link',
      facts: [{ note, nothing: '{{nothing}}' }],
      n: 1,
    });
    expect(requests[0]?.headers['x-token']).toBe('k');
  });
});
