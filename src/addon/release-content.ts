import type { Diagnostic } from '../diagnostics';
import type { SelectorSyncSet, SetContent } from '../hive';
import type { KubernetesObject } from '../kubernetes';

/** A set that delivers a release, and what is wrong with the release. */
export interface SetOfRelease {
  readonly set: SelectorSyncSet;
  readonly problems: readonly Diagnostic[];
}

/**
 * What a cluster gets of an add-on in one release. Before synthesis begins it may change: authors add objects. From then on it is found out
 * once, so that all who ask share the same objects.
 */
export class ReleaseContent implements SetContent {
  private known: (SetContent & Pick<SetOfRelease, 'problems'>) | undefined;

  /** @param make makes the set as things are now */
  public constructor(
    private readonly isFinal: () => boolean,
    private readonly make: () => SetOfRelease,
  ) {}

  /** The objects in the order in which Hive writes them, as they stand in the `spec.resources` of a set. */
  public get resources(): readonly KubernetesObject[] {
    return this.read().resources;
  }

  /** True if Hive has to read every string of the objects as a template. */
  public get isTemplate(): boolean {
    return this.read().isTemplate;
  }

  /** What is wrong with this release and not with the add-on's own, which the add-on itself reports. */
  public get problems(): readonly Diagnostic[] {
    return this.read().problems;
  }

  private read() {
    if (this.known) return this.known;
    const { set, problems } = this.make();
    const read = { ...set.content, problems };
    if (this.isFinal()) this.known = read;
    return read;
  }
}
