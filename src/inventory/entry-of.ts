import type { ClusterProperties } from '../requirements';
import { addonLabel, type HubCluster } from '../status';
import type { ClusterEntry } from './cluster-entry';

/** What Hive and OCM say of a cluster in labels of its ClusterDeployment (hive-olm-argocd 1.5), by the property that it is. */
const VERSION = 'hive.openshift.io/version';
const PLATFORM = 'hive.openshift.io/cluster-platform';
const PRODUCT = 'api.openshift.com/product';
const CCS = 'api.openshift.com/ccs';
const STS = 'api.openshift.com/sts';

const ADDON = addonLabel('');

/** What a ClusterDeployment says of its cluster. */
export type KnownCluster = Omit<HubCluster, 'sets' | 'hasClusterSync'>;

/** The entry of a cluster: facts only, in one order. */
export function entryOf({ id, isInstalled, unreachable, pausedBy, labels }: KnownCluster): ClusterEntry {
  // Those by which add-ons are installed; what else labels say is in the properties.
  const kept = [...labels].filter(([name]) => name.startsWith(ADDON)).sort(([a], [b]) => (a < b ? -1 : 1));
  const properties = propertiesOf(labels);
  return {
    ...(id !== undefined && { id }),
    installed: isInstalled,
    // As Hive sees it: until the condition says False, it does not reach the cluster.
    reachable: unreachable?.status === 'False',
    ...(pausedBy !== undefined && { pausedBy }),
    ...(kept.length > 0 && { labels: Object.fromEntries(kept) }),
    ...(Object.keys(properties).length > 0 && { properties }),
  };
}

function propertiesOf(labels: ReadonlyMap<string, string>): ClusterProperties {
  const text = (label: string) => labels.get(label) || undefined;
  const version = text(VERSION);
  const provider = text(PLATFORM);
  const product = text(PRODUCT);
  const ccs = truth(labels.get(CCS));
  const sts = truth(labels.get(STS));
  return {
    ...(version !== undefined && { 'version.raw_id': version }),
    ...(provider !== undefined && { 'cloud_provider.id': provider }),
    ...(product !== undefined && { 'product.id': product }),
    ...(ccs !== undefined && { 'ccs.enabled': ccs }),
    ...(sts !== undefined && { 'aws.sts.enabled': sts }),
  };
}

/** What a label says; undefined if it is neither: what nobody says is not known. */
function truth(value: string | undefined): boolean | undefined {
  return value === 'true' ? true : value === 'false' ? false : undefined;
}
