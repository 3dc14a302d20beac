import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { type Diagnostic, error, problemsOf, withOrigin } from '../diagnostics';
import { Environment } from '../environment';
import { SyncSetBase } from '../hive';
import { type PlacedObject, placeObject } from './placed-object';
import { folderOf } from './tree-folder';

/** Asked of every construct: in a bundle, each look into cdk8s goes through two getters. */
const { isApiObject } = ApiObject;
const { isChart } = Chart;

/** A set and where it comes from. */
export interface PlacedSet {
  readonly set: SyncSetBase;
  readonly folder: string;
}

/** The environment of a folder of the tree: its first part. Each environment has a hub of its own. */
export function environmentOf({ folder }: { readonly folder: string }): string {
  const slash = folder.indexOf('/');
  return slash < 0 ? folder : folder.slice(0, slash);
}

/** Everything that one walk over the construct tree finds. */
export interface Visit {
  readonly charts: readonly Chart[];
  readonly objects: readonly PlacedObject[];
  readonly sets: readonly PlacedSet[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Walks over the tree once: each construct is checked once and each object rendered once, whatever the number of charts.
 * Charts of environments that are not among `environments` are passed over.
 * @param only the folders whose objects are written; all if undefined. Everything is checked either way
 */
export function visit(
  root: IConstruct,
  environments: readonly string[],
  onProgress: (done: number, total: number) => void = () => {},
  only?: ReadonlySet<string>,
): Visit {
  const charts: Chart[] = [];
  const objects: PlacedObject[] = [];
  const sets: PlacedSet[] = [];
  const diagnostics: Diagnostic[] = [...problemsOf(root)];
  const children = root.node.children;
  for (const [index, child] of children.entries()) {
    if (isAskedFor(child)) walk(child, undefined);
    onProgress(index + 1, children.length);
  }
  return { charts, objects, sets, diagnostics };

  function isAskedFor(child: IConstruct): boolean {
    if (!isChart(child)) return true;
    const environment = environmentOf({ folder: folderOf(child as Chart) });
    if (Environment.named(environment) === undefined) diagnostics.push(homeless(child));
    return environments.includes(environment);
  }

  function walk(construct: IConstruct, parent: Chart | undefined): void {
    const startsChart = isChart(construct);
    if (startsChart && parent) diagnostics.push(nested(construct, parent));
    const chart = startsChart ? (construct as Chart) : parent;
    if (startsChart) charts.push(construct as Chart);
    diagnostics.push(...problemsOf(construct));
    if (chart && construct instanceof SyncSetBase) sets.push({ set: construct, folder: folderOf(chart) });
    if (chart && isApiObject(construct)) {
      const folder = folderOf(chart);
      const { placed, diagnostics: found } = placeObject(construct as ApiObject, folder, only?.has(folder) ?? true);
      diagnostics.push(...found);
      if (placed) objects.push(placed);
    }
    for (const child of construct.node.children) walk(child, chart);
  }
}

function homeless(chart: IConstruct): Diagnostic {
  const problem = error({
    code: 'CHART_WITHOUT_ENVIRONMENT',
    message: `the chart ${chart.node.path} is in no environment`,
    hint: `Give it a property folder such as stage/${chart.node.id}: its objects are written there, and each environment has a hub of its own.`,
  });
  return withOrigin(problem, chart);
}

function nested(chart: IConstruct, parent: IConstruct): Diagnostic {
  return error({
    code: 'CHART_IN_CHART',
    message: `the chart ${chart.node.path} is inside the chart ${parent.node.path}`,
    hint: 'Make it in the app: stock cdk8s renames the files of nested charts.',
    subject: chart.node.path,
  });
}
