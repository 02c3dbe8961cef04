/** An element with what stands between its tags. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

const piece = /<\?[^?]*\?>|<![^>]*>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/uy;

/** The element that a well-formed document holds. Throws where it is not well-formed. */
export function parseXml(document: string): Node {
  // As the standard says: every line ends in a line feed, whatever was written.
  const text = document.replace(/\r\n?/g, '\n');
  if (/[^\P{Cc}\t\n]|[\ufffe\uffff]/u.test(text)) throw new Error('a letter that XML cannot hold');
  const top: Node = { name: '', attributes: {}, children: [], text: '' };
  const open: Node[] = [top];
  let at = 0;
  while (at < text.length) {
    piece.lastIndex = at;
    const found = piece.exec(text);
    if (!found) throw new Error(`not well-formed: ${text.slice(at, at + 60)}`);
    at += found[0].length;
    const [, closing, name, attributes = '', empty, words] = found;
    const parent = open.at(-1);
    if (!parent) throw new Error('too many ends');
    if (words !== undefined) parent.text += decoded(words);
    else if (name && closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> ends nothing`);
    } else if (name) {
      const node: Node = { name, attributes: attributesOf(attributes), children: [], text: '' };
      parent.children.push(node);
      if (!empty) open.push(node);
    }
  }
  const [root, ...others] = top.children;
  if (!root || others.length > 0 || open.length > 1) throw new Error('not one element');
  return root;
}

/** What an element without others says. */
export function textOf({ name, children, text }: Node): string {
  if (children.length > 0) throw new Error(`<${name}> holds elements`);
  return text;
}

/** Every element below, itself included. */
export function everyNode(node: Node): Node[] {
  return [node, ...node.children.flatMap(everyNode)];
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)];
  const names = new Set(pairs.map(it => it[1]));
  if (names.size < pairs.length) throw new Error('an attribute stands twice');
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, decoded(value)]));
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));|&/g, (_, code?: string, name?: string) => {
    if (code) return String.fromCodePoint(Number(code));
    const letter = name && entities[name];
    if (!letter) throw new Error('an ampersand that begins nothing');
    return letter;
  });
}
