import { quote } from '../diagnostics';
import type { AddOnParameter } from '../releases';

/** Longest key of a Secret. */
const MAX_ID = 253;

/** What is wrong with the definition of a parameter, so that no value can be judged by it. */
export function checkDefinition({ id, validation = '', options = [], editable_direction: direction }: AddOnParameter): string[] {
  const problems: string[] = [];
  if (!isSecretKey(id)) problems.push('its id cannot be a key of a Secret');
  if (validation !== '' && options.length > 0) problems.push('validation and options exclude each other');
  const values = new Set<string>();
  for (const { value } of options) {
    if (values.has(value)) problems.push(`two of its options have the value ${quote(value)}`);
    values.add(value);
  }
  if (direction === undefined) return problems;
  if (options.length === 0) problems.push('editable_direction needs options');
  for (const { value, rank } of options) {
    if (rank === undefined) problems.push(`editable_direction needs a rank for the option ${quote(value)}`);
  }
  return problems;
}

function isSecretKey(id: string): boolean {
  return id.length <= MAX_ID && /^[-._a-zA-Z0-9]+$/.test(id) && id !== '.' && !id.startsWith('..');
}
