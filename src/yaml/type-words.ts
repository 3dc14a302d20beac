import { quote } from '../diagnostics';
import type { YamlNode } from './node';
import { isBooleanWord, singleQuoted } from './scalar';

const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  null: 'null',
  number: 'a number',
  object: 'a mapping',
  string: 'text',
};

/** The types of a JSON Schema in the words of a person who writes YAML. */
export function wantedTypes(types: readonly string[]): string {
  return types.map((type) => TYPES[type] ?? type).join(' or ');
}

/** A sentence with what was found added to it, unless that is private. */
export function withValue(sentence: string, node: YamlNode | undefined, isPrivate: boolean): string {
  return node === undefined || isPrivate ? sentence : `${sentence}, but is ${describeValue(node)}`;
}

/** What to do about a value of the wrong type, where the way it is written tells. */
export function typeHint(types: readonly string[], node: YamlNode | undefined, isPrivate: boolean): string | undefined {
  if (node === undefined) return undefined;
  const { value, plain } = node;
  if (value === null) {
    const empty = types.includes('object') ? '{}' : types.includes('array') ? '[]' : undefined;
    return empty ? `Write ${empty} if it is empty.` : 'Write a value or remove the property.';
  }
  if (plain !== undefined && typeof value !== 'string' && types.includes('string')) {
    return isPrivate ? 'Put it in quotes.' : `Put it in quotes: ${singleQuoted(plain)}.`;
  }
  const wantsPlain = types.some((type) => type === 'boolean' || type === 'integer' || type === 'number');
  return typeof value === 'string' && plain === undefined && wantsPlain ? 'Write it without quotes.' : undefined;
}

function describeValue({ value, plain }: YamlNode): string {
  if (value === null) return 'empty';
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'a mapping';
  const written = plain ?? String(value);
  return typeof value === 'boolean' && isBooleanWord(written)
    ? `${written}, which YAML 1.1 reads as ${value}`
    : `the ${typeof value} ${written}`;
}
