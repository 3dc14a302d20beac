import { createHash } from 'node:crypto';
import { groupOf, type KubernetesObject } from '../kubernetes';

/** The longest file name that common file systems take, in bytes. */
const MAX_BYTES = 255;

/**
 * The name of the file that holds an object: `<kind>.<group>_<namespace>_<name>.yaml`, without `.<group>` for the core group and
 * without the namespace for a cluster-scoped object. It follows from the object alone, so a new object never renames another.
 *
 * All of it is `[a-z0-9._%~-]`: the kind is in lower case, other characters are percent-encoded byte by byte, capitals too since some
 * file systems ignore case. Objects that differ in group, kind (but for its case), namespace or name have different file names; the
 * version is no part of it. A name of more than 255 bytes ends in `~` and its SHA-256 instead.
 */
export function fileNameOf(object: KubernetesObject): string {
  const { name, namespace } = object.metadata;
  const group = groupOf(object.apiVersion);
  const kind = encode(object.kind.toLowerCase()).replaceAll('.', '%2e');
  const parts = [group === '' ? kind : `${kind}.${encode(group)}`, ...(namespace ? [encode(namespace)] : []), encode(name)];
  return bounded(parts.join('_'), '.yaml');
}

function encode(text: string): string {
  return text.replace(/[^a-z0-9.-]+/g, (odd) => Buffer.from(odd).toString('hex').replace(/../g, '%$&'));
}

function bounded(stem: string, extension: string): string {
  if (stem.length + extension.length <= MAX_BYTES) return stem + extension;
  const end = `~${createHash('sha256').update(stem).digest('hex')}${extension}`;
  return stem.slice(0, MAX_BYTES - end.length) + end;
}
