import * as path from 'node:path';
import { ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { Addon } from '../addon';
import { addCheck, type Diagnostic, setOrigin } from '../diagnostics';
import { CLUSTERS_FOLDER, clusterFolder, type Environment } from '../environment';
import { synthesisHost } from '../host';
import { checkCluster } from './check-cluster';
import { clusterLabels } from './cluster-labels';
import type { ClusterSettings } from './cluster-settings';
import { type ClusterSource, sourceOf } from './cluster-source';
import { Clusters } from './clusters';
import type { ClusterDeploymentRef, ClusterInstallations } from './installation';
import { InstallationSet } from './installation-set';
import { offeredAddons } from './offered-addons';
import { readClusters } from './read-clusters';
import { type InstallationProblem, resolveInstallation } from './resolve';
import { labelsOf, setsOf } from './sets-of';

/** Options of {@link ClusterAddons}. */
export interface ClusterAddonsProps extends ClusterSettings {
  /** The environment whose hub has the cluster. */
  readonly environment: Environment;
}

/**
 * The add-ons of one cluster: what OCM's installations are. Makes a SyncSet for each of them, or sets their labels on the
 * ClusterDeployment (managed-tenants 6.3). Make it after the add-ons.
 */
export class ClusterAddons extends Chart {
  /**
   * Reads `<folder>/<environment>/<cluster>.yaml`, with the `inventory.yaml` and `allowance.yaml` beside it, and makes each cluster. What is
   * wrong with the files is told at synthesis.
   */
  public static read(scope: Construct, folder: string): void {
    synthesisHost()?.onClusters?.({ folder: path.resolve(folder), addons: offeredAddons(scope) });
    const clusters = Clusters.of(scope);
    const { environments, diagnostics } = readClusters(folder);
    addCheck(clusters, () => diagnostics);
    for (const { environment, inventory, allowance, sources } of environments) {
      if (inventory) clusters.know(environment, inventory);
      if (allowance) clusters.allow(environment, allowance);
      for (const source of sources) new ClusterAddons(scope, source.name, source);
    }
  }

  /** Folder of its objects in the tree. */
  public readonly folder: string;
  /** The cluster on the hub; undefined where its file has errors. */
  public readonly clusterDeployment: ClusterDeploymentRef | undefined;

  /**
   * @param scope the app
   * @param name name of its folder in the tree, unique in the environment: usually that of the ClusterDeployment
   * @param cluster what is to be on the cluster, or what a file says of it
   */
  public constructor(scope: Construct, name: string, cluster: ClusterAddonsProps | ClusterSource) {
    const { environment } = cluster;
    super(scope, `${environment.name}-${CLUSTERS_FOLDER}.${name}`);
    this.folder = clusterFolder(environment.name, name);
    const source = 'addons' in cluster ? sourceOf(cluster, name) : cluster;
    if (source.locate) setOrigin(this, () => source.locate?.([]));
    this.clusterDeployment = source.cluster?.clusterDeployment;
    Clusters.of(scope).add(source);
    const problems = source.cluster ? this.make(source, source.cluster) : [];
    addCheck(this, () => [...source.diagnostics, ...problems.map((problem) => placed(problem, source))]);
  }

  /** Makes what can be made, and says why the rest cannot. */
  private make(source: ClusterSource, cluster: ClusterInstallations): readonly InstallationProblem[] {
    const { clusterDeployment: ref, installations } = cluster;
    const addons = Addon.soFar(this, source.environment);
    const known = Clusters.of(this).factsOf(source.environment, ref);
    const { facts, problems: ofCluster } = checkCluster(cluster, addons, known);
    const problems = [...ofCluster];
    const resolved = installations.flatMap((installation) => {
      const addon = addons.get(installation.addon);
      if (!addon) return [];
      const committed = source.committed?.installations.find((each) => each.addon === installation.addon);
      const resolution = resolveInstallation(installation, addon, { facts, ...(committed && { committed }) });
      problems.push(...resolution.problems);
      return resolution.resolved ?? [];
    });
    for (const each of resolved) Clusters.of(this).use(each);
    const labels = labelsOf(resolved);
    if (labels) new ApiObject(this, 'labels', clusterLabels(ref, labels));
    for (const set of resolved.flatMap((each) => setsOf(ref, each))) new InstallationSet(this, set, ref.namespace);
    return problems;
  }
}

function placed({ path, diagnostic }: InstallationProblem, { locate }: ClusterSource): Diagnostic {
  return locate ? { ...diagnostic, where: locate(path) } : diagnostic;
}
