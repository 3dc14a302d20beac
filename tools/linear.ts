/** How cdk8s-cli drops what is undefined: it copies the object once for each of its fields. */
const COPIES =
  /Object\.entries\(([\w.]+)\)\.reduce\(\(r, i\) => \(i\[1\] === undefined\) \? r : \(\{ \.\.\.r, \[i\[0\]\]: (.+) \}\), \{\}\)/g;

const HELPER = `
/** The fields that are not undefined. */
function definedFields<T>(fields: Record<string, T>): Record<string, T> {
  const kept: Record<string, T> = {};
  for (const key of Object.keys(fields)) {
    const value = fields[key];
    if (value === undefined) continue;
    // A field of any name is a field: assigning this one would set the prototype.
    if (key === '__proto__') Object.defineProperty(kept, key, { value, enumerable: true });
    else kept[key] = value;
  }
  return kept;
}
`;

/**
 * Generated classes that render in linear time: a map of 8,000 keys took seconds, and every object some microseconds too many
 * (cdk8s 2.2). What they render is the same.
 */
export function linear(source: string): string {
  const quick = source.replace(COPIES, (_, object: string, value: string) =>
    value === 'i[1]'
      ? `definedFields(${object})`
      : `Object.fromEntries(Object.entries(${object}).filter((i) => i[1] !== undefined).map((i) => [i[0], ${value}]))`,
  );
  return quick === source ? source : `${quick.trimEnd()}\n${HELPER}`;
}
