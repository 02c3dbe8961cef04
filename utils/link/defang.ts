const bracketed =
  /\[(?:[.:/?=&#@]|d[o0]t|slash|colon)\]|\((?:[:/?=&#@]|d[o0]t|slash|colon)\)|\{(?:[:/?=&#@]|d[o0]t|slash|colon)\}/gi;

/**
 * `url` in a form that no program makes clickable; `refang` gives back exactly `url`, unless its
 * host cannot exist: a URL parser takes `evil(dot)example`, a resolver does not.
 */
export function defang(url: string): string {
  const match = /^http(s?):\/\/([^/?#]*@)?([^/?#]*)(.*)$/s.exec(url);
  if (!match) return url;
  const [, secure = '', user = '', host = '', rest = ''] = match;
  const dotted = host.replaceAll('.', '[.]');
  // Refanging undoes brackets behind the host too, so what looks like it there needs its own.
  const literal = rest.replace(bracketed, token => `${token[0]}${token}${token.at(-1)}`);
  return `hxxp${secure}://${user}${dotted}${literal}`;
}
