import type { FolderFile } from '../files';
import type { Catalog } from './catalog';
import { writeCatalog } from './write-catalog';

/** Folder of the catalog in its image: `catalogDir` of `extractContent` in the CatalogSource. */
export const CATALOG_DIR = '/configs';

/** Label by which opm finds the catalog in an image (hive-olm-argocd 2.8). */
export const CONFIGS_LABEL = 'operators.operatorframework.io.index.configs.v1';

/** Label that says which OLM a catalog image needs at least, as a SemVer version. It is ours: no other program reads it. */
export const MINIMUM_OLM_LABEL = 'openshift-addons.minimum-olm-version';

/**
 * The first OLM that starts a CatalogSource with `extractContent` and no `cacheDir` (hive-olm-argocd 2.1). The same as
 * `minimumOlmVersion({ catalogDir })` of the CatalogSource.
 */
export const EXTRACT_CONTENT_OLM_VERSION = '0.33.0';

/** What a catalog image stands on. */
export interface CatalogImageOptions {
  /**
   * `scratch`: nothing but the catalog, which OLM's own server serves (`extractContent` in the CatalogSource). `opm`: an image with
   * `/bin/opm`, which serves it on any OLM; it makes its cache when it starts.
   * @default - scratch
   */
  readonly base?: 'scratch' | 'opm';
}

/** The settings of a catalog image besides its files (hive-olm-argocd 2.8, "Minimal images"). */
export interface CatalogImageSettings {
  readonly labels: Readonly<Record<string, string>>;
  /** Absent on `scratch`. */
  readonly entrypoint?: readonly string[];
  /** Absent on `scratch`. */
  readonly cmd?: readonly string[];
  /** The oldest OLM that can use the image; absent if any can. */
  readonly minimumOlmVersion?: string;
}

/** The files of a catalog image: `configs/<package>/catalog.yaml`. */
export function catalogFiles(catalog: Catalog): readonly FolderFile[] {
  return writeCatalog(catalog).map(({ path, content }) => ({ path: `${CATALOG_DIR.slice(1)}/${path}`, content }));
}

/** The settings of a catalog image. */
export function catalogImageSettings({ base = 'scratch' }: CatalogImageOptions = {}): CatalogImageSettings {
  const labels = { [CONFIGS_LABEL]: CATALOG_DIR };
  if (base === 'opm') return { labels, entrypoint: ['/bin/opm'], cmd: ['serve', CATALOG_DIR] };
  return {
    labels: { ...labels, [MINIMUM_OLM_LABEL]: EXTRACT_CONTENT_OLM_VERSION },
    minimumOlmVersion: EXTRACT_CONTENT_OLM_VERSION,
  };
}
