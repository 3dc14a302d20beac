import type { FolderFile } from '../files';
import { emitYaml } from '../tree';
import type { Catalog, CatalogBlob } from './catalog';
import { groupBy } from './group';

/** Name of the file of each package. */
const FILE = 'catalog.yaml';

/**
 * The files of a catalog by opm's convention: `<package>/catalog.yaml` for each package, and `catalog.yaml` for what belongs to none
 * (operator-registry, alpha/declcfg/write.go). The same blobs give the same bytes, in whatever order they are.
 * @throws TypeError if a blob of another schema holds what YAML cannot (see `emitYaml`)
 */
export function writeCatalog(catalog: Catalog): readonly FolderFile[] {
  return [...groupBy(orderedBlobs(catalog), packageOf)].map(([name, blobs]) => ({
    path: name === '' ? FILE : `${name}/${FILE}`,
    content: Buffer.from(blobs.map((blob) => `---\n${emitYaml(contentOf(blob))}`).join('')),
  }));
}

/**
 * The blobs in the order in which opm writes them (hive-olm-argocd 2.6): packages by name, and in each its olm.package, channels by name,
 * bundles by name, other schemas by schema, deprecations. What belongs to no package comes last.
 */
export function orderedBlobs({ packages, channels, bundles, others, deprecations }: Catalog): readonly CatalogBlob[] {
  const byName = <T extends { readonly name?: string }>(blobs: readonly T[]) => sorted(blobs, ({ name }) => name ?? '');
  const byContent = sorted(others, (blob) => `${blob.schema}\n${emitYaml(blob.content)}`);
  const all: CatalogBlob[] = [...packages, ...byName(channels), ...byName(bundles), ...byContent, ...deprecations];
  const groups = groupBy(all, packageOf);
  const names = sorted([...groups.keys()], (name) => name).filter((name) => name !== '');
  return [...names, ''].flatMap((name) => groups.get(name) ?? []);
}

function packageOf(blob: CatalogBlob): string {
  return blob.schema === 'olm.package' && 'name' in blob ? (blob.name ?? '') : 'package' in blob ? (blob.package ?? '') : '';
}

function contentOf(blob: CatalogBlob): object {
  return 'content' in blob ? blob.content : blob;
}

/** By the bytes of the keys, as Go compares text. */
function sorted<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const keyed = items.map((item) => ({ item, key: Buffer.from(keyOf(item)) }));
  return keyed.sort((a, b) => Buffer.compare(a.key, b.key)).map(({ item }) => item);
}
