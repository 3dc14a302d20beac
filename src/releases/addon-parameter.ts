import type { Json } from '../yaml';
import type { AddOnRequirement } from './addon-requirement';

/** One of the values that a parameter offers. */
export interface AddOnParameterOption {
  /** Label shown to the person. */
  readonly name: string;
  /** What the cluster gets. */
  readonly value: string;
  /** Order of the options, at least 0, for `editable_direction`. */
  readonly rank?: number;
  /** What the cluster must have for this option. */
  readonly requirements?: readonly AddOnRequirement[];
}

/** A parameter is only asked for on clusters that fit. */
export interface AddOnParameterCondition {
  readonly resource: 'cluster';
  readonly data: Readonly<Record<string, Json>>;
}

/** A value that a person gives when installing an add-on (managed-tenants 1.3). Spelt as in the file and as in OCM. */
export interface AddOnParameter {
  /** Names the value in the Secret of the parameters on the cluster. */
  readonly id: string;
  /** Label shown to the person. */
  readonly name: string;
  /** Explanation shown to the person. */
  readonly description: string;
  /** What the person may enter; it arrives on the cluster as text. */
  readonly value_type: 'string' | 'number' | 'boolean' | 'cidr' | 'resource' | 'resource_requirement';
  /** Regular expression for the value. Excludes `options`. */
  readonly validation?: string;
  /** Shown when the value does not match `validation`. */
  readonly validation_err_msg?: string;
  /** The add-on cannot be installed without a value. */
  readonly required: boolean;
  /** The value may be changed after the installation. */
  readonly editable: boolean;
  /** Later changes may only choose an option of higher or lower rank. */
  readonly editable_direction?: 'up' | 'down';
  /** The parameter is in use. */
  readonly enabled: boolean;
  /** Always text, whatever `value_type` says. */
  readonly default_value?: string;
  /** Its place among the parameters. */
  readonly order?: number;
  /** The values to choose from. Exclude `validation`. */
  readonly options?: readonly AddOnParameterOption[];
  /** The clusters on which it is asked for. */
  readonly conditions?: readonly AddOnParameterCondition[];
}
