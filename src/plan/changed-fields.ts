/**
 * The fields in which two values of plain data differ, sorted: `spec.channel`, `metadata.labels[a.b/c]`. Values are not told: they may be
 * private. Of lists of different length the list is named.
 */
export function changedFields(before: unknown, after: unknown): string[] {
  return fieldsIn(before, after, '').sort();
}

function fieldsIn(before: unknown, after: unknown, path: string): string[] {
  if (Object.is(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    return before.flatMap((each, index) => fieldsIn(each, after[index], `${path}[${index}]`));
  }
  if (isMap(before) && isMap(after)) return membersOf(before, after, path);
  // A mapping that is new or gone is told by what is in it.
  const members = membersOf(before === undefined ? {} : before, after === undefined ? {} : after, path);
  return members.length > 0 ? members : [path];
}

function membersOf(before: unknown, after: unknown, path: string): string[] {
  if (!isMap(before) || !isMap(after)) return [];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => fieldsIn(before[name], after[name], join(path, name)));
}

function join(path: string, name: string): string {
  if (!/^[\w-]+$/.test(name)) return `${path}[${name}]`;
  return path === '' ? name : `${path}.${name}`;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
