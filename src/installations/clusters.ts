import { App } from 'cdk8s';
import { Construct } from 'constructs';
import { Addon, type ReleaseContent } from '../addon';
import { addCheck, type Diagnostic, error, type Location, quote, renderPlace, warning } from '../diagnostics';
import type { Environment } from '../environment';
import type { Inventory, InventoryFacts } from '../inventory';
import type { Allowance } from './allowance';
import { checkQuotas, type Quota, quotaOf } from './check-quotas';
import type { ClusterSource } from './cluster-source';
import type { ClusterDeploymentRef } from './installation';
import type { ResolvedInstallation } from './resolve';

/** What holds for all clusters of an app together: that none is there twice, and that there is quota for all. */
export class Clusters extends Construct {
  /** The one of an app; made when the first cluster needs it. */
  public static of(scope: Construct): Clusters {
    const app = App.of(scope);
    return (app.node.tryFindChild(ID) as Clusters | undefined) ?? new Clusters(app);
  }

  private readonly sources = new Map<string, ClusterSource>();
  private readonly environmentsOf = new Map<string, ClusterSource>();
  private readonly twice: Diagnostic[] = [];
  private readonly inventories = new Map<Environment, Inventory>();
  private readonly contents = new Set<ReleaseContent>();
  private readonly silent = new Set<Addon>();
  private readonly allowances = new Map<Environment, Allowance>();

  private constructor(scope: App) {
    super(scope, ID);
    addCheck(this, () => [
      ...this.twice,
      ...this.checkKnown(),
      ...this.checkQuotas(),
      ...this.contentProblems(),
      ...[...this.silent].map(isSilent),
    ]);
  }

  /** Says what the hub of an environment knows of its clusters. */
  public know(environment: Environment, inventory: Inventory): void {
    this.inventories.set(environment, inventory);
  }

  /** Says what the add-ons of an environment may cost together. */
  public allow(environment: Environment, allowance: Allowance): void {
    this.allowances.set(environment, allowance);
  }

  /** Says that a cluster has add-ons. */
  public add(source: ClusterSource): void {
    if (!source.cluster) return;
    const { clusterDeployment } = source.cluster;
    const name = nameOf(clusterDeployment);
    const key = `${source.environment.name} ${name}`;
    const same = this.sources.get(key);
    const elsewhere = this.environmentsOf.get(name);
    if (same) this.twice.push(isTwice(source, clusterDeployment, same));
    else if (elsewhere) this.twice.push(isElsewhere(source, clusterDeployment, elsewhere));
    if (!same) this.sources.set(key, source);
    if (!elsewhere) this.environmentsOf.set(name, source);
  }

  /** Says that an add-on is on a cluster. What is wrong with it is told once, on however many clusters it is. */
  public use({ addon, release, installation }: ResolvedInstallation): void {
    this.contents.add(addon.contentOf(release));
    if (installation.form.by === 'syncset' && addon.hasAlerting && addon.selectsClusters) this.silent.add(addon);
  }

  /** What the hub knows of a cluster; undefined without an inventory, or where it does not know the cluster, which is told. */
  public factsOf(environment: Environment, cluster: ClusterDeploymentRef): InventoryFacts | undefined {
    return this.inventories.get(environment)?.factsOf(cluster);
  }

  private contentProblems(): Diagnostic[] {
    return [...this.contents].flatMap(({ problems }) => problems);
  }

  private checkQuotas(): Diagnostic[] {
    const sources = [...this.sources.values()];
    return [...this.allowances].flatMap(([environment, allowance]) => {
      const ofEnvironment = sources.filter((source) => source.environment === environment);
      return checkQuotas(this.quotasOf(environment, ofEnvironment), allowance);
    });
  }

  /** One for each installation of an add-on that costs something. */
  private quotasOf(environment: Environment, sources: readonly ClusterSource[]): Quota[] {
    const addons = Addon.soFar(this, environment);
    const installations = sources.flatMap(({ cluster }) => cluster?.installations ?? []);
    return installations.flatMap((installation) => quotaOf(installation, addons.get(installation.addon)) ?? []);
  }

  /** Clusters that the hub does not have: their SyncSets would wait for ever. */
  private checkKnown(): Diagnostic[] {
    return [...this.sources.values()].flatMap((source) => {
      const { environment, cluster } = source;
      if (!cluster || !this.inventories.has(environment) || this.factsOf(environment, cluster.clusterDeployment)) return [];
      return [isUnknown(source, cluster.clusterDeployment)];
    });
  }
}

const ID = 'clusters';

function isTwice(source: ClusterSource, cluster: ClusterDeploymentRef, other: ClusterSource): Diagnostic {
  const message = `the ClusterDeployment ${nameOf(cluster)} of ${source.environment} is there twice${placeOf(other)}`;
  return error({ code: 'CLUSTER_TWICE', message, hint: 'Keep all add-ons of a cluster in one place.', ...whereOf(source) });
}

/** Each environment has a hub of its own, so this is hardly ever meant: a file was copied (bad-input 59). */
function isElsewhere(source: ClusterSource, cluster: ClusterDeploymentRef, other: ClusterSource): Diagnostic {
  return warning({
    code: 'CLUSTER_IN_TWO_ENVIRONMENTS',
    message: `the ClusterDeployment ${nameOf(cluster)} is in ${source.environment} and in ${other.environment}${placeOf(other)}`,
    hint: 'Check the name and the namespace: a cluster is on the hub of one environment.',
    ...whereOf(source),
  });
}

function whereOf({ locate }: ClusterSource): { readonly where?: Location } {
  const where = locate?.(['clusterDeployment', 'name']);
  return where ? { where } : {};
}

function placeOf(other: ClusterSource): string {
  const { where } = whereOf(other);
  return where ? `; the other is ${renderPlace({ where })}` : '';
}

function isUnknown(source: ClusterSource, cluster: ClusterDeploymentRef): Diagnostic {
  return error({
    code: 'CLUSTER_UNKNOWN',
    message: `the inventory of ${source.environment} has no ClusterDeployment ${nameOf(cluster)}`,
    hint: 'Check the name and the namespace, or write the inventory anew with addons inventory.',
    ...whereOf(source),
  });
}

function isSilent(addon: Addon): Diagnostic {
  return warning({
    code: 'INSTALLATION_WITHOUT_ALERTING',
    message: `the alerting integrations of ${quote(addon.id)} select clusters by its label, which installations by SyncSet do not set`,
    hint: "Use form: label; or take the add-on's own set out of the way with syncsetMigration: then the label is set as well.",
    subject: addon.node.path,
  });
}

function nameOf({ namespace, name }: ClusterDeploymentRef): string {
  return quote(`${namespace}/${name}`);
}
