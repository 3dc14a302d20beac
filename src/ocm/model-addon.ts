import type { ConfigBody } from './model-config';
import type { ParametersBody } from './model-parameter';
import type { RequirementBody } from './model-requirement';

/** A namespace that the add-on brings: `AddonNamespace`, `AddOnNamespace`. */
export interface NamespaceBody {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Absent if there are none. */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** An operator that the add-on brings with it: `AddonSubOperator`, `AddOnSubOperator`. */
export interface SubOperatorBody {
  readonly operator_name: string;
  readonly operator_namespace: string;
  readonly enabled: boolean;
}

/** Cloud credentials that the add-on needs: `CredentialRequest` of both services. */
export interface CredentialRequestBody {
  readonly name: string;
  readonly namespace: string;
  readonly service_account: string;
  /** Such as `s3:GetObject`. */
  readonly policy_permissions: readonly string[];
}

/**
 * An add-on as it is posted: the part of `Addon` (`addons_mgmt`) and `AddOn` (`clusters_mgmt`) that metadata has a counterpart of
 * (managed-tenants 3.2). A PATCH leaves out `id`.
 */
export interface AddonBody {
  /** Unique and stable. */
  readonly id: string;
  /** Name shown to people. */
  readonly name: string;
  readonly description: string;
  /** Address of the documentation. */
  readonly docs_link?: string;
  /** PNG in base64. */
  readonly icon: string;
  /** Label of a ClusterDeployment that switches the add-on on. */
  readonly label: string;
  /** Can be installed. */
  readonly enabled: boolean;
  readonly has_external_resources?: boolean;
  readonly managed_service?: boolean;
  readonly install_mode: 'all_namespaces' | 'own_namespace';
  readonly target_namespace: string;
  readonly namespaces: readonly NamespaceBody[];
  readonly common_labels?: Readonly<Record<string, string>>;
  readonly common_annotations?: Readonly<Record<string, string>>;
  /** OLM package of the operator. */
  readonly operator_name: string;
  /** Name of the quota that an installation takes from. */
  readonly resource_name: string;
  /** Units of the quota that one installation takes: an integer, at least 0. */
  readonly resource_cost: number;
  readonly credentials_requests?: readonly CredentialRequestBody[];
  readonly config: ConfigBody;
  /** Absent at `clusters_mgmt` if there is a version, which has them. */
  readonly parameters?: ParametersBody;
  /** Absent if there is a version, which has them. */
  readonly requirements?: readonly RequirementBody[];
  /** Absent if there is a version, which has them. */
  readonly sub_operators?: readonly SubOperatorBody[];
}
