import { Construct } from 'constructs';
import { Application, type ApplicationProps } from '../../imports/argoproj.io';
import { addCheck, type Diagnostic, error, quote } from '../diagnostics';
import { describe, groupOf, isDnsLabel, type KubernetesObject } from '../kubernetes';
import { projectName } from './addons-project';
import { type ArgoCdProps, checkArgoCdProps, HUB_SERVER, withDefaults } from './argocd-props';
import { syncOptions } from './sync-options';

/** Properties of an {@link AddonApplication}. */
export interface AddonApplicationProps extends ArgoCdProps {
  /** Environment of the add-on: its folder in the tree, for example `stage`. */
  readonly environment: string;
  /** Folder of the add-on in the environment's folder, for example `reference-addon`. */
  readonly folder: string;
  /** What is in the folder; decides on sync options. */
  readonly objects: readonly KubernetesObject[];
}

/**
 * The Argo CD Application that applies one add-on of one environment to the hub (hive-olm-argocd 3.1).
 *
 * It applies and repairs by itself but takes nothing away by itself:
 * - `automated.prune` is false. `Prune=confirm` as an option of an Application is ignored by versions of Argo CD that know it only as
 *   an annotation on objects, so automatic pruning would not wait for a person there. The annotation is not used, because sets have to
 *   stay equal to what managed-tenants-cli renders.
 * - it has no resources-finalizer, so deleting the Application leaves the add-on in place.
 *
 * It has no sync waves: a wave waits for health, and a set has no status that could tell it (rule A6).
 */
export class AddonApplication extends Construct {
  /** The Application object. */
  public readonly resource: Application;

  public constructor(scope: Construct, id: string, props: AddonApplicationProps) {
    super(scope, id);
    this.resource = new Application(this, 'Resource', applicationProps(props));
    addCheck(this, () => [...checkArgoCdProps(props), ...checkAddonApplication(props)]);
  }
}

/** The name of an add-on's Application: unique in one Argo CD, also where it serves several environments. */
export function applicationName(environment: string, folder: string): string {
  return `${environment}-${folder}`;
}

/** The manifest of an {@link AddonApplication}, as properties of the generated class. */
export function applicationProps(props: AddonApplicationProps): ApplicationProps {
  const { repoUrl, targetRevision, path, namespace } = withDefaults(props);
  return {
    metadata: {
      name: applicationName(props.environment, props.folder),
      namespace,
      // Without this, each commit to the repository makes Argo CD read every add-on again (rule A3).
      annotations: { 'argocd.argoproj.io/manifest-generate-paths': '.' },
    },
    spec: {
      project: projectName(props.environment),
      // Stated, so that no file in the folder can make Argo CD take it for Helm or Kustomize.
      source: { repoUrl, targetRevision, path: `${path}/${props.environment}/${props.folder}`, directory: { recurse: false } },
      // No namespace: an object that should have one and has none is refused instead of landing in a namespace of chance.
      destination: { server: HUB_SERVER },
      syncPolicy: {
        automated: { prune: false, selfHeal: true, allowEmpty: false },
        // Over half an hour: long enough for an admission webhook of Hive, or the hub's API server, to come back.
        retry: { limit: 8, backoff: { duration: '15s', factor: 2, maxDuration: '10m' } },
        syncOptions: syncOptions(props.objects),
      },
    },
  };
}

/** The problems of one Application besides those of {@link checkArgoCdProps}. */
export function checkAddonApplication(props: AddonApplicationProps): Diagnostic[] {
  const name = applicationName(props.environment, props.folder);
  const subject = `Application ${name}`;
  const found: Diagnostic[] = [];
  if (!isDnsLabel(name)) {
    found.push(
      error({
        code: 'ARGOCD_APPLICATION_NAME_INVALID',
        message: `environment ${quote(props.environment)} and folder ${quote(props.folder)} do not make a name for an Application`,
        hint: 'use lower-case letters, digits and hyphens, with a letter or digit at both ends, and at most 62 characters for both',
        subject,
      }),
    );
  }
  for (const object of props.objects) {
    if (object.metadata.namespace === withDefaults(props).namespace) {
      found.push(
        error({
          code: 'ARGOCD_NAMESPACE_USED',
          message: `${describe(object)} lies in the namespace of Argo CD`,
          hint: 'move it: a project that may write to the namespace of Argo CD can change Argo CD itself',
          subject,
        }),
      );
    }
    if (groupOf(object.apiVersion) === 'operators.coreos.com' && OLM_OUTPUT.has(object.kind)) {
      found.push(
        error({
          code: 'ARGOCD_OLM_OUTPUT',
          message: `${describe(object)} is made by OLM and must not be applied by Argo CD`,
          hint: 'emit the Subscription, and keep bundles and catalogs out of the tree',
          subject,
        }),
      );
    }
  }
  return found;
}

/** Kinds that OLM makes itself; in Git they fight with OLM (hive-olm-argocd 3.3). */
const OLM_OUTPUT: ReadonlySet<string> = new Set(['ClusterServiceVersion', 'InstallPlan']);
