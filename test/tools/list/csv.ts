/**
 * The cells of a CSV (RFC 4180) by line; empty lines and a byte order mark are left out. Where the first
 * line has semicolons and no comma, they part the cells: so Excel writes it in half of the world.
 */
export function readCsv(text: string): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  const body = text.replace(/^\ufeff/, '');
  const isParted = /^[^,\r\n]*;[^,\r\n]*(?:\r?\n|$)/.test(body);
  const cell = isParted
    ? /("(?:[^"]|"")*"|[^";\r\n]*)(;|\r?\n|$)/y
    : /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/y;
  while (cell.lastIndex < body.length) {
    const from = cell.lastIndex;
    const [, written = '', end = ''] = cell.exec(body) ?? [];
    if (cell.lastIndex <= from) {
      throw new Error(`Line ${lines.length + 1}: a cell with " or a line break is quoted.`);
    }
    cells.push(written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written);
    if (end === ',' || end === ';') continue;
    if (cells.some(it => it.trim() !== '')) lines.push(cells);
    cells = [];
  }
  // The file ended behind a cell.
  if (cells.some(it => it.trim() !== '')) lines.push(cells);
  return lines;
}

/** Cells as a CSV. */
export function writeCsv(lines: readonly (readonly string[])[]): string {
  return lines.map(cells => `${cells.map(quote).join(',')}\n`).join('');
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
