import type { Chart } from 'cdk8s';

/** A chart that says in which folder of the tree its objects are written. */
export interface TreeFolder {
  /** Path relative to the root of the tree, with `/` and without `..`; its first part is the environment. */
  readonly folder: string;
}

/** The folder of a chart's objects; a chart that names none has the folder of its id. */
export function folderOf(chart: Chart): string {
  const { folder } = chart as Partial<TreeFolder>;
  return typeof folder === 'string' ? folder : chart.node.id;
}
