import { crc32, inflateRawSync } from 'node:zlib';

const directorySignature = 0x02014b50;
const endLength = 22;

/**
 * The files of a ZIP archive without a comment, by their path. Throws where one is not as long, or has
 * not the checksum, that the archive's directory says.
 */
export function unzip(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(archive.length - endLength + 16);
  while (archive.readUInt32LE(at) === directorySignature) {
    const [nameLength = 0, extraLength = 0, commentLength = 0] = [28, 30, 32].map(from =>
      archive.readUInt16LE(at + from),
    );
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    files.set(name, contentOf(archive, at, name));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}

/** What is packed of the file whose record in the directory stands at `at`. */
function contentOf(archive: Buffer, at: number, name: string): Buffer {
  const local = archive.readUInt32LE(at + 42);
  const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const data = archive.subarray(from, from + archive.readUInt32LE(at + 20));
  const content = archive.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data);
  const isWhole =
    content.length === archive.readUInt32LE(at + 24) &&
    crc32(content) === archive.readUInt32LE(at + 16);
  if (!isWhole) throw new Error(`${name} is damaged.`);
  return content;
}
