import { failure, googleKey, listed, refuse } from '../google.ts';
import { json, type Service } from '../service.ts';

/** Google Web Risk: one prefix a request, of 4 to 32 bytes, and at least one threat type. */
export const webrisk: Service = {
  id: 'webrisk',
  hosts: ['webrisk.googleapis.com'],
  key: googleKey,
  ownFaults: ['bad-key', 'quota', 'quota-without-reset'],

  handle(request, simulation) {
    const refusal = refuse(request, simulation);
    if (refusal) return refusal;
    const { method, url } = request;
    if (method !== 'GET' || url.pathname !== '/v1/hashes:search') {
      return failure(404, 'NOT_FOUND', 'Method not found.');
    }
    const prefix = Buffer.from(url.searchParams.get('hashPrefix') ?? '', 'base64');
    const wanted = url.searchParams.getAll('threatTypes');
    if (prefix.length < 4 || prefix.length > 32 || wanted.length === 0) {
      return failure(400, 'INVALID_ARGUMENT', 'A prefix of 4 to 32 bytes and threat types.');
    }
    const expireTime = new Date(simulation.now + 300_000).toISOString();
    const threats = listed(simulation.world, 'webrisk', [prefix])
      .filter(it => !it.attribute && wanted.includes(it.threatType))
      .map(({ hash, threatType }) => ({
        threatTypes: [threatType],
        hash: hash.toString('base64'),
        expireTime,
      }));
    return json(200, { ...(threats.length ? { threats } : {}), negativeExpireTime: expireTime });
  },
};
