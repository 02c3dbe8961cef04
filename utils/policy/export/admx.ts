import { declaredKeys } from '../schema.ts';
import { placesOf } from './install.ts';
import { type Kind, kindOf } from './kinds.ts';
import type { Kit } from './kit.ts';

/** What a template offers: the one text, the two words beside it, and every key with a simple value. */
export const templateKeys: Readonly<Record<string, Kind>> = {
  policyText: { kind: 'text' },
  revision: { kind: 'text' },
  lift: { kind: 'text' },
  ...Object.fromEntries(
    Object.keys(declaredKeys)
      .map(key => [key, kindOf(key)] as const)
      .filter(([, { kind }]) => kind === 'words' || kind === 'flag' || kind === 'number'),
  ),
};

/** The template of a group policy for Chrome and Edge; its texts are in the ADML files beside it. */
export function administrativeTemplate(kit: Kit): string {
  const places = placesOf(kit);
  const policies = places.flatMap(({ name, registry, id }) => {
    const path = `SOFTWARE\\Policies\\${registry}\\3rdparty\\extensions\\${id}\\policy`;
    return Object.entries(templateKeys).map(([key, kind]) => policy(name, path, key, kind));
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitions xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0" schemaVersion="1.0">
<policyNamespaces><target prefix="secondlook" namespace="SecondLook.Policies"/><using prefix="windows" namespace="Microsoft.Policies.Windows"/></policyNamespaces>
<resources minRequiredRevision="1.0"/>
<categories>
<category name="SecondLook" displayName="$(string.SecondLook)"/>
${places.map(({ name }) => `<category name="${name}" displayName="$(string.${name})"><parentCategory ref="SecondLook"/></category>`).join('\n')}
</categories>
<policies>
${policies.join('\n')}
</policies>
</policyDefinitions>
`;
}

function policy(browser: string, path: string, key: string, kind: Kind): string {
  const name = `${browser}_${key}`;
  const isFlag = kind.kind === 'flag';
  const shown = isFlag ? ` valueName="${key}"` : ` presentation="$(presentation.${name})"`;
  const value = isFlag
    ? '<enabledValue><decimal value="1"/></enabledValue><disabledValue><decimal value="0"/></disabledValue>'
    : `<elements>${element(key, kind)}</elements>`;
  return `<policy name="${name}" class="Both" displayName="$(string.${key})" explainText="$(string.${key}_Explain)" key="${path}"${shown}>
<parentCategory ref="${browser}"/><supportedOn ref="windows:SUPPORTED_Windows7"/>${value}
</policy>`;
}

/** A text box takes 1,023 letters unless told otherwise, which cuts a policy off. */
const mostLetters = 65_535;

function element(key: string, kind: Kind): string {
  if (kind.kind === 'number') {
    return `<decimal id="${key}" valueName="${key}" minValue="${kind.least}" maxValue="${kind.most}"/>`;
  }
  if (kind.kind !== 'words')
    return `<text id="${key}" valueName="${key}" maxLength="${mostLetters}"/>`;
  const items = kind.words.map(
    word =>
      `<item displayName="$(string.${wordId(word)})"><value><string>${word}</string></value></item>`,
  );
  return `<enum id="${key}" valueName="${key}" required="true">${items.join('')}</enum>`;
}

/** The name of a word's own text; such names hold no hyphen. */
export function wordId(word: string): string {
  return `word_${word.replaceAll('-', '_')}`;
}
