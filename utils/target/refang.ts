/** `text` with the usual defanging undone: `hxxp`, `[.]`, `[dot]`, `[:]//`. */
export function refang(text: string): string {
  const link = text
    .replace(/^h[tx*]{2}p(s?)/i, 'http$1')
    .replace('[:]//', '://')
    .replace(/\[\.\]|\(\.\)|\[dot\]|\(dot\)/gi, '.');
  return /^[\w-]+(?:\.[\w-]+)+(?:[:/?#]|$)/.test(link) ? `http://${link}` : link;
}
