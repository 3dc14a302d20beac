import type { AddonMetadata } from '../metadata';
import { configOf } from './config';
import type { AddonBody, NamespaceBody } from './model-addon';
import { parametersOf } from './parameters';
import type { OcmService } from './service';

const INSTALL_MODES = { AllNamespaces: 'all_namespaces', OwnNamespace: 'own_namespace' } as const;

/**
 * The add-on in the form of a service (managed-tenants 3.2). What a version has is left out if there is one, save that `addons_mgmt` is
 * sent the metadata's parameters in any case.
 */
export function addonBody(metadata: AddonMetadata, hasVersion: boolean, service: OcmService): AddonBody {
  const { link, hasExternalResources, managedService, commonLabels, commonAnnotations, credentialsRequests } = metadata;
  const { addOnParameters = [], addOnRequirements = [], subOperators = [] } = metadata;
  return {
    id: metadata.id,
    name: metadata.name,
    description: metadata.description,
    ...(link !== undefined && { docs_link: link }),
    icon: metadata.icon,
    label: metadata.label,
    enabled: metadata.enabled,
    ...(hasExternalResources !== undefined && { has_external_resources: hasExternalResources }),
    ...(managedService !== undefined && { managed_service: managedService }),
    install_mode: INSTALL_MODES[metadata.installMode],
    target_namespace: metadata.targetNamespace,
    namespaces: namespacesOf(metadata),
    ...(commonLabels && { common_labels: commonLabels }),
    ...(commonAnnotations && { common_annotations: commonAnnotations }),
    operator_name: metadata.operatorName,
    resource_name: metadata.ocmQuotaName,
    resource_cost: metadata.ocmQuotaCost,
    ...(credentialsRequests && { credentials_requests: credentialsRequests }),
    config: configOf({ id: metadata.id, env: metadata.config?.env, secrets: metadata.config?.secrets }, service),
    ...((!hasVersion || service === 'addons_mgmt') && { parameters: parametersOf(addOnParameters) }),
    ...(!hasVersion && { requirements: addOnRequirements, sub_operators: subOperators }),
  };
}

/** Annotations are left out where there are none, so that such an add-on of the incumbent's does not differ. */
function namespacesOf({ namespaces, namespaceLabels, namespaceAnnotations }: AddonMetadata): NamespaceBody[] {
  const isAnnotated = Object.keys(namespaceAnnotations).length > 0;
  return namespaces.map((name) => ({
    name,
    labels: namespaceLabels,
    ...(isAnnotated && { annotations: namespaceAnnotations }),
  }));
}
