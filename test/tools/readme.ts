import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { reportSchemaText, schemaFile } from './report-schema.ts';
import { documents, withTables } from './tables.ts';

// Writes the generated tables into README.md and the guides; a test fails where somebody forgot to.
for (const document of Object.keys(documents)) {
  const path = resolve(import.meta.dirname, '../..', document);
  writeFileSync(path, withTables(document, readFileSync(path, 'utf8')));
  console.log(`${document} has its tables.`);
}

writeFileSync(resolve(import.meta.dirname, '../..', schemaFile), reportSchemaText());
