import { ClusterPackage } from '../../imports/package-operator.run';
import type { KubernetesObject } from '../kubernetes';
import { type ClusterState, contentOf } from './cluster-state';
import { type ConfigValue, fieldsOf, isList, type PackageConfig, type PlainConfig } from './config';
import { follow, lookUp } from './look-up';
import type { PackageSpec } from './package-spec';
import { Reference } from './reference';
import { sourceFieldOf } from './source-field';
import { readSources, type Source } from './sources';

/** The ClusterPackage that a cluster gets, or why it gets none: the condition `package-operator.run/Invalid` of the template. */
export type Preview =
  | { readonly clusterPackage: KubernetesObject }
  | { readonly invalid: { readonly reason: 'SourceError'; readonly message: string } };

/**
 * What a package becomes on a cluster in a given state, without any cluster, as Package Operator would make it
 * (package-operator 1.4 to 1.6). The schema in the package may still drop fields of the configuration.
 * @throws DiagnosticsError if a value of a Secret is not base64
 */
export function preview({ name, image, component, config }: PackageSpec, cluster: ClusterState): Preview {
  for (const source of readSources(config ?? {})) {
    const message = problemOf(source, cluster);
    if (message !== undefined) return { invalid: { reason: 'SourceError', message } };
  }
  return {
    clusterPackage: {
      ...ClusterPackage.GVK,
      metadata: { name },
      spec: {
        image,
        ...(component !== undefined && { component }),
        ...(config !== undefined && { config: filledMap(config, cluster) }),
      },
    },
  };
}

/** The resources of the kinds that are sources, as the API server names them. */
const RESOURCES: Readonly<Record<string, string>> = {
  ClusterVersion: 'clusterversions.config.openshift.io',
  ConfigMap: 'configmaps',
  Secret: 'secrets',
};

/** What Package Operator says of the first thing that it misses in a source; undefined if it misses nothing. */
function problemOf({ object, isOptional, items }: Source, cluster: ClusterState): string | undefined {
  const { namespace = '', name } = object.metadata;
  const head = `for source ${object.kind} ${namespace}/${name}`;
  const content = contentOf(cluster, object);
  if (content === undefined) return isOptional ? undefined : `${head}: ${RESOURCES[object.kind]} "${name}" not found`;
  const required = items.flatMap(({ references }) => references).filter((reference) => !reference.isOptional);
  for (const reference of required) {
    const { missing } = follow(content, sourceFieldOf(reference).path);
    if (missing !== undefined) return `${head}: ${missing} is not found`;
  }
  return undefined;
}

function filledMap(map: PackageConfig, cluster: ClusterState): PlainConfig {
  const fields = fieldsOf(map).map(([field, value]) => [field, filled(value, cluster)] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

/** A value with what its references find; undefined for one that finds nothing. */
function filled(value: ConfigValue<Reference>, cluster: ClusterState): ConfigValue<never> | undefined {
  if (Reference.is(value)) return lookUp(value, cluster);
  if (isList(value)) return value.map((item) => filled(item, cluster)).filter((item) => item !== undefined);
  return typeof value === 'object' ? filledMap(value, cluster) : value;
}
