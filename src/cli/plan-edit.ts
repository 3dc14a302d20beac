import * as path from 'node:path';
import type { ClusterFile } from '../cluster-edits';
import type { Diagnostic } from '../diagnostics';
import { clusterFolder } from '../environment';
import { folderEntries } from '../files';
import type { KubernetesObject } from '../kubernetes';
import { type ClusterPlan, planCluster } from '../plan';
import type { TreeFile } from '../tree';
import { displayPath, parseYaml, readText } from '../yaml';

/** Clusters with their plans, and what was found in making these. */
export interface PlannedEdits<T> {
  readonly plans: readonly (T & { readonly plan: ClusterPlan })[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What becomes of clusters: the folder of each in the tree on disk, which is what Argo CD has once it is committed, against what synthesis
 * would make of it.
 * @param files all files that synthesis would write
 */
export function planEdits<T extends ClusterFile>(
  clusters: readonly T[],
  output: string,
  files: readonly TreeFile[],
): PlannedEdits<T> {
  const diagnostics: Diagnostic[] = [];
  const fresh = new Map<string, Map<string, string>>(
    clusters.map((cluster) => [clusterFolder(cluster.environment, cluster.name), new Map()]),
  );
  for (const { path: file, content } of files) fresh.get(path.posix.dirname(file))?.set(path.posix.basename(file), content);
  const plans = clusters.map((cluster) => {
    const folder = clusterFolder(cluster.environment, cluster.name);
    const plan = planFolder(path.join(output, folder), fresh.get(folder) ?? new Map(), diagnostics);
    return { ...cluster, plan };
  });
  return { plans, diagnostics: [...diagnostics, ...plans.flatMap(({ plan }) => plan.warnings)] };
}

function planFolder(folder: string, fresh: ReadonlyMap<string, string>, diagnostics: Diagnostic[]): ClusterPlan {
  const after = new Map([...fresh].map(([name, content]) => [name, objectIn(name, content, diagnostics)]));
  const before = textsIn(folder, diagnostics).map(([name, content]) => {
    // Most files of a folder are as they were, and reading YAML is most of the work.
    const isSame = fresh.get(name) === content;
    return isSame ? after.get(name) : objectIn(displayPath(path.join(folder, name)), content, diagnostics);
  });
  const isObject = (object: KubernetesObject | undefined) => object !== undefined;
  return planCluster(before.filter(isObject), [...after.values()].filter(isObject));
}

/** The files of a folder of the tree; none if there is no such folder yet. */
function textsIn(folder: string, diagnostics: Diagnostic[]): [name: string, content: string][] {
  const names = (folderEntries(folder) ?? []).map(({ name }) => name).filter((name) => name.endsWith('.yaml'));
  return names.flatMap((name): [string, string][] => {
    const { text, diagnostics: unreadable } = readText(path.join(folder, name));
    diagnostics.push(...unreadable);
    return text === undefined ? [] : [[name, text]];
  });
}

/** The object in a file of the tree; each holds one. */
function objectIn(file: string, content: string, diagnostics: Diagnostic[]): KubernetesObject | undefined {
  const { source, diagnostics: found } = parseYaml(file, content);
  diagnostics.push(...found);
  const { apiVersion, kind, metadata } = Object(source?.value);
  const isObject = typeof apiVersion === 'string' && typeof kind === 'string' && typeof metadata?.name === 'string';
  return isObject ? { apiVersion, kind, metadata, ...Object(source?.value) } : undefined;
}
