import { crc32 } from 'node:zlib';

/** A wheel (a zip, stored without compression) with the given files, for tests. */
export function wheelFile(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const fields = entryFields(name, content);
    const local = Buffer.concat([signature(0x04034b50), fields, Buffer.from(name), content]);
    directory.push(
      Buffer.concat([
        signature(0x02014b50),
        shorts(20),
        fields,
        shorts(0, 0, 0, 0, 0),
        longs(offset),
        Buffer.from(name),
      ]),
    );
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const count = directory.length;
  const end = [signature(0x06054b50), shorts(0, 0, count, count), longs(central.length, offset)];
  return Buffer.concat([...parts, central, ...end, shorts(0)]);
}

/** What the local header and the directory share: version, flags, method, time, sums, lengths. */
function entryFields(name: string, content: Buffer): Buffer {
  const { length } = content;
  const sums = longs(crc32(content), length, length);
  return Buffer.concat([shorts(20, 0, 0, 0, 33), sums, shorts(Buffer.byteLength(name), 0)]);
}

function signature(value: number): Buffer {
  return longs(value);
}

function shorts(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16LE(value, index * 2));
  return bytes;
}

function longs(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32LE(value, index * 4));
  return bytes;
}
