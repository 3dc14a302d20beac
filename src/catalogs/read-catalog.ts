import { type Diagnostic, error, hasErrors } from '../diagnostics';
import { type FolderFile, readFolder } from '../files';
import { displayPath } from '../yaml';
import type { BlobSource, PlacedCatalog } from './blob-source';
import type {
  Catalog,
  CatalogBlob,
  CatalogBundle,
  CatalogChannel,
  CatalogDeprecations,
  CatalogPackage,
  CustomBlob,
} from './catalog';
import { CatalogSchema } from './catalog';
import { readDocuments } from './documents';
import { INDEX_IGNORE, IndexIgnore } from './index-ignore';
import { readBlob } from './read-blob';

/** A catalog that was read, and what is wrong with how it is written. */
export interface ReadCatalog {
  /**
   * Absent if a file or blob cannot be read: what another one refers to would seem to be missing. Present if only fields are of a wrong
   * type or readers of YAML differ about them, although `diagnostics` has errors then.
   */
  readonly placed?: PlacedCatalog;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the catalog in a folder: {@link readFolder}, then {@link catalogOfFiles}. */
export function readCatalog(folder: string): ReadCatalog {
  const { files, diagnostics } = readFolder(folder, { symbolicLinks: 'refuse', hidden: 'keep' });
  if (diagnostics.length > 0) return { diagnostics };
  return catalogOfFiles(displayPath(folder), files);
}

/**
 * Makes a catalog of the files of a folder, whatever their names: each is a stream of YAML or JSON documents, but for what
 * `.indexignore` files exclude (hive-olm-argocd 2.6). `folder` is what stands before their paths in diagnostics. Whether the catalog is
 * a good one, `validateCatalog` says.
 */
export function catalogOfFiles(folder: string, files: readonly FolderFile[]): ReadCatalog {
  const diagnostics: Diagnostic[] = [];
  const texts = [...files].sort(byPath).flatMap(({ path, content }) => {
    const name = `${folder}/${path}`;
    const text = decode(content);
    if (text !== undefined) return [{ path, name, text }];
    const where = { file: name, line: 1, column: 1 };
    const hint = `Save it as UTF-8, or exclude it in a file ${INDEX_IGNORE}.`;
    diagnostics.push(error({ code: 'FILE_ENCODING', message: 'the file is not UTF-8 text', hint, where }));
    return [];
  });
  const excluded = new IndexIgnore();
  for (const { path, name, text } of texts) if (isIndexIgnore(path)) excluded.add(path, name, text);
  diagnostics.push(...excluded.diagnostics);
  let isWhole = !hasErrors(diagnostics);
  const blobs: [CatalogBlob, BlobSource][] = [];
  for (const { path, name, text } of texts) {
    if (isIndexIgnore(path) || excluded.ignores(path)) continue;
    const { documents, diagnostics: faults } = readDocuments(name, text);
    diagnostics.push(...faults);
    isWhole &&= documents !== undefined;
    for (const document of documents ?? []) {
      const { blob, diagnostics: problems } = readBlob(document);
      diagnostics.push(...problems);
      if (blob) blobs.push([blob, document]);
      else isWhole = false;
    }
  }
  if (!isWhole) return { diagnostics };
  return { placed: { catalog: sortedInto(blobs.map(([blob]) => blob)), sources: new Map(blobs) }, diagnostics };
}

/** Puts blobs into a catalog, in their order. */
export function sortedInto(blobs: readonly CatalogBlob[]): Catalog {
  return {
    packages: blobs.filter((blob): blob is CatalogPackage => blob.schema === CatalogSchema.PACKAGE),
    channels: blobs.filter((blob): blob is CatalogChannel => blob.schema === CatalogSchema.CHANNEL),
    bundles: blobs.filter((blob): blob is CatalogBundle => blob.schema === CatalogSchema.BUNDLE),
    deprecations: blobs.filter((blob): blob is CatalogDeprecations => blob.schema === CatalogSchema.DEPRECATIONS),
    others: blobs.filter((blob): blob is CustomBlob => 'content' in blob),
  };
}

function isIndexIgnore(path: string): boolean {
  return path === INDEX_IGNORE || path.endsWith(`/${INDEX_IGNORE}`);
}

/** In the order in which opm walks: `.indexignore` files of outer folders come before those of inner ones. */
function byPath(a: FolderFile, b: FolderFile): number {
  const [left, right] = [a.path.split('/'), b.path.split('/')];
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const [x = '', y = ''] = [left[index], right[index]];
    if (x !== y) return x < y ? -1 : 1;
  }
  return left.length - right.length;
}

function decode(content: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}
