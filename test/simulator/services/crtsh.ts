import { json, type Service } from '../service.ts';

/**
 * crt.sh. Traps: without `output=json` it is a page; an error may be a page under 200; dates have
 * no zone. Switch: `page` (an error page under 200).
 */
export const crtsh: Service = {
  id: 'crtsh',
  hosts: ['crt.sh'],
  ownFaults: [],

  handle({ method, url }, { world, switches }) {
    const name = url.searchParams.get('q');
    if (method !== 'GET' || !name || url.searchParams.get('output') !== 'json' || switches.page) {
      const body = '<!DOCTYPE html><BODY><P>ERROR: canceling statement due to user request';
      return { status: 200, headers: { 'content-type': 'text/html; charset=UTF-8' }, body };
    }
    const registered = world.about(name)?.registered;
    const certificates = registered
      ? [certificate(2, name, world.now - 1_800_000), certificate(1, name, Date.parse(registered))]
      : [];
    return json(200, certificates, { 'access-control-allow-origin': '*' });
  },
};

function certificate(id: number, name: string, from: number) {
  const stamp = (epochMs: number) => new Date(epochMs).toISOString().slice(0, 19);
  return {
    issuer_ca_id: 295_810 + id,
    issuer_name: "C=US, O=Let's Encrypt, CN=R11",
    common_name: name,
    name_value: `${name}\nwww.${name}`,
    id,
    entry_timestamp: `${stamp(from)}.123`,
    not_before: stamp(from),
    not_after: stamp(from + 90 * 86_400_000),
    serial_number: '04ab',
    result_count: 2,
  };
}
