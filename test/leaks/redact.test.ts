import { describe, expect, it } from 'vitest';
import { findLeaks } from '../../utils/leaks/find.ts';
import { redact } from '../../utils/leaks/redact.ts';
import { parseTarget } from '../../utils/link/parse.ts';
import type { Target } from '../../utils/link/types.ts';

const random = 'q7Zk2mXv9LpT4sRb8NcD';

function redacted(url: string, internalDomains: string[] = []): string | null {
  const target = parseTarget(url) as Target;
  return redact(target, findLeaks(target, { internalDomains }));
}

describe('redact', () => {
  // biome-ignore format: one address a line
  it.each<[string, string | null]>([
    ['https://evil.example/a?x=1#y', 'https://evil.example/a?x=1#y'],
    ['https://evil.example/a?x=1&email=bob@corp.example&y=2#z', 'https://evil.example/a?x=1&y=2#z'],
    ['https://evil.example/a?email=bob@corp.example', 'https://evil.example/a'],
    ['https://evil.example/a#Ym9iQGNvcnAuZXhhbXBsZQ==', 'https://evil.example/a'],
    ['https://evil.example/a?x=1#e=bob@corp.example&f=1', 'https://evil.example/a?x=1#f=1'],
    ['https://evil.example/a#/login?e=bob@corp.example&f=1', 'https://evil.example/a#/login?f=1'],
    ['https://evil.example/a#/bob@corp.example?f=1', 'https://evil.example/a'],
    ['https://evil.example/a/bob@corp.example/b?x=1', 'https://evil.example/a/'],
    ['https://bob:pw12@evil.example:8443/a?x=1', 'https://evil.example:8443/a?x=1'],
    [`https://app.example/reset/${random}?x=1`, 'https://app.example/reset/'],
    [`https://app.example/reset?token=${random}&lang=ja`, 'https://app.example/reset?lang=ja'],
    ['https://evil.example/a;jsessionid=A1B2C3D4E5?x=1', 'https://evil.example/'],
    ['https://b.s3.amazonaws.com/f?X-Amz-Signature=abcdef12&X-Amz-Credential=AK%2F1&v=1', 'https://b.s3.amazonaws.com/f?v=1'],
    ['https://evil.example/?u=http://10.0.0.5/&x=1', 'https://evil.example/?x=1'],
    ['https://evil.example/?x=bob&y=1#bob@corp.example', 'https://evil.example/?x=bob&y=1'],
    [`https://evil.example/?token=${random}&copy=a.${random}`, 'https://evil.example/'],
    ['http://10.0.0.5/a', null],
    ['https://docs.google.com/document/d/1abc/edit', null],
    ['https://us02web.zoom.us/j/123456789?pwd=abcdefgh1', null],
    ['https://na4.docusign.net/Signing/EmailStart.aspx?a=abc', null],
  ])('%s becomes %s', (url, expected) => expect(redacted(url)).toBe(expected));

  // biome-ignore format: one address a line
  it.each<[string, string | null]>([
    ['https://hotel.example/stay?bookingNumber=4012345678&pin=4821&lang=de', 'https://hotel.example/stay?lang=de'],
    ['https://hotel.example/stay?bn=4012345678&pin=4821&lang=de', 'https://hotel.example/stay?lang=de'],
    ['https://hotel.example/bookings/4012345678/view?pin=4821', 'https://hotel.example/bookings/'],
    ['https://air.example/trips/QWERTZ/jane-doe?lastName=Doe', 'https://air.example/trips/'],
    ['https://air.example/seat?firstName=Jane&surname=Doe&trip=771&cabin=economy', 'https://air.example/seat?cabin=economy'],
    [`https://app.example/reset/kQzMjYx/${random}?otp=482913`, 'https://app.example/reset/'],
    ['https://app.example/enter?otp=482913&user=jdoe', 'https://app.example/enter'],
    ['https://app.example/login/482913?otp=77120', 'https://app.example/login/'],
    ['https://app.example/jane-doe/x?email=jane.doe@corp.example', 'https://app.example/'],
    [`https://paste.example/?7be1c40d92a85f36#Hq3Vt8WmZ5rKc2YpX7nBd4LfGs9JaEu6`, 'https://paste.example/'],
  ])('%s keeps nothing that tells who or which: %s', (url, expected) =>
    expect(redacted(url)).toBe(expected));

  it('gives up on an address with hundreds of leaks', () => {
    const url = `https://evil.example/?${Array.from({ length: 300 }, (_, i) => `a${i}=b${i}@corp.example`).join('&')}`;
    expect(redacted(url)).toBeNull();
  });
});
