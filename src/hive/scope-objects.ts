import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { type Diagnostic, error, withOrigin } from '../diagnostics';
import { groupOf, isClusterScoped, type KubernetesObject } from '../kubernetes';
import { renderObject } from '../render';
import { cleaned } from './clean';

/** What the constructs of a scope come to. */
export interface ScopeObjects {
  /** All of them. */
  readonly constructs: readonly IConstruct[];
  /** The objects as they go into a set, each with the construct it comes from, in the order of their creation. */
  readonly objects: readonly (readonly [KubernetesObject, ApiObject])[];
  /** Why some could not be made. */
  readonly problems: readonly Diagnostic[];
}

/** Asked of every construct: in a bundle, each look into cdk8s goes through two getters. */
const { isApiObject } = ApiObject;
const { isChart } = Chart;

/** Renders the objects of a scope. */
export function scopeObjects(scope: Chart): ScopeObjects {
  const constructs = scope.node.findAll();
  const problems: Diagnostic[] = [];
  const manifests: [KubernetesObject, ApiObject][] = [];
  for (const construct of constructs) {
    if (isApiObject(construct)) {
      const rendered = renderObject(construct as ApiObject);
      problems.push(...rendered.problems);
      if (rendered.manifest) manifests.push([rendered.manifest, construct as ApiObject]);
    } else if (construct !== scope && isChart(construct)) problems.push(nestedChart(construct));
  }
  const kinds = new Set(manifests.flatMap(([manifest]) => clusterScopedKindOf(manifest) ?? []));
  const objects = manifests.map(([manifest, maker]) => {
    const { apiVersion, kind } = manifest;
    const isOfCrd = kinds.size > 0 && kinds.has(`${groupOf(apiVersion)}/${kind}`);
    return [cleaned(manifest, isOfCrd || isClusterScoped(apiVersion, kind)), maker] as const;
  });
  return { constructs, objects, problems };
}

/** Group and kind that a CustomResourceDefinition without namespaces brings along. */
function clusterScopedKindOf({ kind, spec }: KubernetesObject): string | undefined {
  if (kind !== 'CustomResourceDefinition') return undefined;
  const { scope, group, names } = Object(spec);
  return scope === 'Cluster' ? `${group}/${names?.kind}` : undefined;
}

function nestedChart(chart: IConstruct): Diagnostic {
  const problem = error({
    code: 'CHART_IN_CHART',
    message: `the chart ${chart.node.path} is inside a set`,
    hint: 'Make its objects in the set itself, or in a Construct.',
  });
  return withOrigin(problem, chart);
}
