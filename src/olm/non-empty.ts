/** `value`, or undefined if it is an empty list or an object without any defined field: such a value is left out of a manifest. */
export function nonEmpty<T extends object>(value: T): T | undefined {
  for (const key in value) if (value[key] !== undefined) return value;
  return undefined;
}
