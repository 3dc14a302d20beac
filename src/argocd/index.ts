export { AddonApplication, type AddonApplicationProps } from './addon-application';
export { AddonsProject, type AddonsProjectProps } from './addons-project';
export { checkApplicationFolder, type EmittedFile } from './application-folder';
export { argoCdConfigMap, argoCdConfigMapData, type ResourceHealthCheck, resourceHealthChecks } from './argocd-config-map';
export { type AddonFolder, type ArgoCdObjectsProps, argoCdObjects, checkArgoCdObjects } from './argocd-objects';
export { type ArgoCdProps, checkArgoCdProps, withDefaults } from './argocd-props';
export { type HealthCheck, healthChecks } from './health/health-checks';
