import { type Diagnostic, error, quote } from '../diagnostics';

/** Tells which names are in a list of an Addon that must hold each once; `field` is where an item of the list has its name. */
export function repeated(names: readonly string[], property: string, field?: string): Diagnostic[] {
  return names.flatMap((name, index) => {
    if (names.indexOf(name) === index) return [];
    const at = field === undefined ? `${property}[${index}]` : `${property}[${index}].${field}`;
    const message = `${at} is ${quote(name)}, which is already in the list`;
    return [error({ code: 'ADDON_NAME_REPEATED', message, hint: 'Keep one of them.' })];
  });
}
