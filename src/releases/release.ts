import * as path from 'node:path';
import { type Diagnostic, DiagnosticsError, error, hasErrors, type Location, quote } from '../diagnostics';
import { parseImage } from '../kubernetes';
import type { AdditionalCatalogSource, EnvironmentVariable, ExtractContent } from '../olm';
import type { AddonImageSet } from './addon-image-set';
import type { AddOnParameter } from './addon-parameter';
import type { AddOnRequirement } from './addon-requirement';
import type { VaultSecret } from './config';
import { ImageSetFolder } from './image-set-folder';
import type { ReleaseProps } from './release-props';
import type { SelectedImageSet } from './select-image-set';
import type { SubOperator } from './sub-operator';
import { isVersion } from './version';

/** Images that stand for those of a release that could not be read. `invalid` is nobody's domain (RFC 2606). */
const STAND_IN: ReleaseProps = {
  version: '0.0.0',
  catalogImage: `stand-in.invalid/catalog@sha256:${'0'.repeat(64)}`,
  packageImage: `stand-in.invalid/package@sha256:${'0'.repeat(64)}`,
};

/** What is known of a release that is from an AddonImageSet. */
interface Origin {
  readonly folder: ImageSetFolder<Release>;
  readonly where: Location;
}

/**
 * One version of an add-on: its images, and the values that it sets differently. Never changes.
 *
 * A release that cannot be read is made all the same, so that the problems of all add-ons are told at once: the add-on that it is given
 * to reports its {@link problems} and is refused. To read one of its values throws them.
 */
export class Release implements ReleaseProps {
  /**
   * A release of given images.
   * @throws DiagnosticsError if it has no image, or a version or image is malformed
   */
  public static of(props: ReleaseProps): Release {
    const problems = checkProps(props);
    if (problems.length > 0) throw new DiagnosticsError(problems);
    return new Release(props);
  }

  /**
   * The release that was selected in a folder of AddonImageSets; with problems if there is none.
   * @internal
   */
  public static from(folder: ImageSetFolder<Release>, { selected, diagnostics }: SelectedImageSet): Release {
    if (!selected) return new Release({}, diagnostics);
    const { version, imageSet, source } = selected;
    return folder.once(version, () => new Release(propsOf(version, imageSet), diagnostics, { folder, where: source.locate([]) }));
  }

  /**
   * The highest version in `<folder>/addonimagesets/<environment>/`; their names begin with the name of the folder. It has
   * {@link problems} if any AddonImageSet there has an error, or there is none.
   */
  public static latest(folder: string, environment: { readonly name: string }): Release {
    return Release.find(folder, environment.name, 'latest');
  }

  /** One version in `<folder>/addonimagesets/<environment>/`. It has {@link problems} as {@link Release.latest}, or if it is not there. */
  public static version(folder: string, environment: { readonly name: string }, version: string): Release {
    return Release.find(folder, environment.name, version);
  }

  /** A release that stands in for one that could not be read; something else must keep it out of the tree. */
  public static standIn(): Release {
    return new Release(STAND_IN);
  }

  public readonly version?: string;
  public readonly catalogImage?: string;
  public readonly extractContent?: ExtractContent;
  public readonly packageImage?: string;
  public readonly env?: readonly EnvironmentVariable[];
  public readonly secrets?: readonly VaultSecret[];
  public readonly pullSecretName?: string;
  public readonly additionalCatalogSources?: readonly AdditionalCatalogSource[];
  public readonly parameters?: readonly AddOnParameter[];
  public readonly requirements?: readonly AddOnRequirement[];
  public readonly subOperators?: readonly SubOperator[];

  /** What was found in reading it; with an error among them, its values cannot be read. */
  readonly #problems: readonly Diagnostic[];
  readonly #origin: Origin | undefined;

  private constructor(props: ReleaseProps, problems: readonly Diagnostic[] = [], origin?: Origin) {
    this.#problems = problems;
    this.#origin = origin;
    this.version = props.version;
    this.catalogImage = props.catalogImage;
    this.extractContent = props.extractContent;
    this.packageImage = props.packageImage;
    this.env = props.env;
    this.secrets = props.secrets;
    this.pullSecretName = props.pullSecretName;
    this.additionalCatalogSources = props.additionalCatalogSources;
    this.parameters = props.parameters;
    this.requirements = props.requirements;
    this.subOperators = props.subOperators;
    if (hasErrors(problems)) this.lock();
    Object.freeze(this);
  }

  /** What is wrong with it. With an error among them its values cannot be read. */
  public get problems(): readonly Diagnostic[] {
    return this.#problems;
  }

  /** The release; where it cannot be read, one with images that stand in for its own, which its problems keep out of the tree. */
  public get orStandIn(): Release {
    return hasErrors(this.#problems) ? Release.standIn() : this;
  }

  /** Where its AddonImageSet stands, if it is from one. */
  public get where(): Location | undefined {
    return this.#origin?.where;
  }

  /** The versions that are beside it in its folder of AddonImageSets, its own among them, lowest first; none if it is not from a folder. */
  public get versions(): readonly string[] {
    return this.#origin?.folder.versions ?? [];
  }

  /**
   * Another version from its folder of AddonImageSets: the same object whenever it is asked for. It has {@link problems} if it is not
   * there, or if anything is wrong in the folder.
   */
  public sibling(version: string): Release {
    if (hasErrors(this.#problems) || version === this.version) return this;
    const { folder } = this.#origin ?? {};
    if (folder) {
      const found = folder.selectAgain(version);
      // Warnings of the folder are told with the release that was found first.
      return Release.from(folder, found.selected ? { ...found, diagnostics: [] } : found);
    }
    const message = `there is no AddonImageSet of version ${quote(version)}`;
    const hint = 'The release is given by its images alone: use Release.latest or Release.version.';
    return new Release({}, [error({ code: 'RELEASE_NOT_FOUND', message, hint })]);
  }

  /** Makes every value throw: somebody might use it where no add-on reports the problems. */
  private lock(): void {
    const get = (): never => {
      throw new DiagnosticsError(this.#problems);
    };
    for (const value of Object.keys(this)) Object.defineProperty(this, value, { get, enumerable: false });
  }

  private static find(addon: string, environment: string, wanted: string): Release {
    const folder = new ImageSetFolder<Release>(path.join(addon, 'addonimagesets', environment), [
      path.basename(path.resolve(addon)),
    ]);
    return Release.from(folder, folder.select(wanted));
  }
}

function checkProps({ version, catalogImage, packageImage }: ReleaseProps): Diagnostic[] {
  const problems: Diagnostic[] = [];
  if (version !== undefined && !isVersion(version)) {
    problems.push(wrong(`the version ${quote(version)} of a release is no semantic version`, 'Use a version such as 1.2.3.'));
  }
  for (const [property, image] of Object.entries({ catalogImage, packageImage })) {
    if (image !== undefined && !parseImage(image)) {
      problems.push(
        wrong(`the ${property} ${quote(image)} of a release is no image reference`, 'Use one such as quay.io/org/name@sha256:….'),
      );
    }
  }
  if (catalogImage === undefined && packageImage === undefined) {
    problems.push(wrong('a release has neither catalogImage nor packageImage', 'Give at least one of them.'));
  }
  return problems;
}

function wrong(message: string, hint: string): Diagnostic {
  return error({ code: 'RELEASE_INVALID', message, hint });
}

function propsOf(version: string, imageSet: AddonImageSet): ReleaseProps {
  return {
    version,
    catalogImage: imageSet.indexImage,
    extractContent: imageSet.extractContent,
    packageImage: imageSet.packageImage,
    env: imageSet.config?.env,
    secrets: imageSet.config?.secrets,
    pullSecretName: imageSet.pullSecretName,
    additionalCatalogSources: imageSet.additionalCatalogSources,
    parameters: imageSet.addOnParameters,
    requirements: imageSet.addOnRequirements,
    subOperators: imageSet.subOperators,
  };
}
