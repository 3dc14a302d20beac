export { type Build, type BuildOptions, type BuiltImage, buildAddon } from './build-addon';
export { BuildAnnotation } from './build-annotation';
export { type BuildFolders, buildFolders } from './build-input';
export type { BuildSettings } from './build-settings';
export { type CatalogBase, readBase } from './catalog-base';
export { type ImageKind, type ImageOwner, repositoryOf, tagOf } from './image-name';
export type { BaseImages } from './platform-images';
