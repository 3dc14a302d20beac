import type { CelInput } from '@bufbuild/cel';
import type { Json } from '../../yaml';
import type { CelExpression } from './check-types';

/**
 * What all evaluations for one package may cost together, in steps: seconds at most. CEL without extensions cannot loop for ever, but
 * loops in loops over long lists take as good as that (bad-input 55).
 */
export const MAX_CEL_COST = 20_000_000;

/** Counts what evaluations cost. */
export interface CelBudget {
  /** Steps that are left. */
  left: number;
}

/** What an evaluation returned, or why it returned nothing. */
export type CelOutcome = { readonly value: boolean } | { readonly reason: string };

/** Evaluates a condition that compiles, on the values of its variables. The result must be a boolean (package-operator 2.9). */
export function evaluateCondition(
  expression: CelExpression,
  variables: Readonly<Record<string, Json>>,
  budget: CelBudget,
): CelOutcome {
  budget.left -= cost(expression, sizeOf(variables) + cost(expression, 1));
  if (budget.left < 0) return { reason: 'evaluation error: it takes too many steps to be tried here' };
  const { celEnv, isCelError, plan }: typeof import('@bufbuild/cel') = require('@bufbuild/cel');
  const run: (variables: Record<string, CelInput>) => unknown = plan(celEnv(), expression);
  const value = run(inputOf(variables));
  if (typeof value === 'boolean') return { value };
  if (isCelError(value)) return { reason: `evaluation error: ${value.message}` };
  return { reason: 'invalid return type, expected bool' };
}

/** Steps of an expression at most: its parts, times the largest collection for each loop around them. */
function cost(part: unknown, size: number): number {
  if (typeof part !== 'object' || part === null) return 0;
  const inner = Object.values(part).reduce<number>((sum, value) => sum + cost(value, size), 1);
  return 'case' in part && part.case === 'comprehensionExpr' ? inner * size : inner;
}

/** Values in a document, itself included, and characters of its texts. */
function sizeOf(value: Json): number {
  if (typeof value === 'string') return 1 + value.length;
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, item) => sum + sizeOf(item), 1);
}

/** Plain data as the library takes it. */
function inputOf(variables: Readonly<Record<string, Json>>): Record<string, CelInput> {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, celInput(value)]));
}

function celInput(value: Json): CelInput {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(celInput);
  return new Map(Object.entries(value).map(([key, member]) => [key, celInput(member)]));
}
