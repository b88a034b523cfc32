// Archives as tests need them, honest or not. In: files. Out: a ZIP.

import { deflateRawSync } from 'node:zlib';

interface File {
  name: string;
  content?: string;
  /** Given as it is; the directory then tells `size`, whether that is true or not. */
  packed?: Uint8Array;
  size?: number;
}

/** Packs files. */
export function zip(files: readonly File[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const {
    name,
    content = '',
    packed = deflateRawSync(content),
    size = Buffer.byteLength(content),
  } of files) {
    const title = Buffer.from(name);
    const sizes = [packed.length, size];
    const local = Buffer.concat([
      header(0x04034b50, [20, 0, 8, 0, 0], 0, sizes, [title.length, 0]),
      title,
      packed,
    ]);
    directory.push(
      header(0x02014b50, [20, 20, 0, 8, 0, 0], 0, sizes, [title.length, 0, 0, 0, 0]),
      fields32([0, offset]),
      title,
    );
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const counts = [0, 0, files.length, files.length];
  const end = [fields32([0x06054b50]), fields16(counts), fields32([central.length, offset]), fields16([0])];
  return new Uint8Array(Buffer.concat([...locals, central, ...end]));
}

function header(signature: number, start: number[], crc: number, sizes: number[], rest: number[]): Buffer {
  return Buffer.concat([fields32([signature]), fields16(start), fields32([crc, ...sizes]), fields16(rest)]);
}

const fields16 = (values: number[]) => Buffer.from(Uint16Array.from(values).buffer);
const fields32 = (values: number[]) => Buffer.from(Uint32Array.from(values).buffer);
