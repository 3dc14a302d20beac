import type { AdditionalCatalogSource, ExtractContent } from '../olm';
import type { AddOnParameter } from './addon-parameter';
import type { AddOnRequirement } from './addon-requirement';
import type { OperatorConfig } from './config';
import type { SubOperator } from './sub-operator';

/**
 * One version of an add-on in one environment, as `addonimagesets/<environment>/<name>.yaml` holds it (managed-tenants 1.5).
 * What it gives takes the place of the same value of the metadata, as a whole.
 */
export interface AddonImageSet {
  /** `<add-on>.v<version>`. */
  readonly name: string;
  /** Catalogue image. */
  readonly indexImage: string;
  /**
   * How OLM serves a catalogue that does not serve itself, such as `addons build` makes without a base image. Ours: managed-tenants-cli
   * knows only catalogues that have opm in them.
   */
  readonly extractContent?: ExtractContent;
  /** Package Operator package image. */
  readonly packageImage?: string;
  /** Images that the version uses besides. */
  readonly relatedImages: readonly string[];
  readonly addOnParameters?: readonly AddOnParameter[];
  readonly addOnRequirements?: readonly AddOnRequirement[];
  readonly subOperators?: readonly SubOperator[];
  readonly config?: OperatorConfig;
  /** Name of one of the secrets. */
  readonly pullSecretName?: string;
  readonly additionalCatalogSources?: readonly AdditionalCatalogSource[];
}
