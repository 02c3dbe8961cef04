import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';

// PKWARE's APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
const version = 20;
const utf8 = 0x0800;
const deflate = 8;
/** 1 January 1980, the first date that there is: the same files make the same archive. */
const date = 0x0021;

/** A folder as a ZIP archive, its names sorted, with no date and nothing else of this machine in it. */
export function zipFolder(folder: string): Buffer {
  return zipFiles(filesOf(folder));
}

/** All files of a folder and of those in it, by their path from it, with `/` on every system. */
export function filesOf(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(it => it.isFile())
    .map(it => join(it.parentPath, it.name).slice(folder.length + 1));
  return new Map(
    names.map(name => [name.replaceAll('\\', '/'), readFileSync(join(folder, name))] as const),
  );
}

/** Files as a ZIP archive, as `zipFolder` makes it. */
export function zipFiles(files: ReadonlyMap<string, Buffer>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const name of [...files.keys()].sort()) {
    const entry = entryOf(name, files.get(name) ?? Buffer.alloc(0));
    const local = Buffer.concat([u32(0x04034b50), entry.common, entry.name, entry.data]);
    directory.push(centralRecord(entry, offset));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const count = u16(files.size);
  const end = [u32(0x06054b50), u16(0), u16(0), count, count, u32(central.length), u32(offset)];
  return Buffer.concat([...parts, central, ...end, u16(0)]);
}

interface Entry {
  readonly name: Buffer;
  readonly data: Buffer;
  /** What stands in the record before the data and in the directory alike. */
  readonly common: Buffer;
}

function entryOf(path: string, content: Buffer): Entry {
  const name = Buffer.from(path);
  const data = deflateRawSync(content, { level: 9 });
  const sizes = [u32(crc32(content)), u32(data.length), u32(content.length), u16(name.length)];
  const head = [u16(version), u16(utf8), u16(deflate), u16(0), u16(date)];
  return { name, data, common: Buffer.concat([...head, ...sizes, u16(0)]) };
}

function centralRecord({ common, name }: Entry, offset: number): Buffer {
  const nothing = [u16(0), u16(0), u16(0), u32(0)];
  return Buffer.concat([u32(0x02014b50), u16(version), common, ...nothing, u32(offset), name]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
