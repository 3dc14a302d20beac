import { type CompiledCel, compileCondition } from './cel/compile';
import { type CelType, DYN } from './cel/type';
import { itemsOf } from './manifest';
import type { PackageComponent } from './package';

/**
 * What every condition of a package can name: what templates see too (package-operator 2.9). `package` is declared as well, but a reserved
 * word of CEL, so that no expression can use it.
 */
const VARIABLES = ['package', 'config', 'images', 'dependencies', 'environment'];

const CONTEXT: CelType = { name: 'map', key: { name: 'string' }, value: DYN };

/** The variables of a named condition, which cannot use others. */
const INNER_SCOPE: ReadonlyMap<string, CelType> = new Map(VARIABLES.map((name) => [name, CONTEXT]));

const OUTER_SCOPE: ReadonlyMap<string, CelType> = new Map([
  ...INNER_SCOPE,
  ['cond', { name: 'map', key: { name: 'string' }, value: { name: 'bool' } }],
]);

/** Compiles the expression of an entry of `spec.filter.conditions`. */
export function compileNamedCondition(expression: string): CompiledCel {
  return compileCondition(expression, INNER_SCOPE);
}

/** Compiles any other condition of a package: it can name the conditions of the manifest as `cond.<name>`. */
export function compileFilter(expression: string): CompiledCel {
  return compileCondition(expression, OUTER_SCOPE);
}

/** The names of conditions that an expression uses as `cond.<name>` or `cond['<name>']`, and that the manifest does not have. */
export function unknownConditions(component: PackageComponent, expression: string): string[] {
  const known = itemsOf(component.manifest.value.spec?.filter?.conditions).map((condition) => condition?.name);
  const uses = expression.matchAll(/(?<![\w.])cond\s*(?:\.\s*([_a-zA-Z]\w*)|\[\s*(?:'([^'\\]*)'|"([^"\\]*)")\s*\])/g);
  const names = new Set(Array.from(uses, ([, field, single, double]) => field ?? single ?? double ?? ''));
  return [...names].filter((name) => !known.includes(name));
}
