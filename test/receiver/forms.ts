import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { SimulatedRequest } from '../simulator/service.ts';

const cookie = /(?:^|;\s*)second-look-receiver=([\w-]{43})(?:;|$)/;

/** What a page needs so that its forms are taken. */
interface Session {
  /** Stands in each form. */
  readonly token: string;
  /** Headers of the page. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Tells forms of this receiver's own pages from those of other sites: a form is taken only with the
 * token that belongs to its browser's cookie, and with no word of the browser's that it came from
 * elsewhere. The key lives as long as the process.
 */
export function formGuard(isSecure: boolean) {
  const key = randomBytes(32);
  const tokenFor = (id: string) => createHmac('sha256', key).update(id).digest('base64url');
  return {
    session({ headers }: SimulatedRequest): Session {
      const id = cookie.exec(headers.cookie ?? '')?.[1] ?? randomBytes(32).toString('base64url');
      const secure = isSecure ? '; Secure' : '';
      return {
        token: tokenFor(id),
        headers: {
          'set-cookie': `second-look-receiver=${id}; Path=/; HttpOnly; SameSite=Strict${secure}`,
        },
      };
    },

    isOwn({ headers }: SimulatedRequest, form: URLSearchParams): boolean {
      if ((headers['sec-fetch-site'] ?? 'same-origin') !== 'same-origin') return false;
      const id = cookie.exec(headers.cookie ?? '')?.[1];
      const [given, own] = [form.get('token') ?? '', id ? tokenFor(id) : ''];
      return own !== '' && given.length === own.length && isSame(given, own);
    },
  };
}

function isSame(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}
