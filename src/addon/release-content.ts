import type { Diagnostic } from '../diagnostics';
import type { SelectorSyncSet, SetContent } from '../hive';

/** A set that delivers a release, and what is wrong with the release. */
export interface SetOfRelease {
  readonly set: SelectorSyncSet;
  readonly problems: readonly Diagnostic[];
}

/**
 * What a cluster gets of an add-on in one release. Before synthesis begins it may change: authors add objects. From then on it is found out
 * once, so that all who ask share the same objects.
 */
export class ReleaseContent {
  private known: { readonly spec: SetContent; readonly problems: readonly Diagnostic[] } | undefined;

  /**
   * @param isFinal tells if synthesis has begun
   * @param make makes the set as things are now
   */
  public constructor(
    private readonly isFinal: () => boolean,
    private readonly make: () => SetOfRelease,
  ) {}

  /** The part of the `spec` of a set that has the objects, in the order in which Hive writes them. */
  public get spec(): SetContent {
    return this.read().spec;
  }

  /** What is wrong with this release and not with the add-on's own, which the add-on itself reports. */
  public get problems(): readonly Diagnostic[] {
    return this.read().problems;
  }

  private read() {
    if (this.known) return this.known;
    const { set, problems } = this.make();
    const read = { spec: set.content, problems };
    if (this.isFinal()) this.known = read;
    return read;
  }
}
