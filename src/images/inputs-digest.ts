import { createHash } from 'node:crypto';
import { type FolderFile, readFolder } from '../files';
import { type Digest, platformName } from '../oci';
import type { BuildFolders } from './build-input';
import type { BuildSettings } from './build-settings';

/** A change of how images are made must not leave old ones in place. */
const FORM = 'build 1';

/** A tree of bundles is as large as all its bundles together. */
const LIMITS = { entries: 1_000_000, totalBytes: 2 ** 32, depth: 64 };

/**
 * The digest of everything that decides on the images of an add-on, so that an unchanged one is not parsed, checked and compressed again.
 * Undefined if something cannot be read, which reading in earnest tells better.
 */
export function inputsDigest(folders: BuildFolders, settings: BuildSettings): Digest | undefined {
  const hash = createHash('sha256');
  const add = (...parts: readonly string[]) => hash.update(`${JSON.stringify(parts)}\n`);
  const { registry, platforms, base, toolVersion } = settings;
  add(FORM, toolVersion, registry, ...platforms.map(platformName), base?.reference ?? '', base?.descriptor.digest ?? '');
  for (const [name, folder] of Object.entries(folders)) {
    if (folder === undefined) continue;
    const { files, diagnostics } = readFolder(folder, { symbolicLinks: 'skip', hidden: 'keep', limits: LIMITS });
    if (diagnostics.length > 0) return undefined;
    add(name, String(files.length));
    for (const file of files) addFile(hash, file);
  }
  return `sha256:${hash.digest('hex')}`;
}

function addFile(hash: ReturnType<typeof createHash>, { path, content }: FolderFile): void {
  hash.update(`${JSON.stringify([path, content.length])}\n`).update(content);
}
