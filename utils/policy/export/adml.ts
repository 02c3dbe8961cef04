import { templateKeys, wordId } from './admx.ts';
import { placesOf } from './install.ts';
import type { Kit } from './kit.ts';
import { xmlText } from './xml.ts';

/** What a text of ours says in one language. */
export type Words = (key: string) => string;

/** The texts of the template in one language; the text box begins with the policy itself. */
export function templateTexts(kit: Kit, words: Words): string {
  const keys = Object.entries(templateKeys);
  const choices = keys.flatMap(([, kind]) => (kind.kind === 'words' ? kind.words : []));
  const strings: Record<string, string> = {
    SecondLook: 'Second Look',
    ...Object.fromEntries(placesOf(kit).map(({ name }) => [name, name])),
    ...Object.fromEntries(choices.map(word => [wordId(word), word])),
    ...Object.fromEntries(keys.map(([key]) => [key, key])),
    ...Object.fromEntries(
      keys.map(([key]) => [`${key}_Explain`, words(`policyMeans_${key}`).replaceAll('`', '')]),
    ),
  };
  return `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitionResources xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0" schemaVersion="1.0">
<displayName>Second Look</displayName>
<description>${xmlText(words('extensionDescription'))}</description>
<resources>
<stringTable>
${Object.entries(strings)
  .map(([id, text]) => `<string id="${id}">${xmlText(text)}</string>`)
  .join('\n')}
</stringTable>
<presentationTable>
${placesOf(kit)
  .flatMap(({ name }) => keys.map(([key]) => presentation(name, key, kit)))
  .join('\n')}
</presentationTable>
</resources>
</policyDefinitionResources>
`;
}

function presentation(browser: string, key: string, kit: Kit): string {
  const kind = templateKeys[key]?.kind;
  if (kind === 'flag') return '';
  const inner =
    kind === 'words'
      ? `<dropdownList refId="${key}" noSort="true">${key}</dropdownList>`
      : kind === 'number'
        ? `<decimalTextBox refId="${key}">${key}</decimalTextBox>`
        : `<textBox refId="${key}"><label>${key}</label>${key === 'policyText' ? `<defaultValue>${xmlText(kit.text)}</defaultValue>` : ''}</textBox>`;
  return `<presentation id="${browser}_${key}">${inner}</presentation>`;
}
