import { describe, expect, it } from 'vitest';
import { defang } from '../../utils/link/defang.ts';

describe('defang', () => {
  it.each([
    ['https://evil.example/a.php', 'hxxps://evil[.]example/a.php'],
    ['http://user@evil.example:8080/?q=1.5', 'hxxp://user@evil[.]example:8080/?q=1.5'],
    ['https://evil.example/a[.]b', 'hxxps://evil[.]example/a[[.]]b'],
    ['https://evil.example/a(dot)b[/]c', 'hxxps://evil[.]example/a((dot))b[[/]]c'],
    ['http://[2001:db8::1]/', 'hxxp://[2001:db8::1]/'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
  ])('%s becomes %s', (url, expected) => expect(defang(url)).toBe(expected));
});
