import type { FolderFile } from '../files';
import type { KubernetesObject } from '../kubernetes';
import type { YamlSource } from '../yaml';

/** One manifest of a bundle: an object, and where it stands. */
export interface BundleManifest {
  readonly file: FolderFile;
  readonly object: KubernetesObject;
  readonly source: YamlSource;
}

/** A `type` and `value` of `dependencies.yaml` or `properties.yaml`, as written. */
export interface BundleProperty {
  readonly type: string;
  readonly value: unknown;
}

/** The files of `metadata/` that were read, for the places of what stands in them. */
export interface BundleSources {
  /** The file with the map `annotations`. */
  readonly annotations?: YamlSource;
  /** The file with the list `dependencies`. */
  readonly dependencies?: YamlSource;
  /** The file with the list `properties`. */
  readonly properties?: YamlSource;
}

/** An OLM bundle in format registry+v1, read from a folder with `manifests/` and `metadata/` (hive-olm-argocd 2.8). */
export interface Bundle {
  /** The folder as a person would type it. */
  readonly folder: string;
  /** All files, sorted by the bytes of their paths: what the image holds. */
  readonly files: readonly FolderFile[];
  /** The map of `metadata/annotations.yaml`: the labels of the image. */
  readonly annotations: Readonly<Record<string, string>>;
  /** `operators.operatorframework.io.bundle.package.v1`. */
  readonly packageName: string;
  /** `operators.operatorframework.io.bundle.channels.v1`, split at commas. */
  readonly channels: readonly string[];
  /** `operators.operatorframework.io.bundle.channel.default.v1`. */
  readonly defaultChannel?: string;
  /** The ClusterServiceVersion. */
  readonly csv: BundleManifest;
  /** `metadata.name` of the ClusterServiceVersion, such as `widget.v1.2.3`. */
  readonly name: string;
  /** `spec.version` of the ClusterServiceVersion. */
  readonly version: string;
  /** All manifests in the order of their files, the ClusterServiceVersion included. */
  readonly manifests: readonly BundleManifest[];
  readonly dependencies: readonly BundleProperty[];
  readonly properties: readonly BundleProperty[];
  readonly sources: BundleSources;
}
