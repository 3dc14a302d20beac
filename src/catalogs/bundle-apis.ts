import type { Bundle } from '../bundles';
import { list, struct, text } from './shape';

/** A kind of the Kubernetes API. The fields are in the order in which opm writes them. */
export interface Gvk {
  readonly group: string;
  readonly kind: string;
  readonly version: string;
}

const crdSpec = struct({
  group: text,
  names: struct({ kind: text }),
  /** The only one, in v1beta1. */
  version: text,
  versions: list(struct({ name: text })),
});
const apis = list(struct({ name: text, group: text, version: text, kind: text }));
const csvSpec = struct({
  customresourcedefinitions: struct({ required: apis }),
  apiservicedefinitions: struct({ owned: apis, required: apis }),
});

/** The APIs that a bundle brings: each version of its CRDs, served or not, and its API services (operator-registry, pkg/registry/bundle.go). */
export function providedApis(bundle: Bundle): Gvk[] {
  const ofCrds = bundle.manifests.flatMap(({ object }): Gvk[] => {
    const version = /\/(v1|v1beta1)$/.exec(object.apiVersion)?.[1];
    if (object.kind !== 'CustomResourceDefinition' || version === undefined) return [];
    const spec = crdSpec({ value: object['spec'], path: [] });
    const names = spec.versions.map(({ name }) => name);
    if (version === 'v1beta1' && spec.version !== '') names.push(spec.version);
    return names.map((name) => ({ group: spec.group, kind: spec.names.kind, version: name }));
  });
  return [...ofCrds, ...specOf(bundle).apiservicedefinitions.owned.map(gvkOf)];
}

/** The APIs that a bundle needs, by its ClusterServiceVersion. The name of a required CRD is `<plural>.<group>`. */
export function requiredApis(bundle: Bundle): Gvk[] {
  const { customresourcedefinitions, apiservicedefinitions } = specOf(bundle);
  const ofCrds = customresourcedefinitions.required.map(({ name, kind, version }) => ({
    group: name.slice(name.indexOf('.') + 1),
    kind,
    version,
  }));
  return [...ofCrds, ...apiservicedefinitions.required.map(gvkOf)];
}

function specOf({ csv }: Bundle): ReturnType<typeof csvSpec> {
  return csvSpec({ value: csv.object['spec'], path: [] });
}

function gvkOf({ group, kind, version }: Gvk): Gvk {
  return { group, kind, version };
}
