import type { AddonMetadata } from '../metadata';
import type { Federation } from '../monitoring';
import type { Release } from '../releases';
import { configOf } from './config';
import type { AddonVersionBody, MetricsFederationBody } from './model-version';
import { parametersOf } from './parameters';
import type { OcmService } from './service';

/**
 * A version of the add-on in the form of a service (managed-tenants 3.3). A value of the release takes the place of that of the metadata
 * as a whole, also if it is an empty list (managed-tenants 1.5).
 * @param version that of the release
 */
export function versionBody(metadata: AddonMetadata, release: Release, version: string, service: OcmService): AddonVersionBody {
  const { catalogImage, packageImage } = release;
  const pullSecretName = release.pullSecretName ?? metadata.pullSecretName;
  const catalogs = release.additionalCatalogSources ?? metadata.additionalCatalogSources ?? [];
  const env = release.env ?? metadata.config?.env;
  const secrets = release.secrets ?? metadata.config?.secrets;
  return {
    id: version,
    enabled: metadata.enabled,
    channel: metadata.defaultChannel,
    ...(catalogImage !== undefined && { source_image: catalogImage }),
    ...(packageImage !== undefined && { package_image: packageImage }),
    ...(pullSecretName !== undefined && { pull_secret_name: pullSecretName }),
    additional_catalog_sources: catalogs.map(({ name, image }, index) => ({ id: String(index), name, image })),
    config: configOf({ id: metadata.id, env, secrets }, service),
    parameters: parametersOf(release.parameters ?? metadata.addOnParameters ?? []),
    requirements: release.requirements ?? metadata.addOnRequirements ?? [],
    sub_operators: release.subOperators ?? metadata.subOperators ?? [],
    ...(service === 'addons_mgmt' && monitoringOf(metadata)),
  };
}

/** What only `addons_mgmt` has, and the incumbent never sends (managed-tenants 3.4). */
function monitoringOf(metadata: AddonMetadata): Pick<AddonVersionBody, 'metrics_federation' | 'monitoring_stack'> {
  const { monitoringStack } = metadata;
  const federation = metadata.metricsFederation ?? metadata.monitoring;
  return {
    ...(federation && { metrics_federation: federationOf(federation) }),
    ...(monitoringStack && { monitoring_stack: monitoringStack }),
  };
}

function federationOf({ namespace, portName, matchNames, matchLabels }: Federation): MetricsFederationBody {
  return { namespace, port_name: portName, match_names: matchNames, match_labels: matchLabels };
}
