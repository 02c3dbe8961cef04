/** How long each shape is, in characters. */
export const shapeLength = 100_000;

// What a pattern could walk twice: marks of links, of escapes and of defanging, and letters of other scripts.
// biome-ignore format: a table of units
const units = ['a', 'a.', 'a-', '-.', 'a@', 'a%', '%', '%25', '%2F', '%253A%252F', 'https%3A%2F%2F', 'https%3A%2F%2Fa.test%2F', 'a.com%2F', '[.]', '[.]a', '[.', '.]', '\\.', 'a . ', 'a dot ', 'hxxp://', 'hxxp://a', 'hxxps[:]//a[.]b ', '[https]://a ', 'h**p://', 'h[', '[at]', 'jane[at]corp[.]com ', '192.0.2.0/24 ', '1.1.1.1:', '<', '<a', '< ', '<https://a.test/ ', '<https://a.test/x\n', '> ', '>\n', '(', '[', '[/url]', '[url=', "'", '"', '|', '","', 'a,b\n', 'https://a.test/,', 'https://a.test/x\n', 'https://a.test/x y=1 ', 'https://a.test/?a=\nb ', 'https://a.test／', '&', '&amp;', '&amp;amp;', '&#x2F;', '\\', '\\u002f', '\\/', '\\\\a\\', '=', '=\n', '=3D', '=3D ', 'あ', '東京', 'から', '하', 'ก', '２', 'ｈｔｔｐ', '：／／', '／', '，', '・', '…', '’a_', '。', 'a。', '👍', '😀a', '\u200b', 'a\u200b', 'https://a.test/あ', 'https://a.testを', 'www.', 'x.com(', 'view-source:', 'intent://', 'data:', 'javascript:', 'ms-word:ofe|u|https://a.test/ ', 'microsoft-edge:https://a.test/ ', 'file://', '\\\\a\\b ', 'mailto:a@b ', '#', '//', '\n', '\t', ' \n'];

const fill = (unit: string) =>
  unit.repeat(Math.ceil(shapeLength / unit.length)).slice(0, shapeLength);

/** Texts of one unit over and over: alone, as a host, as a path, and behind a word. */
export const pastedShapes: readonly (readonly [name: string, text: string])[] = units.flatMap(
  unit =>
    ['', 'https://', 'https://a.test/', 'x '].map(
      start => [JSON.stringify(`${start}${unit}…`), `${start}${fill(unit)}`] as const,
    ),
);
