/** `url` in a form that no program makes clickable; `refang` gives back exactly `url`. */
export function defang(url: string): string {
  const match = /^http(s?):\/\/([^/?#]*@)?([^/?#]*)(.*)$/s.exec(url);
  if (!match) return url;
  const [, secure = '', user = '', host = '', rest = ''] = match;
  // An invisible joiner keeps a host that really contains "(dot)" from being read as a dot.
  const dotted = host.replaceAll('.', '[.]').replace(/[({](?=dot)/g, '$&\u2060');
  // Refanging writes the rest like the host, so what looks like a defanged dot there needs its own brackets.
  const literal = host.includes('.') ? rest.replaceAll('[.]', '[[.]]') : rest;
  return `hxxp${secure}://${user}${dotted}${literal}`;
}
