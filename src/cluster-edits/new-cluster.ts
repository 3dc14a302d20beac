import * as path from 'node:path';
import type { ClusterDeploymentRef } from '../installations';
import { flowText } from './value-text';

/** The text of a cluster file without add-ons, with which editors know its schema. */
export function newClusterText(file: string, project: string, { name, namespace }: ClusterDeploymentRef): string {
  const schema = path.join(project, 'node_modules', 'cdk8s-openshift-addons', 'schema', 'cluster.schema.json');
  const relative = path.relative(path.dirname(file), schema).split(path.sep).join('/');
  return [
    `# yaml-language-server: $schema=${relative}`,
    'clusterDeployment:',
    `  name: ${flowText(name)}`,
    `  namespace: ${flowText(namespace)}`,
    'addons: {}',
    '',
  ].join('\n');
}
