/**
 * The services of OCM that keep add-ons, the current one first (managed-tenants 3.1). Both know the same add-ons; `clusters_mgmt` is the
 * older one and knows fewer fields of a version.
 */
export const OCM_SERVICES = ['addons_mgmt', 'clusters_mgmt'] as const;

/** One of the services, named as in its address `/api/<service>/v1/addons`. */
export type OcmService = (typeof OCM_SERVICES)[number];
