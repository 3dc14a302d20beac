import { DiagnosticsError, error, quote } from '../diagnostics';
import { compareBytes, type FolderFile } from '../files';
import { BLOCK, encodeHeader, NAME_BYTES, PREFIX_BYTES, TarType } from './tar-header';

/**
 * How an archive is written. `package` is the form of `kubectl package build`: files alone, without any permission (package-operator 3.1).
 * `image` has the folders above each file too, mode 0755, and files of mode 0644, as whoever unpacks a bundle runs as any user
 * (hive-olm-argocd 2.8). Either depends on nothing but paths and contents.
 */
export type TarForm = 'package' | 'image';

/**
 * A tar archive of files, sorted by the bytes of their paths, byte for byte as Go's `archive/tar` writes it: USTAR, or PAX for a path that
 * does not fit; owner, group and time are zero; it ends in two blocks of zeros.
 * @throws DiagnosticsError `OCI_PATH_INVALID` if a path is absolute, not normalised or there twice, or a file is the folder of another
 */
export function tarOf(files: readonly FolderFile[], form: TarForm): Buffer {
  const sorted = [...files].sort((a, b) => compareBytes(a.path, b.path));
  const folders = foldersOf(sorted);
  refuseInvalid(sorted, folders);
  if (form === 'package') return archive(sorted.map(({ path, content }) => fileEntry(path, content, 0)));
  const entries = [
    ...sorted.map(({ path, content }) => ({ path, blocks: fileEntry(path, content, 0o644) })),
    ...[...folders].map((folder) => ({ path: `${folder}/`, blocks: headers(`${folder}/`, 0, 0o755, TarType.FOLDER) })),
  ];
  return archive(entries.sort((a, b) => compareBytes(a.path, b.path)).map(({ blocks }) => blocks));
}

function archive(entries: readonly Buffer[][]): Buffer {
  return Buffer.concat([...entries.flat(), Buffer.alloc(2 * BLOCK)]);
}

function fileEntry(path: string, content: Buffer, mode: number): Buffer[] {
  return [...headers(path, content.length, mode, TarType.FILE), content, padding(content.length)];
}

/** The header of an entry; before it, if the path does not fit into one, a header with a PAX record of the path. */
function headers(path: string, size: number, mode: number, type: TarType): Buffer[] {
  const name = Buffer.from(path);
  const isAscii = name.length === path.length;
  if (isAscii && name.length <= NAME_BYTES) return [encodeHeader({ name, mode, size, type })];
  const slash = isAscii ? splitAt(name) : undefined;
  if (slash !== undefined) {
    return [encodeHeader({ name: name.subarray(slash + 1), prefix: name.subarray(0, slash), mode, size, type })];
  }
  const record = paxRecord('path', name);
  return [
    encodeHeader({ name: paxName(path), mode: 0, size: record.length, type: TarType.PAX }),
    record,
    padding(record.length),
    encodeHeader({ name: cutName(path), mode, size, type }),
  ];
}

/** The slash at which a path is divided into prefix and name; undefined if no part would fit. */
function splitAt(path: Buffer): number | undefined {
  const isFolder = path.at(-1) === SLASH;
  const end = path.length > PREFIX_BYTES + 1 ? PREFIX_BYTES + 1 : path.length - (isFolder ? 1 : 0);
  const slash = path.subarray(0, end).lastIndexOf(SLASH);
  const rest = path.length - slash - 1;
  return slash <= 0 || slash > PREFIX_BYTES || rest > NAME_BYTES || rest === 0 ? undefined : slash;
}

const SLASH = '/'.charCodeAt(0);

/** `<length> <key>=<value>\n`, where the length is that of the whole record, its own digits included. */
function paxRecord(key: string, value: Buffer): Buffer {
  const rest = Buffer.concat([Buffer.from(` ${key}=`), value, Buffer.from('\n')]);
  let length = rest.length + String(rest.length).length;
  length = rest.length + String(length).length;
  return Buffer.concat([Buffer.from(String(length)), rest]);
}

/** The name that a header of PAX records has, for readers that do not know them. */
function paxName(path: string): Buffer {
  const parts = path.split('/');
  parts.splice(-1, 1, 'PaxHeaders.0', ...parts.slice(-1).filter((name) => name !== ''));
  return Buffer.from(ascii(parts.join('/')).slice(0, NAME_BYTES).replace(/\/+$/, ''));
}

/**
 * A path as far as it fits: readers that know PAX do not look at it. A cut must not end in a slash, which would make a folder of it: Go
 * ends the name with a NUL there, and leaves what is behind.
 */
function cutName(path: string): Buffer {
  const whole = Buffer.from(ascii(path));
  const cut = Buffer.from(whole.subarray(0, NAME_BYTES));
  if (whole.length > NAME_BYTES && cut.at(-1) === SLASH) cut[cut.toString().replace(/\/+$/, '').length] = 0;
  return cut;
}

function ascii(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the characters of ASCII are meant
  return text.replace(/[^\x01-\x7f]/gu, '');
}

function padding(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}

function foldersOf(files: readonly FolderFile[]): Set<string> {
  const folders = new Set<string>();
  for (const { path } of files) {
    for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) folders.add(path.slice(0, slash));
  }
  return folders;
}

function refuseInvalid(sorted: readonly FolderFile[], folders: ReadonlySet<string>): void {
  const problems = sorted.flatMap(({ path }, index) => {
    if (!isRelative(path)) return [invalid(path, 'is no relative, normalised path')];
    if (path === sorted[index - 1]?.path) return [invalid(path, 'is there twice')];
    return folders.has(path) ? [invalid(path, 'is a file, and also the folder of other files')] : [];
  });
  if (problems.length > 0) throw new DiagnosticsError(problems);
}

function isRelative(path: string): boolean {
  return !path.includes('\0') && path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..');
}

function invalid(path: string, reason: string): DiagnosticsError['diagnostics'][number] {
  return error({ code: 'OCI_PATH_INVALID', message: `${quote(path)} in an image ${reason}`, hint: 'Rename the file.' });
}
