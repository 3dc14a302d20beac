import type { AddonProps, SyncSetMigration } from '../addon';
import type { Environment } from '../environment';
import type { InstallMode } from '../olm';
import { ownDefinitions } from './effective-values';
import type { LoadedMetadata } from './read-metadata';

/**
 * Metadata as the props that a class would pass (design decision 6).
 *
 * @param folder name of the add-on's folder in the tree
 */
export function propsOf({ metadata, release, effective }: LoadedMetadata, environment: Environment, folder: string): AddonProps {
  const { pagerduty, deadmanssnitch } = metadata;
  return {
    environment,
    folder,
    displayName: metadata.name,
    label: metadata.label,
    targetNamespace: metadata.targetNamespace,
    namespaces: metadata.namespaces,
    // The schema admits the values of these enumerations and no others.
    installMode: metadata.installMode as InstallMode,
    migration: metadata.syncsetMigration as SyncSetMigration | undefined,
    channel: metadata.defaultChannel,
    packageName: metadata.operatorName,
    release,
    startingCsv: effective.startingCSV,
    env: metadata.config?.env,
    pullSecretName: metadata.pullSecretName,
    additionalCatalogSources: metadata.additionalCatalogSources,
    namespaceLabels: metadata.namespaceLabels,
    namespaceAnnotations: metadata.namespaceAnnotations,
    commonLabels: metadata.commonLabels,
    commonAnnotations: metadata.commonAnnotations,
    metricsFederation: metadata.metricsFederation ?? metadata.monitoring,
    ...ownDefinitions(metadata),
    quota: { name: metadata.ocmQuotaName, cost: metadata.ocmQuotaCost },
    ...(pagerduty && { pagerDuty: pagerduty }),
    ...(deadmanssnitch && {
      deadMansSnitch: {
        tags: deadmanssnitch.tags,
        clusterDeploymentSelector: deadmanssnitch.clusterDeploymentSelector,
        snitchNamePostFix: deadmanssnitch.snitchNamePostFix,
        secretName: deadmanssnitch.targetSecretRef?.name,
        secretNamespace: deadmanssnitch.targetSecretRef?.namespace,
      },
    }),
  };
}
