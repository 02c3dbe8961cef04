const prefix = 'whsec_';

/**
 * The headers that sign one attempt. Contract: Standard Webhooks 1.0.0: HMAC-SHA256 over
 * `{id}.{seconds}.{body}`, one `v1,` signature for each of the secrets, which stand with a comma.
 */
export async function signedHeaders(
  secrets: string,
  id: string,
  now: number,
  body: string,
): Promise<Record<string, string>> {
  const seconds = String(Math.floor(now / 1000));
  const signatures = await Promise.all(
    secrets.split(',').map(secret => sign(secret, `${id}.${seconds}.${body}`)),
  );
  return {
    'webhook-id': id,
    'webhook-timestamp': seconds,
    'webhook-signature': signatures.map(it => `v1,${it}`).join(' '),
  };
}

async function sign(secret: string, text: string): Promise<string> {
  const raw = Uint8Array.from(atob(secret.slice(prefix.length)), it => it.charCodeAt(0));
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', raw, algorithm, false, ['sign']);
  const signed = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(signed)));
}
