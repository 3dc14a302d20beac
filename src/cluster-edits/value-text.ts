import { parseYaml } from '../yaml';

/** What an edit can write: what a cluster file holds. */
export type EditValue = string | number | boolean | readonly string[] | { readonly [key: string]: EditValue };

/** How a text was written before; `plain` gives way to quotes where it must. */
export type ScalarStyle = 'plain' | 'single' | 'double';

/** Characters that mean nothing to YAML in any place, inside of brackets too. */
const HARMLESS = /^[\w/][\w./@+=:-]*(?: [\w./@+=-]+)*$/;

/** Booleans and, by the library `yaml`, numbers to readers of YAML 1.1 other than ours. */
const DOUBTFUL = /^(?:[yYnN]|[eE][-+]?[0-9]+)$/;

/** A text or number as YAML that reads back as itself, in the style asked for if that can hold it. */
export function scalarText(value: string | number | boolean, style: ScalarStyle = 'plain'): string {
  if (typeof value !== 'string') return String(value);
  if (style === 'plain' && isPlain(value)) return value;
  const needsEscapes = /[\p{C}\p{Zl}\p{Zp}]/u.test(value);
  return style === 'double' || needsEscapes ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'`;
}

/** A value between the brackets of flow style, on one line. */
export function flowText(value: EditValue): string {
  if (typeof value !== 'object') return scalarText(value);
  if (isList(value)) return `[${value.map((each) => scalarText(each)).join(', ')}]`;
  const entries = Object.entries(value).map(([key, each]) => `${scalarText(key)}: ${flowText(each)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** The lines of an entry in block style, without a line end; lists stay on their line. `step` is the indentation of a level. */
export function blockLines(key: string, value: EditValue, indent: string, step: string): string[] {
  const head = `${indent}${scalarText(key)}:`;
  if (typeof value !== 'object' || isList(value) || Object.keys(value).length === 0) return [`${head} ${flowText(value)}`];
  return [head, ...Object.entries(value).flatMap(([inner, each]) => blockLines(inner, each, indent + step, step))];
}

function isPlain(text: string): boolean {
  return HARMLESS.test(text) && !DOUBTFUL.test(text) && parseYaml('', text).source?.value === text;
}

function isList(value: EditValue): value is readonly string[] {
  return Array.isArray(value);
}
