/** HTML that was written here; whatever else is put into a page is text. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = Markup | readonly Markup[] | string | number | null | undefined | false;

/** A template in which every value is shown as text, unless it is markup itself. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(String.raw({ raw: parts }, ...values.map(written)));
}

function written(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(it => it.text).join('');
  return visible(String(value)).replace(/[&<>"']/g, it => `&#${it.charCodeAt(0)};`);
}

/** Characters that hide, or turn what stands around them, are seen for what they are. */
function visible(text: string): string {
  return text.replace(/[^\P{C}\n\t\u200d]/gu, '\ufffd');
}
