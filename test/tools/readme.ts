import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { schemaTexts } from './report-schema.ts';
import { documents, withTables } from './tables.ts';

// Writes the generated tables into README.md and the guides; a test fails where somebody forgot to.
for (const document of Object.keys(documents)) {
  const path = resolve(import.meta.dirname, '../..', document);
  writeFileSync(path, withTables(document, readFileSync(path, 'utf8')));
  console.log(`${document} has its tables.`);
}

for (const [file, text] of Object.entries(schemaTexts)) {
  writeFileSync(resolve(import.meta.dirname, '../..', file), text);
}
