import type { KnownCluster } from '../../src/inventory';

/** A cluster as Hive knows it. */
export function cluster(
  name: string,
  given: Partial<Omit<KnownCluster, 'labels'>> & { labels?: Record<string, string> } = {},
): KnownCluster {
  const { labels = {}, ...rest } = given;
  const reached = { type: 'Unreachable', status: 'False' };
  const common = { namespace: 'fleet', name, id: `id-${name}`, isInstalled: true, unreachable: reached };
  return { ...common, labels: new Map(Object.entries(labels)), ...rest };
}
