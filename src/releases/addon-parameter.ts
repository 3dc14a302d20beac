import type { Json } from '../yaml';
import type { AddOnRequirement } from './addon-requirement';

/** One of the values that a parameter offers. */
export interface AddOnParameterOption {
  /** Label shown to the person. */
  readonly name: string;
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
  readonly id: string;
  /** Label shown to the person. */
  readonly name: string;
  readonly description: string;
  readonly value_type: 'string' | 'number' | 'boolean' | 'cidr' | 'resource' | 'resource_requirement';
  /** Regular expression for the value. Excludes `options`. */
  readonly validation?: string;
  /** Shown when the value does not match `validation`. */
  readonly validation_err_msg?: string;
  readonly required: boolean;
  /** The value may be changed after the installation. */
  readonly editable: boolean;
  /** Later changes may only choose an option of higher or lower rank. */
  readonly editable_direction?: 'up' | 'down';
  readonly enabled: boolean;
  /** Always text, whatever `value_type` says. */
  readonly default_value?: string;
  readonly order?: number;
  readonly options?: readonly AddOnParameterOption[];
  readonly conditions?: readonly AddOnParameterCondition[];
}
