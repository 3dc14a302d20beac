import * as fs from 'node:fs';
import * as path from 'node:path';
import { parse } from 'yaml';
import { identityOf, type KubernetesObject } from '../../src/kubernetes';

/** Objects by what they are, so that two lists compare whatever their order. */
export type ObjectMap = Record<string, unknown>;

/** The items of the List that the incumbent renders, as this project renders them: OperatorGroups are v1. */
export function readIncumbent(file: string): KubernetesObject[] {
  // PyYAML quotes what it would read as something else, but not `y` and `n`, which readers of YAML 1.1 other than PyYAML do.
  const { items } = parse(fs.readFileSync(file, 'utf8'));
  return items;
}

/** The objects that are written to a folder of the tree. */
export function readFolder(folder: string): KubernetesObject[] {
  return fs.readdirSync(folder).map((file) => parse(fs.readFileSync(path.join(folder, file), 'utf8'), { version: '1.1' }));
}

/** Objects as data, without order: sets hold a map of their resources. What a packageImage adds is left out. */
export function asData(objects: readonly KubernetesObject[]): ObjectMap {
  return Object.fromEntries(objects.map((object) => [identityOf(object), withResources(object)]));
}

function withResources(object: KubernetesObject): unknown {
  const spec = Object(object['spec']);
  const resources = (Array.isArray(spec.resources) ? (spec.resources as KubernetesObject[]) : []).filter(
    ({ kind }) => kind !== 'ClusterObjectTemplate',
  );
  const current = object.kind === 'OperatorGroup' ? { ...object, apiVersion: 'operators.coreos.com/v1' } : object;
  return resources.length > 0 ? { ...current, spec: { ...spec, resources: asData(resources) } } : current;
}
