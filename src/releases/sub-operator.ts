/** An operator that an add-on brings with it (managed-tenants 1.3). */
export interface SubOperator {
  /** OLM package of the operator. */
  readonly operator_name: string;
  readonly operator_namespace: string;
  readonly enabled: boolean;
}
