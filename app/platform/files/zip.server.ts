import { crc32, createDeflateRaw } from "node:zlib";

export interface ZipEntry {
  name: string;
  content: Iterable<string> | AsyncIterable<string>;
}

const LARGEST = 0xffff_ffff;
/** Sizes follow after the content, since they are not known before; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** The earliest day that a ZIP file can hold: files with the same content are the same, whenever they are made. */
const NEW_YEAR_1980 = 0x0021;
/** Small strings are gathered, so that the compressor is not called for every cell. */
const GATHERED = 64 * 1024;

interface Written {
  name: Buffer;
  crc: number;
  compressed: number;
  size: number;
  offset: number;
}

/**
 * A ZIP file as it is being made (PKWARE APPNOTE 6.3): nothing of it is kept but the list of its entries, so its size is
 * no matter – up to 4 GB, where another format begins. @throws RangeError beyond that
 */
export async function* zipped(entries: Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const entry: Written = { name: Buffer.from(name), crc: 0, compressed: 0, size: 0, offset };
    for await (const bytes of entryBytes(entry, content)) {
      offset += bytes.length;
      if (offset > LARGEST || entry.size > LARGEST) throw new RangeError("The file is larger than a ZIP file can be.");
      yield bytes;
    }
    written.push(entry);
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  yield directory;
  yield numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, written.length],
    [2, written.length],
    [4, directory.length],
    [4, offset],
    [2, 0],
  );
}

async function* entryBytes(entry: Written, content: ZipEntry["content"]): AsyncGenerator<Buffer> {
  const { name } = entry;
  yield Buffer.concat([
    numbers([4, 0x04034b50], [2, 20], ...commonFields({ crc: 0, compressed: 0, size: 0 }), [2, name.length], [2, 0]),
    name,
  ]);
  const deflate = createDeflateRaw({ level: 6 });
  const filled = fill(deflate, entry, content);
  // Whoever waits for bytes hears of a failure through the stream; this keeps it from being an unhandled rejection.
  filled.catch((error) => deflate.destroy(error));
  for await (const bytes of deflate) {
    entry.compressed += (bytes as Buffer).length;
    yield bytes as Buffer;
  }
  await filled;
  yield numbers([4, 0x08074b50], [4, entry.crc], [4, entry.compressed], [4, entry.size]);
}

async function fill(deflate: ReturnType<typeof createDeflateRaw>, entry: Written, content: ZipEntry["content"]) {
  for await (const bytes of gathered(content)) {
    entry.crc = crc32(bytes, entry.crc);
    entry.size += bytes.length;
    if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once("drain", resolve));
  }
  deflate.end();
}

async function* gathered(content: ZipEntry["content"]): AsyncGenerator<Buffer> {
  let text = "";
  for await (const part of content) {
    text += part;
    if (text.length < GATHERED) continue;
    yield Buffer.from(text);
    text = "";
  }
  yield Buffer.from(text);
}

type Field = [width: 2 | 4, value: number];

const commonFields = ({ crc, compressed, size }: { crc: number; compressed: number; size: number }): Field[] => [
  [2, FLAGS],
  [2, DEFLATED],
  [2, 0],
  [2, NEW_YEAR_1980],
  [4, crc],
  [4, compressed],
  [4, size],
];

function directoryEntry({ name, offset, ...sizes }: Written): Buffer {
  const fields: Field[] = [[4, 0x02014b50], [2, 20], [2, 20], ...commonFields(sizes)];
  return Buffer.concat([
    numbers(...fields, [2, name.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
    name,
  ]);
}

function numbers(...fields: Field[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [width]) => sum + width, 0));
  let at = 0;
  for (const [width, value] of fields) at = bytes.writeUIntLE(value, at, width);
  return bytes;
}
