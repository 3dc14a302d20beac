import type { Addon } from '../addon';
import { setOrigin } from '../diagnostics';
import type { YamlPath, YamlSource } from '../yaml';
import type { LoadedMetadata } from './read-metadata';

/** Says of every object that an add-on makes of its metadata which line it is made of, by the id of its construct. */
export function setOrigins(addon: Addon, { metadata, source, releaseSource }: LoadedMetadata): void {
  const { namespaces } = metadata;
  const ofRelease = (path: YamlPath): YamlSource => (releaseSource?.find(path) ? releaseSource : source);
  const catalogs = ofRelease(['additionalCatalogSources', 0]);
  const byId = new Map<string, readonly [YamlSource, YamlPath]>([
    ['install', [source, ['label']]],
    ['delete', [source, ['label']]],
    ['pagerduty', [source, ['pagerduty']]],
    ['deadmanssnitch', [source, ['deadmanssnitch']]],
    ['operator-group', [source, ['installMode']]],
    ['catalog', [ofRelease(['indexImage']), ['indexImage']]],
    ['catalogs', [ofRelease(['indexImage']), ['indexImage']]],
    ['subscription', [source, ['operatorName']]],
    ['metrics-federation', [source, [metadata.metricsFederation ? 'metricsFederation' : 'monitoring']]],
    ['package', [ofRelease(['packageImage']), ['packageImage']]],
    ...namespaces.map((name, index) => [`namespace-${name}`, [source, ['namespaces', index]]] as const),
  ]);
  for (const child of [...addon.node.children, ...addon.cluster.node.children]) {
    const known = byId.get(child.node.id);
    const catalog = additional(child.node.id, catalogs);
    const [from, path] = known ?? (catalog === undefined ? [source, []] : [catalogs, ['additionalCatalogSources', catalog]]);
    setOrigin(child, () => from.locate(path));
  }
}

/** The index of the further catalog that a construct is for. */
function additional(id: string, source: YamlSource): number | undefined {
  const list = source.find(['additionalCatalogSources'])?.children;
  for (let index = 0; index < (list?.size ?? 0); index++) {
    if (id === `catalog-${source.find(['additionalCatalogSources', index, 'name'])?.value}`) return index;
  }
  return undefined;
}
