import type { Json } from '../yaml';
import type { RequirementBody } from './model-requirement';

/** The clusters on which a parameter is asked for. The models take it for a requirement, of which only these two fields are used. */
export interface ParameterConditionBody {
  readonly resource: 'cluster';
  readonly data: Readonly<Record<string, Json>>;
}

/** One of the values that a parameter offers: `AddonParameterOption`, `AddOnParameterOption`. */
export interface ParameterOptionBody {
  /** Label shown to the person. */
  readonly name: string;
  /** What the cluster gets. */
  readonly value: string;
  /** Order of the options, at least 0, for `editable_direction`. */
  readonly rank?: number;
  /** What the cluster must have for this option. */
  readonly requirements?: readonly RequirementBody[];
}

/** A value that a person gives when installing: `AddonParameter`, `AddOnParameter`. */
export interface ParameterBody {
  /** Key of the value in the Secret of the parameters. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly value_type: 'boolean' | 'cidr' | 'number' | 'resource' | 'resource_requirement' | 'string';
  /** Regular expression. */
  readonly validation?: string;
  readonly validation_err_msg?: string;
  readonly required: boolean;
  readonly editable: boolean;
  readonly editable_direction?: 'down' | 'up';
  readonly enabled: boolean;
  /** Always text. */
  readonly default_value?: string;
  /**
   * Its place among the parameters, lowest first; no two have the same unless the author wrote so. The public model of `clusters_mgmt`
   * does not have it, but the incumbent has always sent it there (managed-tenants 3.3), so that service may or may not tell it back.
   */
  readonly order: number;
  readonly options?: readonly ParameterOptionBody[];
  readonly conditions?: readonly ParameterConditionBody[];
}

/**
 * A list of parameters as it is on the wire. The models of add-ons and of `clusters_mgmt` versions show an array, because it is a link
 * there (managed-tenants 3.4).
 */
export interface ParametersBody {
  readonly items: readonly ParameterBody[];
}
