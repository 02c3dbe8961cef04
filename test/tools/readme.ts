import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { withTables } from './tables.ts';

// Writes the generated tables into README.md; a test fails where somebody forgot to.
const path = resolve(import.meta.dirname, '../../README.md');
writeFileSync(path, withTables(readFileSync(path, 'utf8')));
console.log('README.md has its tables.');
