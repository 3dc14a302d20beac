/** Annotations in the index of an image layout, by which a build says what an image is. They are no part of any image. */
export const BuildAnnotation = {
  /** `bundle`, `catalog` or `package`. */
  KIND: 'dev.addons.kind',
  /** Of a bundle its own version, else that of the release: the content of `VERSION`, or the highest main bundle (managed-tenants 4.1). */
  VERSION: 'dev.addons.version',
  /** Bytes of the manifests, configs and layers of an image. */
  SIZE: 'dev.addons.size',
  /** Of a catalog that OLM's own server has to serve: its folder in the image, `catalogDir` of `extractContent` in the CatalogSource. */
  CATALOG_DIR: 'dev.addons.catalog-dir',
  /** Digest of everything that a build was made from: on the images of a build that is whole. */
  INPUTS: 'dev.addons.inputs',
} as const;
