import allowanceSchema from '../../schema/allowance.schema.json';
import type { Diagnostic, Location } from '../diagnostics';
import { displayPath, JsonSchema, readYaml } from '../yaml';

/** How many units of each quota the add-ons of an environment may use. */
export interface Allowance {
  /** Units by the name of the quota (`ocmQuotaName`); a quota that is not there has no limit. */
  readonly quotas: ReadonlyMap<string, number>;
  /** Where the units of a quota are written. */
  locate(quota: string): Location;
}

const SCHEMA = new JsonSchema<{ readonly quotas: Readonly<Record<string, number>> }>(allowanceSchema);

/** Reads `clusters/<environment>/allowance.yaml`. The allowance is given if there is no error. */
export function readAllowance(file: string): { readonly allowance?: Allowance; readonly diagnostics: readonly Diagnostic[] } {
  const { readable: source, diagnostics: unreadable } = readYaml(file, displayPath(file));
  if (!source) return { diagnostics: unreadable };
  const { value, diagnostics: misfits } = SCHEMA.read(source);
  const diagnostics = [...unreadable, ...misfits];
  if (!value) return { diagnostics };
  const quotas = new Map(Object.entries(value.quotas));
  return { allowance: { quotas, locate: (quota) => source.locate(['quotas', quota]) }, diagnostics };
}
