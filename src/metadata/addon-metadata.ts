import type { Federation } from '../monitoring';
import type { AdditionalCatalogSource } from '../olm';
import type { AddOnParameter, AddOnRequirement, OperatorConfig, SubOperator } from '../releases';
import type { DeadMansSnitchSettings, PagerDutySettings } from './alerting-settings';
import type { MonitoringStackSettings } from './monitoring-settings';

/** Cloud credentials that an add-on needs. */
export interface CredentialsRequest {
  readonly name: string;
  readonly namespace: string;
  readonly service_account: string;
  /** Such as `s3:GetObject`. */
  readonly policy_permissions: readonly string[];
}

/** Variables of bundle templates in a former flow; read, not used. */
export interface BundleParameters {
  readonly useClusterStorage?: 'true' | 'false' | '';
  readonly alertingEmailAddress?: string;
  readonly buAlertingEmailAddress?: string;
  readonly alertSMTPFrom?: string;
  readonly addonParamsSecretName?: string;
}

/**
 * The content of `addon.yaml`: one add-on in one environment (managed-tenants 1.2). Every value is exactly that of the file.
 * `schema/addon.schema.json` has the rules of each field.
 */
export interface AddonMetadata {
  /** Unique and stable; part of nearly every object name. 2–32 characters, a DNS label that begins with a letter. */
  readonly id: string;
  /** Name shown to people; display name of the CatalogSources. */
  readonly name: string;
  readonly description: string;
  /** Address of the documentation. */
  readonly link?: string;
  /** PNG of about 200 by 200 pixels, in base64. */
  readonly icon: string;
  /** Label of a ClusterDeployment that switches the add-on on: `api.openshift.com/addon-<id>`. */
  readonly label: string;
  /** Can be installed in OCM. */
  readonly enabled: boolean;
  /** Resources outside the cluster must be cleaned up at removal. */
  readonly hasExternalResources?: boolean;
  /** `Some Name <mail@redhat.com>`, several separated by commas. */
  readonly addonOwner: string;
  /** Further recipients, each as `addonOwner`. */
  readonly addonNotifications?: readonly string[];
  /** Image repository below quay.io/osd-addons/. */
  readonly quayRepo: string;
  /** Image of the end-to-end tests. */
  readonly testHarness: string;
  /** Namespaces that the operator watches. */
  readonly installMode: 'AllNamespaces' | 'OwnNamespace';
  /** Step of the move from a SelectorSyncSet to SyncSets (managed-tenants 2.4). */
  readonly syncsetMigration?: string;
  /** Namespace of the operator; one of `namespaces`. */
  readonly targetNamespace: string;
  /** Namespaces to create. */
  readonly namespaces: readonly string[];
  /** Secret with which catalogue images are pulled; one of `config.secrets`. */
  readonly pullSecretName?: string;
  readonly additionalCatalogSources?: readonly AdditionalCatalogSource[];
  /** On every listed namespace. */
  readonly namespaceLabels: Readonly<Record<string, string>>;
  /** On every listed namespace. */
  readonly namespaceAnnotations: Readonly<Record<string, string>>;
  /** On the namespaces and OLM objects of the cluster. */
  readonly commonLabels?: Readonly<Record<string, string>>;
  /** On the namespaces and OLM objects of the cluster. */
  readonly commonAnnotations?: Readonly<Record<string, string>>;
  /** Former name of `metricsFederation`; used only if that is absent. */
  readonly monitoring?: Federation;
  readonly metricsFederation?: Federation;
  readonly monitoringStack?: MonitoringStackSettings;
  /** OLM channel. */
  readonly defaultChannel: 'alpha' | 'beta' | 'stable' | 'edge' | 'rc' | 'fast' | 'candidate';
  /** Name of the quota (SKU) that an installation takes from. */
  readonly ocmQuotaName: string;
  /** Units of the quota that one installation takes, at least 0. */
  readonly ocmQuotaCost: number;
  /** OLM package of the operator. */
  readonly operatorName: string;
  readonly bundleParameters?: BundleParameters;
  /** ClusterServiceVersion that a new installation begins with. */
  readonly startingCSV?: string;
  /** Catalogue image; ignored if `addonImageSetVersion` is present. */
  readonly indexImage?: string;
  /** `latest`, a semantic version, or null for no catalogue (managed-tenants 1.4). */
  readonly addonImageSetVersion?: string | null;
  readonly pagerduty?: PagerDutySettings;
  readonly deadmanssnitch?: DeadMansSnitchSettings;
  /** Jinja templates of further objects for the hub: file names relative to the folder of `addon.yaml`. */
  readonly extraResources?: readonly string[];
  readonly credentialsRequests?: readonly CredentialsRequest[];
  readonly addOnParameters?: readonly AddOnParameter[];
  readonly addOnRequirements?: readonly AddOnRequirement[];
  readonly subOperators?: readonly SubOperator[];
  readonly config?: OperatorConfig;
  /** Sold as a managed service. */
  readonly managedService?: boolean;
}
