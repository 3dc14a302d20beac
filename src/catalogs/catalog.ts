/** The schemas that opm knows; blobs of any other are carried along (hive-olm-argocd 2.6). */
export const CatalogSchema = {
  PACKAGE: 'olm.package',
  CHANNEL: 'olm.channel',
  BUNDLE: 'olm.bundle',
  DEPRECATIONS: 'olm.deprecations',
} as const;

/** The property types that mean something to opm and OLM; any other is opaque (hive-olm-argocd 2.6). */
export const PropertyType = {
  PACKAGE: 'olm.package',
  PACKAGE_REQUIRED: 'olm.package.required',
  GVK: 'olm.gvk',
  GVK_REQUIRED: 'olm.gvk.required',
  BUNDLE_OBJECT: 'olm.bundle.object',
  CSV_METADATA: 'olm.csv.metadata',
  CHANNEL: 'olm.channel',
} as const;

/** A property of a package, channel or bundle. */
export interface CatalogProperty {
  readonly type: string;
  /** Absent only in a catalog that is not valid. */
  readonly value?: unknown;
}

/** A picture of a package. */
export interface CatalogIcon {
  /** Standard base64. */
  readonly base64data: string;
  /** Such as `image/svg+xml`. */
  readonly mediatype: string;
}

/** A blob `olm.package`. */
export interface CatalogPackage {
  readonly schema: typeof CatalogSchema.PACKAGE;
  readonly name: string;
  /** The channel that a Subscription without a channel takes. */
  readonly defaultChannel: string;
  readonly icon?: CatalogIcon;
  readonly description?: string;
  readonly properties?: readonly CatalogProperty[];
}

/** A version in a channel, and from which versions it can be reached. */
export interface ChannelEntry {
  /** Name of a bundle of the package. */
  readonly name: string;
  /** The entry from which OLM upgrades to this one. It may be missing in the channel. */
  readonly replaces?: string;
  /** Entries from which OLM also upgrades to this one, and which it does not install any more. */
  readonly skips?: readonly string[];
  /** A range of versions from which OLM also upgrades to this one: see `parseBlangRange` of the bundles. */
  readonly skipRange?: string;
}

/** A blob `olm.channel`. */
export interface CatalogChannel {
  readonly schema: typeof CatalogSchema.CHANNEL;
  readonly name: string;
  readonly package: string;
  readonly entries: readonly ChannelEntry[];
  readonly properties?: readonly CatalogProperty[];
}

/** An image that a bundle needs: what a mirror of the catalog copies. */
export interface RelatedImage {
  /** May be empty. */
  readonly name: string;
  readonly image: string;
}

/** A blob `olm.bundle`. */
export interface CatalogBundle {
  readonly schema: typeof CatalogSchema.BUNDLE;
  /** The name of the bundle's ClusterServiceVersion. */
  readonly name?: string;
  readonly package?: string;
  /** The image of the bundle; empty if `olm.bundle.object` properties carry its objects. */
  readonly image: string;
  readonly properties?: readonly CatalogProperty[];
  readonly relatedImages?: readonly RelatedImage[];
}

/** What is deprecated: the package (without `name`), a channel or a bundle. */
export interface DeprecationReference {
  readonly schema: string;
  readonly name?: string;
}

/** One deprecation. */
export interface DeprecationEntry {
  readonly reference: DeprecationReference;
  /** Shown to people who use what is deprecated. */
  readonly message: string;
}

/** A blob `olm.deprecations`; at most one for a package. */
export interface CatalogDeprecations {
  readonly schema: typeof CatalogSchema.DEPRECATIONS;
  readonly package: string;
  readonly entries: readonly DeprecationEntry[];
}

/** A blob of a schema that opm does not know, as written. */
export interface CustomBlob {
  readonly schema: string;
  /** Empty if the blob belongs to no package. */
  readonly package: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** A file-based catalog (hive-olm-argocd 2.6). */
export interface Catalog {
  readonly packages: readonly CatalogPackage[];
  readonly channels: readonly CatalogChannel[];
  readonly bundles: readonly CatalogBundle[];
  readonly deprecations: readonly CatalogDeprecations[];
  readonly others: readonly CustomBlob[];
}

/** Any blob of a {@link Catalog}. */
export type CatalogBlob = CatalogPackage | CatalogChannel | CatalogBundle | CatalogDeprecations | CustomBlob;
