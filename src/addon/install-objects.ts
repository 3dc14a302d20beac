import { ApiObject } from 'cdk8s';
import { AddonResource } from '../addon-operator';
import type { ClusterScope } from '../hive';
import type { SecretReference } from '../kubernetes';
import { MetricsFederation } from '../monitoring';
import { CatalogNetworkPolicy, CatalogSource, OperatorGroup, Subscription } from '../olm';
import { addonsv1, PackageDelivery, Reference } from '../package-operator';
import { preferred } from '../releases';
import type { AddonProps } from './addon-props';
import { deadMansSnitchSecret, pagerDutySecret } from './alerting';
import type { AddonNames } from './names';

/** What the fleet's consoles show as the publisher of every add-on catalog (managed-tenants 2.2). */
const PUBLISHER = 'OSD Red Hat Addons';

/** How often OLM looks at a further catalog, whose image is usually a tag (managed-tenants 2.2). */
const POLL_INTERVAL = '10m';

/** The add-on's namespaces: managed-tenants 2.2, row 1. */
export function makeNamespaces(cluster: ClusterScope, props: AddonProps): void {
  const labels = { ...props.commonLabels, ...props.namespaceLabels };
  // Pods of an add-on choose their nodes themselves; a project's default selector would be added to theirs.
  const annotations = { 'openshift.io/node-selector': '', ...props.commonAnnotations, ...props.namespaceAnnotations };
  for (const name of new Set(props.namespaces ?? [props.targetNamespace])) {
    new ApiObject(cluster, `namespace-${name}`, { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels, annotations } });
  }
}

/** The operator as OLM installs it: managed-tenants 2.2, rows 2 to 6. Nothing for a package without a catalog. */
export function makeOperator(cluster: ClusterScope, names: AddonNames, props: AddonProps): void {
  const { release, displayName, targetNamespace: namespace, installMode } = props;
  const catalogImage = release?.catalogImage;
  if (catalogImage === undefined && release?.packageImage !== undefined) return;
  const common = {
    namespace,
    ...(props.commonLabels && { labels: props.commonLabels }),
    ...(props.commonAnnotations && { annotations: props.commonAnnotations }),
  };
  const { pullSecretName, env, additionalCatalogSources: additional } = effective(props);
  const catalog = {
    displayName,
    publisher: PUBLISHER,
    ...common,
    ...(pullSecretName !== undefined && { secrets: [pullSecretName] }),
  };

  new OperatorGroup(cluster, 'operator-group', { name: names.operatorGroup, installMode, ...common });
  if (catalogImage !== undefined) {
    const { extractContent } = release ?? {};
    new CatalogSource(cluster, 'catalog', {
      name: names.catalog,
      image: catalogImage,
      ...catalog,
      ...(extractContent && { extractContent }),
    });
  }
  // A name that is there already is refused by the add-on's own rules: making it once more would be told twice.
  const further = new Map(additional.map((source) => [source.name, source]));
  further.delete(names.catalog);
  for (const [name, { image }] of further) {
    new CatalogSource(cluster, `catalog-${name}`, { name, image, pollInterval: POLL_INTERVAL, ...catalog });
  }
  const catalogNames = [...(catalogImage === undefined ? [] : [names.catalog]), ...additional.map(({ name }) => name)];
  if (catalogNames.length > 0) {
    new CatalogNetworkPolicy(cluster, 'catalogs', { name: names.catalogNetworkPolicy, catalogNames, ...common });
  }
  if (catalogImage === undefined) return;
  new Subscription(cluster, 'subscription', {
    name: names.addon,
    packageName: props.packageName ?? names.id,
    channel: props.channel,
    catalogSource: names.catalog,
    ...common,
    ...(props.startingCsv !== undefined && { startingCsv: props.startingCsv }),
    env,
  });
}

/** managed-tenants 2.2, rows 7 and 8. */
export function makeMonitoring(cluster: ClusterScope, names: AddonNames, { metricsFederation }: AddonProps): void {
  if (metricsFederation) new MetricsFederation(cluster, 'metrics-federation', { addonId: names.id, ...metricsFederation });
}

/** The package of a plug-and-play add-on, configured as addon-operator would (package-operator 1.7). It needs the cluster facts. */
export function makePackage(cluster: ClusterScope, names: AddonNames, props: AddonProps): PackageDelivery | undefined {
  const image = props.release?.packageImage;
  if (image === undefined) return undefined;
  const { targetNamespace: namespace } = names;
  const { pagerDuty, deadMansSnitch } = props;
  const secretKey = (secret: SecretReference, key: string) => Reference.secretKey({ ...secret, key }).optional();
  const config = addonsv1({
    name: names.id,
    targetNamespace: namespace,
    // Where the alerting integrations deliver to is where the package reads from.
    ...(pagerDuty && { pagerDutyKey: secretKey(pagerDutySecret(names, pagerDuty), 'PAGERDUTY_KEY') }),
    ...(deadMansSnitch && { deadMansSnitchUrl: secretKey(deadMansSnitchSecret(names, deadMansSnitch), 'SNITCH_URL') }),
  });
  return new PackageDelivery(cluster, 'package', { name: names.id, image, config: { ...props.packageConfig, ...config } });
}

/** The add-on as addon-operator takes it: managed-tenants 2.5. */
export function makeAddonResource(cluster: ClusterScope, names: AddonNames, props: AddonProps): void {
  const { release } = props;
  new AddonResource(cluster, 'addon', {
    name: names.id,
    displayName: props.displayName,
    version: release?.version,
    namespaces: (props.namespaces ?? [props.targetNamespace]).map((name) => ({
      name,
      labels: props.namespaceLabels,
      annotations: props.namespaceAnnotations,
    })),
    commonLabels: props.commonLabels,
    commonAnnotations: props.commonAnnotations,
    installMode: props.installMode,
    targetNamespace: props.targetNamespace,
    catalogImage: release?.catalogImage ?? '',
    channel: props.channel,
    packageName: props.packageName ?? names.id,
    ...effective(props),
    packageImage: release?.packageImage,
    metricsFederation: props.metricsFederation,
  });
}

/** What a release says wins over the props (managed-tenants 1.5). */
function effective({ release, pullSecretName, env, additionalCatalogSources }: AddonProps) {
  return {
    pullSecretName: release?.pullSecretName ?? pullSecretName,
    env: preferred(release?.env, env),
    additionalCatalogSources: preferred(release?.additionalCatalogSources, additionalCatalogSources),
  };
}
