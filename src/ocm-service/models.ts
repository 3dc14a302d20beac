import type { OcmService } from '../ocm';
import {
  type Field,
  FLAG,
  kept,
  link,
  list,
  MAP,
  NUMBER,
  type RecordShape,
  record,
  SET,
  type Shape,
  TEXT,
  WHOLE_LIST,
} from './shape';

/** What is compared and sent: an add-on or one of its versions. */
export type OcmKind = 'addon' | 'version';

const REQUIREMENTS = list('id', { id: TEXT, resource: TEXT, enabled: FLAG, data: MAP });

const SUB_OPERATORS = list('operator_name', { operator_name: TEXT, operator_namespace: TEXT, enabled: FLAG });

const CATALOGS = list('name', { name: TEXT, image: TEXT, enabled: kept(FLAG) });

const NAMESPACES = list('name', { name: TEXT, labels: MAP, annotations: MAP, enabled: kept(FLAG) });

const CREDENTIALS = list('name', { name: TEXT, namespace: TEXT, service_account: TEXT, policy_permissions: SET });

const RESOURCE = record({ cpu: TEXT, memory: TEXT });

const MONITORING: Readonly<Record<string, Field>> = {
  metrics_federation: record({ namespace: TEXT, port_name: TEXT, match_names: SET, match_labels: MAP }),
  monitoring_stack: record({ enabled: FLAG, resources: record({ requests: RESOURCE, limits: RESOURCE }) }),
};

function addonOf(service: OcmService): RecordShape {
  return record({
    name: TEXT,
    description: TEXT,
    docs_link: TEXT,
    icon: TEXT,
    label: TEXT,
    enabled: FLAG,
    has_external_resources: FLAG,
    managed_service: FLAG,
    // It has no empty value.
    install_mode: kept(TEXT),
    target_namespace: TEXT,
    namespaces: NAMESPACES,
    common_labels: MAP,
    common_annotations: MAP,
    operator_name: TEXT,
    resource_name: TEXT,
    resource_cost: NUMBER,
    credentials_requests: CREDENTIALS,
    config: configOf(service),
    // With a version these are its own, and absent here (managed-tenants 3.2).
    parameters: kept(parametersOf(service)),
    requirements: kept(REQUIREMENTS),
    sub_operators: kept(SUB_OPERATORS),
    // Metadata says nothing of these.
    hidden: kept(FLAG),
    version: kept(record({ id: TEXT })),
  });
}

function versionOf(service: OcmService): RecordShape {
  return record({
    enabled: FLAG,
    channel: TEXT,
    source_image: TEXT,
    package_image: TEXT,
    pull_secret_name: TEXT,
    additional_catalog_sources: CATALOGS,
    config: configOf(service),
    parameters: parametersOf(service),
    requirements: REQUIREMENTS,
    sub_operators: SUB_OPERATORS,
    // Who decides on upgrades has set it.
    available_upgrades: kept(SET),
    ...(service === 'addons_mgmt' && MONITORING),
  });
}

/** The status of an add-on on a cluster (managed-tenants 6.2). What only the Addon says is left alone if nobody saw it. */
export const STATUS_MODEL: RecordShape = record({
  correlation_id: kept(TEXT),
  version: kept(TEXT),
  status_conditions: list('status_type', { status_type: TEXT, status_value: TEXT, reason: TEXT, message: TEXT }),
});

function configOf(service: OcmService): RecordShape {
  const secrets = list('destination_secret', { source_secret: TEXT, destination_secret: TEXT, enabled: kept(FLAG) });
  const variables = list('name', { name: TEXT, value: TEXT, enabled: kept(FLAG) });
  return record({ add_on_environment_variables: variables, [secretList(service)]: secrets });
}

/** The name of the list of secrets, which the services have different ones for (managed-tenants 3.4). */
export function secretList(service: OcmService): string {
  return service === 'addons_mgmt' ? 'add_on_secret_propagations' : 'secret_propagations';
}

function parametersOf(service: OcmService): Shape {
  return link('id', {
    id: TEXT,
    name: TEXT,
    description: TEXT,
    value_type: TEXT,
    validation: TEXT,
    validation_err_msg: TEXT,
    required: FLAG,
    editable: FLAG,
    editable_direction: TEXT,
    enabled: FLAG,
    default_value: TEXT,
    // The model of clusters_mgmt does not have it, so it is only compared where it is returned.
    ...(service === 'addons_mgmt' && { order: NUMBER }),
    options: list('value', { name: TEXT, value: TEXT, rank: NUMBER, requirements: REQUIREMENTS }),
    conditions: WHOLE_LIST,
  });
}

const MODELS: Readonly<Record<OcmService, Readonly<Record<OcmKind, RecordShape>>>> = {
  addons_mgmt: { addon: addonOf('addons_mgmt'), version: versionOf('addons_mgmt') },
  clusters_mgmt: { addon: addonOf('clusters_mgmt'), version: versionOf('clusters_mgmt') },
};

/**
 * The fields of add-ons and versions that are ours, after the API models of both services (managed-tenants 3.2 to 3.4). The `id` of a
 * variable, a secret or a catalog is its number in the list as the incumbent counts them: it is sent, but says nothing.
 */
export function modelOf(kind: OcmKind, service: OcmService): RecordShape {
  return MODELS[service][kind];
}
