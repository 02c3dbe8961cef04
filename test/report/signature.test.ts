import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signedHeaders } from '../../utils/report/signature.ts';

describe('signedHeaders', () => {
  it('signs as the libraries of Standard Webhooks do', async () => {
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek';
    const headers = await signedHeaders(secret, id, 1_614_265_330_999, '{"test": 2432232314}');
    expect(headers).toEqual({
      'webhook-id': id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('signs letters of every language by their UTF-8, with each of two secrets', async () => {
    const keys = ['a'.repeat(32), 'b'.repeat(32)].map(it => Buffer.from(it));
    const secrets = keys.map(it => `whsec_${it.toString('base64')}`).join(',');
    const signed = keys.map(key =>
      createHmac('sha256', key).update('id.5.偽サイト').digest('base64'),
    );
    const headers = await signedHeaders(secrets, 'id', 5_000, '偽サイト');
    expect(headers['webhook-signature']).toBe(`v1,${signed[0]} v1,${signed[1]}`);
  });
});
