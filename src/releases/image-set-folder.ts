import { type ImageSets, readImageSets } from './read-image-sets';
import { type SelectedImageSet, selectFrom } from './select-image-set';

/**
 * The folder of an add-on's AddonImageSets in one environment: where a release finds the others.
 *
 * @typeParam R the class of releases
 */
export class ImageSetFolder<R> {
  private known: ImageSets | undefined;
  private readonly releases = new Map<string, R>();

  /**
   * @param path path of the folder
   * @param owners names by which the add-on may be called in the names of AddonImageSets; undefined if they are not known
   */
  public constructor(
    public readonly path: string,
    private readonly owners: readonly string[] | undefined,
  ) {}

  /** The versions that are there, lowest first. */
  public get versions(): readonly string[] {
    return [...this.imageSets.imageSets.keys()];
  }

  /** Picks a version, or the highest for `latest`. The folder is read for it and forgotten: most add-ons need one release only. */
  public select(wanted: string): SelectedImageSet {
    return selectFrom(this.path, readImageSets(this.path, this.owners), wanted);
  }

  /** Picks a further version. The folder is read for the first of them and remembered. */
  public selectAgain(wanted: string): SelectedImageSet {
    return selectFrom(this.path, this.imageSets, wanted);
  }

  /** The release of a version, made when it is asked for first. */
  public once(version: string, make: () => R): R {
    const release = this.releases.get(version) ?? make();
    this.releases.set(version, release);
    return release;
  }

  private get imageSets(): ImageSets {
    this.known ??= readImageSets(this.path, this.owners);
    return this.known;
  }
}
