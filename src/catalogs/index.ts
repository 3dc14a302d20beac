export type { BlobSource, BlobSources, PlacedCatalog } from './blob-source';
export {
  type Catalog,
  type CatalogBlob,
  type CatalogBundle,
  type CatalogChannel,
  type CatalogDeprecations,
  type CatalogIcon,
  type CatalogPackage,
  type CatalogProperty,
  CatalogSchema,
  type ChannelEntry,
  type CustomBlob,
  type DeprecationEntry,
  type DeprecationReference,
  PropertyType,
  type RelatedImage,
} from './catalog';
export {
  CATALOG_DIR,
  type CatalogImageOptions,
  type CatalogImageSettings,
  CONFIGS_LABEL,
  catalogFiles,
  catalogImageSettings,
  EXTRACT_CONTENT_OLM_VERSION,
  MINIMUM_OLM_LABEL,
} from './catalog-image';
export { type BuiltCatalog, catalogOf, type ImagedBundle } from './catalog-of';
export { drawMermaid } from './draw-mermaid';
export { drawSvg } from './draw-svg';
export { drawText } from './draw-text';
export type { ChannelGraph, PackageGraph, UpgradeEdge, UpgradeReason, UpgradeVersion } from './graph-model';
export { catalogOfFiles, type ReadCatalog, readCatalog } from './read-catalog';
export { renderBundle } from './render-bundle';
export { upgradeGraph } from './upgrade-graph';
export { validateCatalog } from './validate-catalog';
export { orderedBlobs, writeCatalog } from './write-catalog';
