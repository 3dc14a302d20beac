import { DiagnosticsError, error, quote } from '../diagnostics';
import { describe } from '../kubernetes';
import { type ClusterState, contentOf } from './cluster-state';
import { isMap } from './config';
import type { Reference } from './reference';
import { secretText } from './secret-text';
import { type SourceField, sourceFieldOf } from './source-field';

/** What a reference can find: a text, or texts by their keys. */
export type FoundValue = string | Readonly<Record<string, string>>;

/**
 * The value of a reference on a cluster; undefined if the object or the key is missing.
 * @throws DiagnosticsError if the state is none that a cluster can have: a value of a Secret is not base64
 */
export function lookUp(reference: Reference, cluster: ClusterState): FoundValue | undefined {
  const field = sourceFieldOf(reference);
  const { value } = follow(contentOf(cluster, field.object), field.path);
  if (isMap(value)) {
    const keys = Object.keys(value).sort();
    return Object.fromEntries(keys.map((key) => [key, textOf(value[key], key, field)]));
  }
  return value === undefined ? undefined : textOf(value, field.path.at(-1), field);
}

/** Goes down from the root of an object, to the value at the end of the path or to the first field that is missing. */
export function follow(content: unknown, path: readonly string[]): { readonly value?: unknown; readonly missing?: string } {
  let value = content;
  for (const field of path) {
    if (!isMap(value) || !Object.hasOwn(value, field) || value[field] === undefined) return { missing: field };
    value = value[field];
  }
  return { value };
}

function textOf(value: unknown, key: string | undefined, { object, form }: SourceField): string {
  const text = typeof value === 'string' && form !== 'text' ? secretText(value) : value;
  if (typeof text === 'string') return text;
  throw new DiagnosticsError([
    error({
      code: 'CLUSTER_STATE_INVALID',
      message: `key ${quote(key)} of ${describe(object)} is not ${form === 'text' ? 'a text' : 'base64'}`,
      hint: 'Give the data as it is on the cluster: texts in a ConfigMap, base64 in a Secret.',
    }),
  ]);
}
