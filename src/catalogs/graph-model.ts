/** Why OLM upgrades from one version to another. */
export type UpgradeReason = 'replaces' | 'skips' | 'skipRange';

/** OLM upgrades `from` a version `to` a newer one. */
export interface UpgradeEdge {
  readonly from: string;
  readonly to: string;
  readonly reasons: readonly UpgradeReason[];
}

/** A version in a channel. */
export interface UpgradeVersion {
  /** Name of the bundle. */
  readonly name: string;
  /** Undefined if the bundle is missing, or its version does not parse. */
  readonly version?: string;
  /** False for a version that others replace or skip and that is not in the channel: it may still run on clusters. */
  readonly isPresent: boolean;
  /** No other version replaces or skips it. A valid channel has exactly one. */
  readonly isHead: boolean;
  /** A version that another skips is not installed any more. */
  readonly isSkipped: boolean;
  /** False if no way of upgrades leads from here to a head. */
  readonly reachesHead: boolean;
  readonly skipRange?: string;
  /** Text of the deprecation. */
  readonly deprecation?: string;
}

/** The upgrades in a channel. */
export interface ChannelGraph {
  readonly name: string;
  readonly isDefault: boolean;
  readonly deprecation?: string;
  /** From the newest to the oldest. */
  readonly versions: readonly UpgradeVersion[];
  /**
   * In the order of `versions`, by `to` and then `from`. By `skipRange` there is one edge from a version: to the newest whose range
   * holds it, as OLM takes that.
   */
  readonly edges: readonly UpgradeEdge[];
  /** Versions that upgrade to each other for ever: each a set of two or more, or one that replaces itself. */
  readonly cycles: readonly (readonly string[])[];
}

/** The upgrades in a package. */
export interface PackageGraph {
  readonly name: string;
  readonly deprecation?: string;
  /** By name. */
  readonly channels: readonly ChannelGraph[];
}
