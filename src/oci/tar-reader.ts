import { quote } from '../diagnostics';
import { invalidLayer } from './layer-problem';
import { BLOCK, checksumOf } from './tar-header';
import { numberField, paxRecords, paxSize, textField } from './tar-text';

/** One entry of a tar archive. */
export interface TarEntry {
  /** As written: it may be absolute or lead outside. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'hard link' | 'symbolic link' | 'special file';
  /** Of the content of a file, in bytes. */
  readonly size: number;
  /** What a link points to, as written. */
  readonly target: string;
}

/** What is told of an archive while it is read. */
export interface TarVisitor {
  /** An entry begins. True if the content of a file is wanted. */
  entry(entry: TarEntry): boolean;
  /** The content of a file that was wanted. */
  content(entry: TarEntry, content: Buffer): void;
}

const KINDS: ReadonlyMap<string, TarEntry['kind']> = new Map([
  ['0', 'file'],
  ['\0', 'file'],
  ['7', 'file'],
  ['1', 'hard link'],
  ['2', 'symbolic link'],
  ['3', 'special file'],
  ['4', 'special file'],
  ['5', 'folder'],
  ['6', 'special file'],
]);

/** The largest size that the field of a header holds; PAX gives larger ones. */
const MAX_SIZE_FIELD = 0o77777777777;

/** The largest header of long names or PAX records that is read, in bytes. */
const MAX_META_BYTES = 1024 * 1024;

/** What headers before an entry say about it. */
interface Meta {
  path?: string;
  target?: string;
  size?: number;
}

/**
 * Reads a tar archive in pieces as they come: USTAR, PAX, and GNU's long names. It is strict where readers are known to differ, since one
 * reader could then check other files than another uses (bad-input 30): a wrong checksum, a malformed or negative number, sparse files,
 * PAX records that do not fit their header, entries behind the end, an archive without an end are `OCI_LAYER_INVALID`. Content that is
 * not wanted is passed over without being kept.
 */
export class TarReader {
  private readonly block = Buffer.alloc(BLOCK);
  private filled = 0;
  /** Bytes of content that are still to come, and of the padding after it. */
  private content = 0;
  private padding = 0;
  private parts: Buffer[] | undefined;
  private onContent: ((content: Buffer) => void) | undefined;
  private meta: Meta = {};
  /** The types of the headers that are about the next entry. */
  private announcedBy = '';
  private zeroBlocks = 0;

  /** @param layer names the archive in messages */
  public constructor(
    private readonly layer: string,
    private readonly visitor: TarVisitor,
  ) {}

  /** Takes the next piece. @throws DiagnosticsError `OCI_LAYER_INVALID`, and what the visitor throws */
  public push(chunk: Buffer): void {
    for (let at = 0; at < chunk.length; ) {
      if (this.content > 0) at += this.takeContent(chunk.subarray(at, at + this.content));
      else if (this.padding > 0) at += this.skipPadding(chunk.length - at);
      else at += this.fillBlock(chunk.subarray(at, at + BLOCK - this.filled));
    }
  }

  /** Says that nothing more comes. @throws DiagnosticsError `OCI_LAYER_INVALID` if the archive is not at its end */
  public end(): void {
    if (this.zeroBlocks === 0 || this.filled > 0) throw this.invalid('is cut off');
  }

  private takeContent(part: Buffer): number {
    this.parts?.push(Buffer.from(part)); // a copy, so that no small file keeps a large piece in memory
    this.content -= part.length;
    if (this.content === 0) this.finishContent();
    return part.length;
  }

  private finishContent(): void {
    const { parts, onContent } = this;
    this.parts = undefined;
    this.onContent = undefined;
    if (parts) onContent?.(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts));
  }

  private skipPadding(available: number): number {
    const skipped = Math.min(this.padding, available);
    this.padding -= skipped;
    return skipped;
  }

  private fillBlock(part: Buffer): number {
    part.copy(this.block, this.filled);
    this.filled += part.length;
    if (this.filled === BLOCK) {
      this.filled = 0;
      this.readBlock();
    }
    return part.length;
  }

  private readBlock(): void {
    if (this.block.equals(ZEROS)) {
      if (this.announcedBy !== '') throw this.invalid('ends where an entry is announced');
      this.zeroBlocks += 1;
      return;
    }
    if (this.zeroBlocks > 0) throw this.invalid('has entries behind its end');
    if (numberField(this.block, 148, 8) !== checksumOf(this.block)) throw this.invalid('has a header with a wrong checksum');
    const size = numberField(this.block, 124, 12);
    if (size === undefined) throw this.invalid('has a header with a malformed size');
    const type = this.block.toString('latin1', 156, 157);
    if (!this.readMeta(type, size)) this.readEntry(type, size);
  }

  /** Reads a header that is about the next entry; false if it is none. */
  private readMeta(type: string, size: number): boolean {
    const reader = { x: this.readPax, g: this.readGlobalPax, L: this.readLongName, K: this.readLongTarget }[type];
    if (!reader) return false;
    if (size > MAX_META_BYTES) throw this.invalid(`has a header of ${size} bytes`);
    // Some readers forget the first of two, and all of them at one that is for all entries.
    if (type === 'g' ? this.announcedBy !== '' : this.announcedBy.includes(type)) {
      throw this.invalid('has headers about an entry that replace each other');
    }
    if (type !== 'g') this.announcedBy += type;
    this.expect(size, true, (bytes) => reader.call(this, bytes));
    return true;
  }

  private readEntry(type: string, ownSize: number): void {
    const kind = KINDS.get(type);
    if (kind === undefined) throw this.invalid(`has an entry of the type ${quote(type)}, which not every reader knows`);
    const { path = this.pathField(), target = textField(this.block, 157, 100), size = ownSize } = this.meta;
    this.meta = {};
    this.announcedBy = '';
    if (size !== ownSize && size <= MAX_SIZE_FIELD) throw this.invalid('has two sizes for one entry');
    if (kind !== 'file' && size > 0) throw this.invalid(`has a ${kind} with content`);
    if (kind === 'file' && path.endsWith('/')) throw this.invalid('has a file with the name of a folder');
    const entry: TarEntry = { path, kind, size, target };
    const isWanted = this.visitor.entry(entry) && kind === 'file';
    this.expect(size, isWanted, (content) => this.visitor.content(entry, content));
  }

  private expect(size: number, isWanted: boolean, onContent: (content: Buffer) => void): void {
    this.content = size;
    this.padding = (BLOCK - (size % BLOCK)) % BLOCK;
    this.parts = isWanted ? [] : undefined;
    this.onContent = onContent;
    if (size === 0) this.finishContent();
  }

  private pathField(): string {
    const name = textField(this.block, 0, 100);
    const magic = this.block.toString('latin1', 257, 265);
    if (magic === 'ustar  \0') {
      // GNU has times here. Go takes what is no time for a prefix, others do not.
      if (numberField(this.block, 345, 12) === undefined || numberField(this.block, 357, 12) === undefined) {
        throw this.invalid('has a header of GNU with a prefix');
      }
      return name;
    }
    if (magic !== 'ustar\0' + '00') throw this.invalid('has a header that is neither of POSIX nor of GNU');
    const prefix = textField(this.block, 345, 155);
    return prefix === '' ? name : `${prefix}/${name}`;
  }

  private readPax(bytes: Buffer): void {
    const records = paxRecords(bytes);
    if (!records) throw this.invalid('has malformed PAX records');
    for (const [key, value] of records) {
      if (key === 'path') this.announce('path', value);
      else if (key === 'linkpath') this.announce('target', value);
      else if (key === 'size') this.announceSize(value);
      else if (key.startsWith('GNU.sparse.')) throw this.invalid('has a sparse file');
    }
  }

  /** Records for all entries that follow. Only what names or measures them matters here, and nobody writes that for all. */
  private readGlobalPax(bytes: Buffer): void {
    const records = paxRecords(bytes);
    if (!records) throw this.invalid('has malformed PAX records');
    const wrong = ['path', 'linkpath', 'size'].find((key) => records.has(key));
    if (wrong !== undefined) throw this.invalid(`has one PAX record '${wrong}' for all entries`);
  }

  private readLongName(bytes: Buffer): void {
    this.announce('path', textField(bytes, 0, bytes.length));
  }

  private readLongTarget(bytes: Buffer): void {
    this.announce('target', textField(bytes, 0, bytes.length));
  }

  private announce(key: 'path' | 'target', value: string): void {
    if (this.meta[key] !== undefined) throw this.invalid('names an entry twice');
    if (value === '' || value.includes('\0')) throw this.invalid('has a name that is empty or has a NUL');
    this.meta[key] = value;
  }

  private announceSize(value: string): void {
    const size = paxSize(value);
    if (size === undefined) throw this.invalid('has a PAX record with a malformed size');
    this.meta.size = size;
  }

  private invalid(reason: string): Error {
    return invalidLayer(this.layer, reason);
  }
}

const ZEROS = Buffer.alloc(BLOCK);
