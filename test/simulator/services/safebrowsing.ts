import { failure, googleKey, type ListedHash, listed, refuse } from '../google.ts';
import { json, type Service } from '../service.ts';

/**
 * Google Safe Browsing v5. Traps: protobuf unless `alt=json`; a wrong key is a 400; other hashes
 * with the same beginning, canaries and types of tomorrow stand among the answers.
 * Switch: `protobuf` (answers it whatever is asked for).
 */
export const safebrowsing: Service = {
  id: 'safebrowsing',
  hosts: ['safebrowsing.googleapis.com'],
  key: googleKey,
  ownFaults: ['bad-key', 'quota', 'quota-without-reset'],

  handle(request, simulation) {
    const refusal = refuse(request, simulation);
    if (refusal) return refusal;
    const { method, url } = request;
    if (method !== 'GET' || url.pathname !== '/v5/hashes:search') {
      return failure(404, 'NOT_FOUND', 'Method not found.');
    }
    const prefixes = url.searchParams.getAll('hashPrefixes').map(it => Buffer.from(it, 'base64'));
    if (prefixes.length === 0 || prefixes.length > 1000 || prefixes.some(it => it.length !== 4)) {
      return failure(400, 'INVALID_ARGUMENT', 'Between 1 and 1000 prefixes of 4 bytes each.');
    }
    const found = listed(simulation.world, 'safebrowsing', prefixes);
    const wantsJson = url.searchParams.get('alt') === 'json' && !simulation.switches.protobuf;
    return wantsJson ? asJson(found) : asProtobuf(found);
  },
};

function asJson(found: readonly ListedHash[]) {
  const fullHashes = found.map(({ hash, threatType, attribute }) => ({
    fullHash: hash.toString('base64'),
    fullHashDetails: [{ threatType, ...(attribute ? { attributes: [attribute] } : {}) }],
  }));
  return json(200, {
    ...(fullHashes.length ? { fullHashes } : {}),
    cacheDuration: '300s',
  });
}

const types = ['', 'MALWARE', 'SOCIAL_ENGINEERING', 'UNWANTED_SOFTWARE'];

function asProtobuf(found: readonly ListedHash[]) {
  const hashes = found.map(({ hash, threatType, attribute }) => {
    // A type without a number is one that old clients have never heard of.
    const type = types.includes(threatType) ? types.indexOf(threatType) : 99;
    const attributes = attribute ? field(2, Buffer.of(attribute === 'CANARY' ? 1 : 2)) : [];
    return field(1, [...field(1, hash), ...field(2, [0x08, type, ...attributes])]);
  });
  // 300 seconds as a varint.
  const duration = field(2, [0x08, 0xac, 0x02]);
  return {
    status: 200,
    headers: { 'content-type': 'application/x-protobuf' },
    body: Uint8Array.from([...hashes.flat(), ...duration]),
  };
}

function field(number: number, bytes: Iterable<number>): number[] {
  const content = [...bytes];
  return [(number << 3) | 2, content.length, ...content];
}
