import type { FolderFile } from '../files';
import { type Image, imageOf, layerOf, type Platform } from '../oci';
import type { Package } from './package';

/** The folder of the image that Package Operator reads (package-operator 2.3). */
const PREFIX = 'package';

/** What `kubectl package build` makes every image for: the content is the same for all machines (package-operator 3.1). */
const PLATFORM: Platform = { os: 'linux', architecture: 'amd64' };

/** What the image of a package holds: every file of the package below `package/`, in the order of the bytes of the paths. */
export function packageFiles({ files }: Pick<Package, 'files'>): FolderFile[] {
  return files.map(({ path, content }) => ({ path: `${PREFIX}/${path}`, content }));
}

/**
 * Makes the image of a package: one layer, whose diffID is that of `kubectl package build` for the same folder, and its config. The
 * digests of the layer and the manifest differ from those of the command, whose compression is that of Go and whose media types are
 * docker's; Package Operator reads both (package-operator 3.1).
 * @param labels those of the config, as `--label` of the command sets them
 */
export function packageImage(content: Pick<Package, 'files'>, labels: Readonly<Record<string, string>> = {}): Image {
  return imageOf({ platform: PLATFORM, layers: [layerOf(packageFiles(content), 'package')], labels });
}
