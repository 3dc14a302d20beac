import { BLOCK, checksumOf } from '../../src/oci/tar-header';

/** An entry of an archive as nobody should write it; fields are taken as they are. */
export interface RawEntry {
  readonly name?: string;
  readonly type?: string;
  readonly content?: string | Buffer;
  readonly link?: string;
  /** The text of the size field. @default - the size of the content */
  readonly size?: string | Buffer;
  readonly magic?: string;
  readonly prefix?: string;
  /** @default - the right one */
  readonly checksum?: string;
}

/** The blocks of an entry. */
export function rawEntry({
  name = 'file',
  type = '0',
  content = '',
  link = '',
  size,
  magic = 'ustar\x0000',
  prefix = '',
  checksum,
}: RawEntry): Buffer {
  const block = Buffer.alloc(BLOCK);
  const bytes = Buffer.from(content);
  block.write(name, 0, 'utf8');
  Buffer.from(size ?? bytes.length.toString(8).padStart(11, '0')).copy(block, 124);
  block.write(type, 156, 'latin1');
  block.write(link, 157, 'utf8');
  block.write(magic, 257, 'latin1');
  block.write(prefix, 345, 'utf8');
  block.write(checksum ?? `${checksumOf(block).toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return Buffer.concat([block, bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)]);
}

/** One PAX record. */
export function record(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  const length = Buffer.byteLength(rest);
  const whole = length + String(length).length;
  return `${length + String(whole).length}${rest}`;
}

/** The end of an archive. */
export const END = Buffer.alloc(2 * BLOCK);

/** A whole archive. */
export function rawTar(...entries: readonly RawEntry[]): Buffer {
  return Buffer.concat([...entries.map(rawEntry), END]);
}
