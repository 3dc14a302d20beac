import type { KnownFacts } from '../requirements';

/** A value of a parameter as a person gives it: a scalar of YAML. */
export type ParameterValue = string | number | boolean;

/** Where an add-on's parameters are to be resolved. */
export interface ParameterContext {
  readonly facts: KnownFacts;
  /**
   * The values that the cluster has so far, resolved: those of the installation as it is committed.
   * @default - the add-on is not installed yet
   */
  readonly committed?: Readonly<Record<string, string>>;
}
