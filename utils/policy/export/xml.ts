const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader would make a line feed of it.
  '\r': '&#13;',
};

/** Text as it stands in XML, between tags or in an attribute without line ends. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"\r]/g, it => entities[it] ?? it);
}
