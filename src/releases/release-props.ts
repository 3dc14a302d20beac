import type { AdditionalCatalogSource, EnvironmentVariable, ExtractContent } from '../olm';
import type { AddOnParameter } from './addon-parameter';
import type { AddOnRequirement } from './addon-requirement';
import type { VaultSecret } from './config';
import type { SubOperator } from './sub-operator';

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
