/** The type of a CEL value. `dyn` is only known when the expression runs; `A` and `B` stand for any type in a signature. */
export type CelType =
  | { readonly name: ScalarName | 'A' | 'B' }
  | { readonly name: 'list'; readonly element: CelType }
  | { readonly name: 'map'; readonly key: CelType; readonly value: CelType }
  | { readonly name: 'type'; readonly of: CelType };

/** Types without parts. */
type ScalarName =
  | 'bool'
  | 'bytes'
  | 'double'
  | 'duration'
  | 'dyn'
  | 'int'
  | 'message'
  | 'null_type'
  | 'string'
  | 'timestamp'
  | 'uint';

/** The types that an expression can name: `int(x)` converts, `type(x) == int` compares (CEL language definition, "Values"). */
export const NAMED_TYPES: Readonly<Record<string, CelType>> = {
  bool: { name: 'bool' },
  bytes: { name: 'bytes' },
  double: { name: 'double' },
  dyn: { name: 'dyn' },
  int: { name: 'int' },
  list: { name: 'list', element: { name: 'dyn' } },
  map: { name: 'map', key: { name: 'dyn' }, value: { name: 'dyn' } },
  null_type: { name: 'null_type' },
  string: { name: 'string' },
  type: { name: 'type', of: { name: 'dyn' } },
  uint: { name: 'uint' },
};

/** What is not known before the expression runs. */
export const DYN: CelType = { name: 'dyn' };

/** A type as CEL's own messages write it: `map(string, dyn)`. */
export function celTypeText(type: CelType): string {
  if (type.name === 'list') return `list(${celTypeText(type.element)})`;
  if (type.name === 'map') return `map(${celTypeText(type.key)}, ${celTypeText(type.value)})`;
  return type.name === 'type' ? `type(${celTypeText(type.of)})` : type.name;
}

/** The types that the letters of one signature stand for, as found while its parameters are compared. */
export type Bindings = Map<string, CelType>;

/**
 * True if an argument can be given where `wanted` stands. What is `dyn` fits everywhere and takes everything; a letter takes the first
 * type that it meets, and from then on only what fits to that.
 */
export function fits(wanted: CelType, given: CelType, bindings: Bindings): boolean {
  if (wanted.name === 'A' || wanted.name === 'B') {
    const bound = bindings.get(wanted.name);
    if (bound === undefined || bound.name === 'dyn') {
      if (bound === undefined) bindings.set(wanted.name, given);
      return true;
    }
    return fits(bound, given, bindings);
  }
  if (wanted.name === 'dyn' || given.name === 'dyn') return true;
  if (given.name === 'null_type') return ['null_type', 'duration', 'timestamp', 'message'].includes(wanted.name);
  if (wanted.name === 'null_type') return ['duration', 'timestamp', 'message'].includes(given.name);
  if (wanted.name === 'list') return given.name === 'list' && fits(wanted.element, given.element, bindings);
  if (wanted.name === 'map')
    return given.name === 'map' && fits(wanted.key, given.key, bindings) && fits(wanted.value, given.value, bindings);
  return wanted.name === given.name;
}

/** A signature's type with its letters replaced by what they stand for. */
export function bound(type: CelType, bindings: Bindings): CelType {
  switch (type.name) {
    case 'A':
    case 'B':
      return bindings.get(type.name) ?? DYN;
    case 'list':
      return { name: 'list', element: bound(type.element, bindings) };
    case 'map':
      return { name: 'map', key: bound(type.key, bindings), value: bound(type.value, bindings) };
    case 'type':
      return { name: 'type', of: bound(type.of, bindings) };
    default:
      return type;
  }
}

/** The type of what is one of several values: theirs if they have one, `dyn` if they differ or there are none. */
export function joined(types: readonly CelType[]): CelType {
  const [first, ...others] = types;
  return first !== undefined && others.every((other) => celTypeText(other) === celTypeText(first)) ? first : DYN;
}
