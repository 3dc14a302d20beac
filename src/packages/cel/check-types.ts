import type { parse } from '@bufbuild/cel';
import { signaturesOf } from './functions';
import { type Bindings, bound, type CelType, celTypeText, DYN, fits, joined, NAMED_TYPES } from './type';

/** A parsed expression. */
export type CelExpression = ReturnType<typeof parse>['expr'];

type Kind = CelExpression['exprKind'];
type Call = Extract<Kind, { case: 'callExpr' }>['value'];
type Comprehension = Extract<Kind, { case: 'comprehensionExpr' }>['value'];
type Constant = Extract<Kind, { case: 'constExpr' }>['value'];
type Struct = Extract<Kind, { case: 'structExpr' }>['value'];

/** The types of the variables that an expression can name. */
export type CelScope = ReadonlyMap<string, CelType>;

/** Says why an expression does not compile; the message is in the words of cel-go. */
export class CelTypeError extends Error {}

/**
 * The type of an expression as cel-go's checker finds it, for the standard library without extensions. Where an empty list or map is
 * filled later, its type stays open here and such expressions are accepted that cel-go refuses.
 * @throws CelTypeError for an unknown name, an unknown function, or arguments that no form of a function takes
 */
export function celTypeOf(expression: CelExpression, scope: CelScope): CelType {
  const { exprKind } = expression;
  switch (exprKind.case) {
    case 'constExpr':
      return constantType(exprKind.value);
    case 'identExpr':
      return nameType(exprKind.value.name, scope);
    case 'selectExpr': {
      const { operand, field, testOnly } = exprKind.value;
      if (!operand) return DYN;
      const type = celTypeOf(operand, scope);
      if (type.name !== 'map' && type.name !== 'dyn' && type.name !== 'message') {
        throw new CelTypeError(`type '${celTypeText(type)}' does not support field selection (.${field})`);
      }
      if (testOnly) return { name: 'bool' };
      return type.name === 'map' ? type.value : DYN;
    }
    case 'callExpr':
      return callType(exprKind.value, scope);
    case 'listExpr':
      return { name: 'list', element: joined(exprKind.value.elements.map((element) => celTypeOf(element, scope))) };
    case 'structExpr':
      return structType(exprKind.value, scope);
    case 'comprehensionExpr':
      return comprehensionType(exprKind.value, scope);
    default:
      return DYN;
  }
}

function constantType({ constantKind }: Constant): CelType {
  switch (constantKind.case) {
    case 'boolValue':
      return { name: 'bool' };
    case 'bytesValue':
      return { name: 'bytes' };
    case 'doubleValue':
      return { name: 'double' };
    case 'int64Value':
      return { name: 'int' };
    case 'nullValue':
      return { name: 'null_type' };
    case 'stringValue':
      return { name: 'string' };
    case 'uint64Value':
      return { name: 'uint' };
    default:
      return DYN;
  }
}

function nameType(name: string, scope: CelScope): CelType {
  const variable = scope.get(name);
  if (variable) return variable;
  const named = Object.hasOwn(NAMED_TYPES, name) ? NAMED_TYPES[name] : undefined;
  if (named) return { name: 'type', of: named };
  throw new CelTypeError(`undeclared reference to '${name}'`);
}

function callType(call: Call, scope: CelScope): CelType {
  const given = [...(call.target ? [call.target] : []), ...call.args].map((argument) => celTypeOf(argument, scope));
  const signatures = signaturesOf(call.function, call.target !== undefined);
  if (!signatures) throw new CelTypeError(`undeclared reference to '${call.function}'`);
  const results: CelType[] = [];
  for (const { parameters, result } of signatures) {
    const bindings: Bindings = new Map();
    const isMatch =
      parameters.length === given.length &&
      parameters.every((parameter, index) => fits(parameter, given[index] ?? DYN, bindings));
    if (isMatch) results.push(bound(result, bindings));
  }
  if (results.length > 0) return joined(results);
  const [target, ...others] = given.map(celTypeText);
  const applied = call.target ? `${target}.(${others.join(', ')})` : `(${given.map(celTypeText).join(', ')})`;
  throw new CelTypeError(`found no matching overload for '${call.function}' applied to '${applied}'`);
}

function structType({ messageName, entries }: Struct, scope: CelScope): CelType {
  const keys: CelType[] = [];
  const values: CelType[] = [];
  for (const { keyKind, value } of entries) {
    if (keyKind.case === 'mapKey') keys.push(celTypeOf(keyKind.value, scope));
    if (value) values.push(celTypeOf(value, scope));
  }
  if (messageName === '') return { name: 'map', key: joined(keys), value: joined(values) };
  if (messageName.startsWith('google.protobuf.')) return { name: 'message' };
  throw new CelTypeError(`undeclared reference to '${messageName}'`);
}

/** What the macros `all`, `exists`, `exists_one`, `map` and `filter` become. */
function comprehensionType(comprehension: Comprehension, scope: CelScope): CelType {
  const { iterRange, accuInit, loopCondition, loopStep, result, iterVar, accuVar } = comprehension;
  if (!iterRange || !accuInit || !loopCondition || !loopStep || !result) return DYN;
  const range = celTypeOf(iterRange, scope);
  if (range.name !== 'list' && range.name !== 'map' && range.name !== 'dyn') {
    throw new CelTypeError(
      `expression of type '${celTypeText(range)}' cannot be range of a comprehension (must be list, map, or dynamic)`,
    );
  }
  const item = range.name === 'list' ? range.element : range.name === 'map' ? range.key : DYN;
  const accumulated = celTypeOf(accuInit, scope);
  const inLoop = new Map([...scope, [accuVar, accumulated], [iterVar, item]]);
  expectType({ name: 'bool' }, celTypeOf(loopCondition, inLoop));
  const step = celTypeOf(loopStep, inLoop);
  expectType(accumulated, step);
  // An empty list is filled by the steps, which know what it holds.
  return celTypeOf(result, new Map([...scope, [accuVar, accumulated.name === 'list' ? step : accumulated]]));
}

function expectType(wanted: CelType, given: CelType): void {
  if (fits(wanted, given, new Map())) return;
  throw new CelTypeError(`expected type '${celTypeText(wanted)}' but found '${celTypeText(given)}'`);
}
