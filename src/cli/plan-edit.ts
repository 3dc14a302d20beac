import * as path from 'node:path';
import type { ClusterFile } from '../cluster-edits';
import type { Diagnostic } from '../diagnostics';
import { folderEntries } from '../files';
import type { KubernetesObject } from '../kubernetes';
import { type ClusterPlan, planCluster } from '../plan';
import type { TreeFile } from '../tree';
import { type ParsedYaml, parseYaml, readYaml } from '../yaml';

/**
 * What becomes of one cluster: its folder in the tree on disk, which is what Argo CD has once it is committed, against what synthesis would
 * make of it.
 * @param files all files that synthesis would write
 */
export function planEdit(
  { environment, name }: ClusterFile,
  output: string,
  files: readonly TreeFile[],
): { readonly plan: ClusterPlan; readonly diagnostics: readonly Diagnostic[] } {
  const folder = `${environment}/clusters/${name}`;
  const onDisk = (folderEntries(path.join(output, folder)) ?? []).filter((entry) => entry.name.endsWith('.yaml'));
  const before = onDisk.map((entry) => readYaml(path.join(output, folder, entry.name)));
  const after = files.filter((file) => file.path.startsWith(`${folder}/`)).map((file) => parseYaml(file.path, file.content));
  const plan = planCluster(before.flatMap(objectIn), after.flatMap(objectIn));
  return { plan, diagnostics: [...before.flatMap(({ diagnostics }) => diagnostics), ...plan.warnings] };
}

/** Files of the tree hold one object each. */
function objectIn({ source }: ParsedYaml): KubernetesObject[] {
  const { apiVersion, kind, metadata } = Object(source?.value);
  const isObject = typeof apiVersion === 'string' && typeof kind === 'string' && typeof metadata?.name === 'string';
  return isObject ? [source?.value as unknown as KubernetesObject] : [];
}
