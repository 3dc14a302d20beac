/** What a header of a tar archive says. Everything else in it is zero: owner, group, time, devices (package-operator 3.1). */
export interface TarHeader {
  readonly name: Buffer;
  /** What comes before the name, with a `/` between. */
  readonly prefix?: Buffer;
  readonly mode: number;
  /** Of the content, in bytes. */
  readonly size: number;
  readonly type: TarType;
}

/** Kinds of entries that are written. */
export const TarType = { FILE: '0', FOLDER: '5', PAX: 'x' } as const;
/** One of {@link TarType}. */
export type TarType = (typeof TarType)[keyof typeof TarType];

/** A tar archive consists of blocks of this many bytes. */
export const BLOCK = 512;

/** Bytes that the fields for a name and its prefix hold. */
export const NAME_BYTES = 100;
export const PREFIX_BYTES = 155;

/** Where a field begins, and its length (POSIX pax, ustar interchange format). */
const FIELD = {
  mode: [100, 8],
  uid: [108, 8],
  gid: [116, 8],
  size: [124, 12],
  mtime: [136, 12],
  checksum: [148, 8],
  major: [329, 8],
  minor: [337, 8],
} as const;

/**
 * One header block, to the byte as Go's `archive/tar` writes it. A header of PAX records has no device numbers there, others have zeros.
 */
export function encodeHeader({ name, prefix, mode, size, type }: TarHeader): Buffer {
  const block = Buffer.alloc(BLOCK);
  name.copy(block, 0, 0, NAME_BYTES);
  prefix?.copy(block, 345, 0, PREFIX_BYTES);
  writeOctal(block, 'mode', mode);
  writeOctal(block, 'uid', 0);
  writeOctal(block, 'gid', 0);
  writeOctal(block, 'size', size);
  writeOctal(block, 'mtime', 0);
  block.write(type, 156, 'latin1');
  block.write('ustar\0' + '00', 257, 'latin1');
  if (type !== TarType.PAX) {
    writeOctal(block, 'major', 0);
    writeOctal(block, 'minor', 0);
  }
  const [at, length] = FIELD.checksum;
  block.write(`${octal(checksumOf(block), length - 2)}\0 `, at, 'latin1');
  return block;
}

/** The sum of all bytes of a header, with blanks in the place of the sum itself. */
export function checksumOf(block: Buffer): number {
  const [at, length] = FIELD.checksum;
  let sum = length * 0x20;
  for (let index = 0; index < BLOCK; index++) {
    if (index < at || index >= at + length) sum += block[index] ?? 0;
  }
  return sum;
}

function writeOctal(block: Buffer, field: Exclude<keyof typeof FIELD, 'checksum'>, value: number): void {
  const [at, length] = FIELD[field];
  block.write(octal(value, length - 1), at, 'latin1');
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}
