import type { CelType } from './type';

/** One form of a function: what it takes and what it returns. */
export interface CelSignature {
  readonly parameters: readonly CelType[];
  readonly result: CelType;
}

/**
 * Functions and operators of the CEL standard library (CEL language definition, "List of Standard Definitions"; the set of cel-go
 * without extensions, package-operator 2.9). Several forms are separated by `|`. Comparisons between kinds of numbers are among them.
 */
const FUNCTIONS: Readonly<Record<string, string>> = {
  '_?_:_': 'bool A A = A',
  '_&&_': 'bool bool = bool',
  '_||_': 'bool bool = bool',
  '!_': 'bool = bool',
  '@not_strictly_false': 'bool = bool',
  '_==_': 'A A = bool',
  '_!=_': 'A A = bool',
  '@in': 'A list(A) = bool | A map(A,B) = bool',
  '_[_]': 'list(A) int = A | map(A,B) A = B',
  '-_': 'int = int | double = double',
  '_+_':
    'int int = int | uint uint = uint | double double = double | string string = string | bytes bytes = bytes | list(A) list(A) = list(A) | duration duration = duration | timestamp duration = timestamp | duration timestamp = timestamp',
  '_-_':
    'int int = int | uint uint = uint | double double = double | duration duration = duration | timestamp timestamp = duration | timestamp duration = timestamp',
  '_*_': 'int int = int | uint uint = uint | double double = double',
  '_/_': 'int int = int | uint uint = uint | double double = double',
  '_%_': 'int int = int | uint uint = uint',
  ...comparisons('_<_', '_<=_', '_>_', '_>=_'),
  size: 'string = int | bytes = int | list(A) = int | map(A,B) = int',
  matches: 'string string = bool',
  type: 'A = type(A)',
  dyn: 'A = dyn',
  bool: 'bool = bool | string = bool',
  bytes: 'bytes = bytes | string = bytes',
  double: 'double = double | int = double | uint = double | string = double',
  duration: 'duration = duration | string = duration | int = duration',
  int: 'int = int | uint = int | double = int | string = int | timestamp = int | duration = int',
  string:
    'string = string | bool = string | int = string | uint = string | double = string | bytes = string | timestamp = string | duration = string',
  timestamp: 'timestamp = timestamp | string = timestamp | int = timestamp',
  uint: 'uint = uint | int = uint | double = uint | string = uint',
};

/** Functions that are called on a value: `text.startsWith('a')`. The first parameter is that value. */
const METHODS: Readonly<Record<string, string>> = {
  contains: 'string string = bool',
  endsWith: 'string string = bool',
  matches: 'string string = bool',
  startsWith: 'string string = bool',
  size: 'string = int | bytes = int | list(A) = int | map(A,B) = int',
  getDate: 'timestamp = int | timestamp string = int',
  getDayOfMonth: 'timestamp = int | timestamp string = int',
  getDayOfWeek: 'timestamp = int | timestamp string = int',
  getDayOfYear: 'timestamp = int | timestamp string = int',
  getFullYear: 'timestamp = int | timestamp string = int',
  getHours: 'timestamp = int | timestamp string = int | duration = int',
  getMilliseconds: 'timestamp = int | timestamp string = int | duration = int',
  getMinutes: 'timestamp = int | timestamp string = int | duration = int',
  getMonth: 'timestamp = int | timestamp string = int',
  getSeconds: 'timestamp = int | timestamp string = int | duration = int',
};

/** The forms of a function, or undefined if there is none of that name. `isMethod` if it is called on a value. */
export function signaturesOf(name: string, isMethod: boolean): readonly CelSignature[] | undefined {
  const table = isMethod ? METHODS : FUNCTIONS;
  return Object.hasOwn(table, name) ? table[name]?.split(' | ').map(readSignature) : undefined;
}

function comparisons(...operators: readonly string[]): Record<string, string> {
  const ordered = ['bool', 'string', 'bytes', 'timestamp', 'duration'].map((type) => `${type} ${type} = bool`);
  const numbers = ['int', 'uint', 'double'];
  const mixed = numbers.flatMap((left) => numbers.map((right) => `${left} ${right} = bool`));
  return Object.fromEntries(operators.map((operator) => [operator, [...ordered, ...mixed].join(' | ')]));
}

function readSignature(text: string): CelSignature {
  const [parameters = '', result = ''] = text.split(' = ');
  return { parameters: parameters.split(' ').map(readType), result: readType(result) };
}

/** Reads a type of the tables above, such as `map(A,B)`; lists and maps in them hold letters only. */
function readType(text: string): CelType {
  switch (text) {
    case 'A':
    case 'B':
    case 'bool':
    case 'bytes':
    case 'double':
    case 'duration':
    case 'dyn':
    case 'int':
    case 'string':
    case 'timestamp':
    case 'uint':
      return { name: text };
    case 'list(A)':
      return { name: 'list', element: { name: 'A' } };
    case 'map(A,B)':
      return { name: 'map', key: { name: 'A' }, value: { name: 'B' } };
    case 'type(A)':
      return { name: 'type', of: { name: 'A' } };
    default:
      throw new Error(`the table of CEL functions has the unknown type '${text}'`);
  }
}
