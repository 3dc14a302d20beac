import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';

/** The objects of one kind in one namespace that reach a cluster together with `construct`: those of its chart. */
export function objectsInSet(construct: IConstruct, group: string, kind: string, namespace: string): ApiObject[] {
  return Chart.of(construct)
    .node.findAll()
    .filter(ApiObject.isApiObject)
    .filter((each) => each.apiGroup === group && each.kind === kind && each.metadata.namespace === namespace);
}
