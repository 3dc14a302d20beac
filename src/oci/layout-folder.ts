import * as fs from 'node:fs';
import { join } from 'node:path';
import { DiagnosticsError, error, quote } from '../diagnostics';
import { readFileBounded } from '../files';
import { displayPath } from '../yaml';
import { type Digest, hexOf } from './digest';
import { parseJson } from './document';

/** The file that says that a folder is an image layout (OCI image specification, image-layout.md). */
export const LAYOUT_FILE = 'oci-layout';

/** The file that names the images of a layout. */
export const INDEX_FILE = 'index.json';

/** What {@link LAYOUT_FILE} says. */
export const LAYOUT_VERSION = '{"imageLayoutVersion":"1.0.0"}';

/** Where a file is written before it is moved to its place. The next file replaces what a killed run has left there. */
export const STAGED_FILE = '.addons-new';

/** Names that a run which was killed while it made a layout may have left. */
const OWN_FILE = /^(?:blobs|index\.json|\.addons-.*)$/;

/** The largest {@link INDEX_FILE} that is read, in bytes: of some hundred thousand images. */
const MAX_INDEX_BYTES = 64 * 1024 * 1024;

/** The folder of the blobs of a layout. */
export function blobFolder(layout: string): string {
  return join(layout, 'blobs', 'sha256');
}

/** The file of a blob in a layout. */
export function blobFile(layout: string, digest: Digest): string {
  return join(blobFolder(layout), hexOf(digest));
}

/**
 * True if a folder is an image layout; false if there is nothing, or only what a killed run left of making one.
 * @throws DiagnosticsError `LAYOUT_REFUSED` if it is something else: no folder, a link or one with a link inside, the folder of other
 * files, a layout of another version
 */
export function isLayout(folder: string): boolean {
  const stat = fs.lstatSync(folder, { throwIfNoEntry: false });
  if (!stat) return false;
  if (stat.isSymbolicLink()) throw refused(folder, 'it is a symbolic link');
  if (!stat.isDirectory()) throw refused(folder, 'it is not a folder');
  for (const inner of [join(folder, 'blobs'), blobFolder(folder)]) {
    const found = fs.lstatSync(inner, { throwIfNoEntry: false });
    if (found && !found.isDirectory()) throw refused(folder, `${quote(displayPath(inner))} is not a folder`);
  }
  const names = fs.readdirSync(folder);
  if (!names.includes(LAYOUT_FILE)) {
    const foreign = names.find((name) => !OWN_FILE.test(name));
    if (foreign !== undefined)
      throw refused(folder, `it has other files, such as ${quote(foreign)}, and no ${quote(LAYOUT_FILE)}`);
    return false;
  }
  const version = parseJson(readLayoutFile(folder, LAYOUT_FILE), displayPath(join(folder, LAYOUT_FILE)))['imageLayoutVersion'];
  if (version !== '1.0.0') throw refused(folder, `it is an image layout of version ${quote(version)}, not '1.0.0'`);
  return true;
}

/** Reads {@link LAYOUT_FILE} or {@link INDEX_FILE}. @throws DiagnosticsError as {@link readFileBounded} reports */
export function readLayoutFile(folder: string, name: string): Buffer {
  const read = readFileBounded(join(folder, name), MAX_INDEX_BYTES);
  if ('problem' in read) throw new DiagnosticsError([read.problem]);
  return read.content;
}

/** A folder that cannot be used as an image layout; `reason` follows a colon. */
export function refused(folder: string, reason: string): DiagnosticsError {
  return new DiagnosticsError([
    error({
      code: 'LAYOUT_REFUSED',
      message: `${quote(displayPath(folder))} cannot be used as an image layout: ${reason}`,
      hint: 'Name a folder that is an image layout, or one that does not exist yet.',
    }),
  ]);
}
