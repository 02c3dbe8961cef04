/**
 * `url` in a form that no program makes clickable; `refang` gives back exactly `url`, unless its
 * host cannot exist: a URL parser takes `evil(dot)example`, a resolver does not.
 */
export function defang(url: string): string {
  const match = /^http(s?):\/\/([^/?#]*@)?([^/?#]*)(.*)$/s.exec(url);
  if (!match) return url;
  const [, secure = '', user = '', host = '', rest = ''] = match;
  const dotted = host.replaceAll('.', '[.]');
  // Refanging writes the rest like the host, so what looks like a defanged dot there needs its own brackets.
  const literal = host.includes('.') ? rest.replaceAll('[.]', '[[.]]') : rest;
  return `hxxp${secure}://${user}${dotted}${literal}`;
}
