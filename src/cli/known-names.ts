import * as path from 'node:path';
import { Environment } from '../environment';
import { folderEntries, subfolders } from '../files';
import { CLUSTERS } from './project-app';

/** Names in a project that the shell can offer. */
export interface KnownNames {
  /** Add-ons. */
  addons(): readonly string[];
  /** Clusters. */
  clusters(): readonly string[];
}

/** Files beside the cluster files. */
const OTHERS = ['inventory', 'allowance'];

/** The names in the project in `folder`: by its folders and files alone, because a person waits for them. */
export function knownNames(folder: string): KnownNames {
  return {
    addons: () => subfolders(path.join(folder, 'addons')),
    clusters: () => {
      const entries = Environment.ALL.flatMap(({ name }) => folderEntries(path.join(folder, CLUSTERS, name)) ?? []);
      const names = entries.map(({ name }) => path.parse(name)).filter(({ ext }) => ext === '.yaml');
      return [...new Set(names.map(({ name }) => name))].filter((name) => !OTHERS.includes(name)).sort();
    },
  };
}
