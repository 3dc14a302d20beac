import type { SubOperatorBody } from './model-addon';
import type { ConfigBody } from './model-config';
import type { ParametersBody } from './model-parameter';
import type { RequirementBody } from './model-requirement';

/** A catalogue beside the add-on's own: `AdditionalCatalogSource` of both services. */
export interface CatalogSourceBody {
  /** Its index in the list, as text. */
  readonly id: string;
  readonly name: string;
  readonly image: string;
}

/** `MetricsFederation` of `addons_mgmt`. */
export interface MetricsFederationBody {
  readonly namespace: string;
  readonly port_name: string;
  readonly match_names: readonly string[];
  readonly match_labels: Readonly<Record<string, string>>;
}

/** `MonitoringStackResource` of `addons_mgmt`: Kubernetes quantities. */
export interface MonitoringStackResourceBody {
  readonly cpu: string;
  readonly memory: string;
}

/** `MonitoringStack` of `addons_mgmt`. */
export interface MonitoringStackBody {
  readonly enabled: boolean;
  readonly resources?: {
    readonly requests?: MonitoringStackResourceBody;
    readonly limits?: MonitoringStackResourceBody;
  };
}

/**
 * A version of an add-on as it is posted: the part of `AddonVersion` (`addons_mgmt`) and `AddOnVersion` (`clusters_mgmt`) that metadata
 * and AddonImageSet have a counterpart of (managed-tenants 3.3). A PATCH leaves out `id`.
 */
export interface AddonVersionBody {
  /** Semantic version. */
  readonly id: string;
  /** As that of the add-on. */
  readonly enabled: boolean;
  /** OLM channel. */
  readonly channel: string;
  /** Catalogue image; absent for a package alone. */
  readonly source_image?: string;
  /** Package Operator package image. */
  readonly package_image?: string;
  readonly pull_secret_name?: string;
  readonly additional_catalog_sources: readonly CatalogSourceBody[];
  readonly config: ConfigBody;
  readonly parameters: ParametersBody;
  readonly requirements: readonly RequirementBody[];
  readonly sub_operators: readonly SubOperatorBody[];
  /** Only `addons_mgmt` has it. */
  readonly metrics_federation?: MetricsFederationBody;
  /** Only `addons_mgmt` has it. */
  readonly monitoring_stack?: MonitoringStackBody;
}
