import type { parse } from '@bufbuild/cel';

type Expression = ReturnType<typeof parse>['expr'];

/** Far above any rule that a person writes. */
const MAX_LENGTH = 10_000;

/** The one variable of OLM's rules: the properties of a bundle, each with `type` and `value`. */
const VARIABLES = ['properties'];

/** Types that a rule may name, as in `type(p.value) == string`. */
const TYPE_NAMES = new Set(['bool', 'bytes', 'double', 'int', 'list', 'map', 'null_type', 'string', 'type', 'uint']);

/** Functions and operators that make no boolean; `semver_compare` is OLM's own (operator-framework/api, `pkg/constraints`). */
const OTHER_FUNCTIONS = new Set(
  (
    '_[_] -_ _+_ _-_ _*_ _/_ _%_ size type dyn bytes double duration int string timestamp uint semver_compare getDate ' +
    'getDayOfMonth getDayOfWeek getDayOfYear getFullYear getHours getMilliseconds getMinutes getMonth getSeconds'
  ).split(' '),
);

/** Functions and operators that make a boolean. */
const BOOLEAN_FUNCTIONS = new Set(
  '_&&_ _||_ !_ @not_strictly_false _==_ _!=_ @in _<_ _<=_ _>_ _>=_ matches bool contains endsWith startsWith'.split(' '),
);

/**
 * Why a rule of an `olm.constraint` is no CEL expression that OLM takes, or undefined. Its syntax, the names and functions in it and that
 * its result is a boolean are checked; the types of arguments are not. The parser is loaded at the first rule.
 */
export function celProblem(rule: string): string | undefined {
  if (rule.length > MAX_LENGTH) return `it has ${rule.length} characters, of ${MAX_LENGTH} that are read`;
  const { parse }: typeof import('@bufbuild/cel') = require('@bufbuild/cel');
  try {
    const { expr } = parse(rule);
    return unknownName(expr, VARIABLES) ?? (isBoolean(expr) ? undefined : 'its result is not true or false');
  } catch (cause) {
    if (cause instanceof RangeError) return 'it is nested too deep';
    if (cause instanceof Error) return `it has a syntax error: ${cause.message}`;
    throw cause;
  }
}

/** The first name that is neither a variable nor a function. `scope` holds the variables. */
function unknownName(expression: Expression | undefined, scope: readonly string[]): string | undefined {
  const kind = expression?.exprKind;
  const first = (expressions: readonly (Expression | undefined)[], names = scope): string | undefined =>
    expressions.map((each) => unknownName(each, names)).find((problem) => problem !== undefined);
  switch (kind?.case) {
    case 'identExpr':
      return scope.includes(kind.value.name) || TYPE_NAMES.has(kind.value.name) ? undefined : `there is no '${kind.value.name}'`;
    case 'selectExpr':
      return unknownName(kind.value.operand, scope);
    case 'callExpr': {
      const name = kind.value.function;
      const isKnown = name === '_?_:_' || OTHER_FUNCTIONS.has(name) || BOOLEAN_FUNCTIONS.has(name);
      return isKnown ? first([kind.value.target, ...kind.value.args]) : `there is no function '${name}'`;
    }
    case 'listExpr':
      return first(kind.value.elements);
    case 'structExpr': {
      if (kind.value.messageName !== '') return `there is no type '${kind.value.messageName}'`;
      return first(
        kind.value.entries.flatMap(({ keyKind, value }) => [keyKind.case === 'mapKey' ? keyKind.value : undefined, value]),
      );
    }
    case 'comprehensionExpr': {
      const { iterRange, accuInit, loopCondition, loopStep, result, iterVar, accuVar } = kind.value;
      return first([iterRange, accuInit]) ?? first([loopCondition, loopStep, result], [...scope, iterVar, accuVar]);
    }
    default:
      return undefined;
  }
}

/** True if the result is a boolean for certain. `accumulated` tells this of the variable of a macro. */
function isBoolean(expression: Expression | undefined, accumulated?: { name: string; isBoolean: boolean }): boolean {
  const kind = expression?.exprKind;
  switch (kind?.case) {
    case 'constExpr':
      return kind.value.constantKind.case === 'boolValue';
    case 'identExpr':
      return accumulated?.name === kind.value.name && accumulated.isBoolean;
    case 'selectExpr':
      return kind.value.testOnly;
    case 'callExpr':
      if (kind.value.function === '_?_:_') return kind.value.args.slice(1).every((each) => isBoolean(each, accumulated));
      return BOOLEAN_FUNCTIONS.has(kind.value.function);
    case 'comprehensionExpr': {
      const { accuVar, accuInit, result } = kind.value;
      return isBoolean(result, { name: accuVar, isBoolean: isBoolean(accuInit) });
    }
    default:
      return false;
  }
}
