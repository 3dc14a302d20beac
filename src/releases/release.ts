import * as path from 'node:path';
import { type Diagnostic, DiagnosticsError, error, hasErrors, quote } from '../diagnostics';
import { parseImage } from '../kubernetes';
import type { AdditionalCatalogSource, EnvironmentVariable, ExtractContent } from '../olm';
import type { AddonImageSet } from './addon-image-set';
import type { AddOnParameter } from './addon-parameter';
import type { AddOnRequirement } from './addon-requirement';
import type { VaultSecret } from './config';
import { selectImageSet } from './select-image-set';
import type { SubOperator } from './sub-operator';
import { isVersion } from './version';

/** What a release delivers. Every value but the images takes the place of the add-on's own (managed-tenants 1.5). */
export interface ReleaseProps {
  /**
   * Semantic version.
   * @default - none: the release is known by its images alone
   */
  readonly version?: string;
  /**
   * OLM catalogue image.
   * @default - none: a package alone is delivered
   */
  readonly catalogImage?: string;
  /**
   * How OLM serves a catalogue image that has no server in it, as `addons build` makes it without a base image.
   * @default - the image serves itself
   */
  readonly extractContent?: ExtractContent;
  /**
   * Package Operator package image.
   * @default - none: a catalogue alone is delivered
   */
  readonly packageImage?: string;
  /** @default - the add-on's environment variables */
  readonly env?: readonly EnvironmentVariable[];
  /** @default - the add-on's secrets */
  readonly secrets?: readonly VaultSecret[];
  /** @default - the add-on's pull secret */
  readonly pullSecretName?: string;
  /** @default - the add-on's further catalogues */
  readonly additionalCatalogSources?: readonly AdditionalCatalogSource[];
  /** @default - the add-on's parameters */
  readonly parameters?: readonly AddOnParameter[];
  /** @default - the add-on's requirements */
  readonly requirements?: readonly AddOnRequirement[];
  /** @default - the add-on's sub-operators */
  readonly subOperators?: readonly SubOperator[];
}

/** Images that stand for those of a release that could not be read. `invalid` is nobody's domain (RFC 2606). */
const STAND_IN: ReleaseProps = {
  version: '0.0.0',
  catalogImage: `stand-in.invalid/catalog@sha256:${'0'.repeat(64)}`,
  packageImage: `stand-in.invalid/package@sha256:${'0'.repeat(64)}`,
};

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

  /** The release that an AddonImageSet describes. `warnings` are those of reading it. */
  public static fromImageSet(version: string, imageSet: AddonImageSet, warnings: readonly Diagnostic[] = []): Release {
    const props = {
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
    return new Release(props, warnings);
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

  private constructor(props: ReleaseProps, problems: readonly Diagnostic[] = []) {
    this.#problems = problems;
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

  /** Makes every value throw: somebody might use it where no add-on reports the problems. */
  private lock(): void {
    const get = (): never => {
      throw new DiagnosticsError(this.#problems);
    };
    for (const value of Object.keys(this)) Object.defineProperty(this, value, { get, enumerable: false });
  }

  private static find(folder: string, environment: string, wanted: string): Release {
    const owners = [path.basename(path.resolve(folder))];
    const { selected, diagnostics } = selectImageSet(path.join(folder, 'addonimagesets', environment), owners, wanted);
    return selected ? Release.fromImageSet(selected.version, selected.imageSet, diagnostics) : new Release({}, diagnostics);
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
