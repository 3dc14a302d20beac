import { Construct } from 'constructs';
import { AppProject, type AppProjectProps } from '../../imports/argoproj.io';
import { addCheck, type Diagnostic, error, quote } from '../diagnostics';
import { groupOf, isDnsLabel, type KubernetesObject } from '../kubernetes';
import { type ArgoCdProps, checkArgoCdProps, HUB_SERVER, withDefaults } from './argocd-props';

/** Properties of an {@link AddonsProject}. */
export interface AddonsProjectProps extends ArgoCdProps {
  /** Environment whose add-ons the project is for, for example `stage`. */
  readonly environment: string;
  /** All that the environment's Applications apply. */
  readonly objects: readonly KubernetesObject[];
}

/**
 * The Argo CD AppProject of one environment's add-ons: it permits the kinds that add-ons consist of, and the further kinds, the
 * namespaces and the repository that the tree holds, and nothing else (hive-olm-argocd 3.1, rule A4). An object without
 * `metadata.namespace` counts as cluster-scoped.
 *
 * Argo CD asks for the namespace of an object only if it has one, but for the namespace of an Application's own destination always. Our
 * Applications name none, so one destination has the empty namespace: it matches them, and no namespaced object.
 *
 * What follows from exact lists: when the last object of a further kind or of a namespace leaves the tree, Argo CD may no longer prune
 * it. It stays on the hub until a person deletes it.
 */
export class AddonsProject extends Construct {
  /** The AppProject object. */
  public readonly resource: AppProject;

  public constructor(scope: Construct, id: string, props: AddonsProjectProps) {
    super(scope, id);
    this.resource = new AppProject(this, 'Resource', addonsProjectProps(props));
    addCheck(this, () => [...checkArgoCdProps(props), ...checkAddonsProject(props)]);
  }
}

/** The kinds without a namespace that add-ons consist of on a hub, as `<group>/<kind>`. */
const CLUSTER_KINDS = ['hive.openshift.io/SelectorSyncSet'];

/** The namespaced kinds that add-ons consist of on a hub, as `<group>/<kind>`. */
const NAMESPACED_KINDS = [
  'deadmanssnitch.managed.openshift.io/DeadmansSnitchIntegration',
  'hive.openshift.io/SyncSet',
  'pagerduty.openshift.io/PagerDutyIntegration',
];

/** The name of an environment's project. */
export function projectName(environment: string): string {
  return `addons-${environment}`;
}

/** The manifest of an {@link AddonsProject}, as properties of the generated class. Lists are sorted and without repetition. */
export function addonsProjectProps(props: AddonsProjectProps): AppProjectProps {
  const { repoUrl, namespace } = withDefaults(props);
  const namespaced = props.objects.filter((object) => object.metadata.namespace !== undefined);
  const clusterScoped = props.objects.filter((object) => object.metadata.namespace === undefined);
  const namespaces = new Set(['', ...namespaced.map((object) => object.metadata.namespace ?? '')]);
  return {
    metadata: { name: projectName(props.environment), namespace },
    spec: {
      description: `Add-ons of the environment ${props.environment}`,
      sourceRepos: [repoUrl],
      destinations: [...namespaces].sort().map((each) => ({ server: HUB_SERVER, namespace: each })),
      clusterResourceWhitelist: kindsOf(CLUSTER_KINDS, clusterScoped),
      namespaceResourceWhitelist: kindsOf(NAMESPACED_KINDS, namespaced),
    },
  };
}

/** The problems of one project besides those of {@link checkArgoCdProps}. */
export function checkAddonsProject(props: AddonsProjectProps): Diagnostic[] {
  if (isDnsLabel(projectName(props.environment))) return [];
  return [
    error({
      code: 'ARGOCD_PROJECT_NAME_INVALID',
      message: `environment ${quote(props.environment)} does not make a name for an AppProject`,
      hint: 'use at most 56 lower-case letters, digits and hyphens, with a letter or digit at the end',
    }),
  ];
}

function kindsOf(
  ours: readonly string[],
  objects: readonly KubernetesObject[],
): { readonly group: string; readonly kind: string }[] {
  const kinds = new Set([...ours, ...objects.map(({ apiVersion, kind }) => `${groupOf(apiVersion)}/${kind}`)]);
  return [...kinds].sort().map((each) => {
    const slash = each.indexOf('/');
    return { group: each.slice(0, slash), kind: each.slice(slash + 1) };
  });
}
