import { Application } from '../../imports/argoproj.io';
import { CLUSTERS_FOLDER } from '../environment';
import { groupOf, type KubernetesObject } from '../kubernetes';
import { applicationProps } from './addon-application';
import { type ArgoCdProps, HUB_SERVER, withDefaults } from './argocd-props';

/** Input of {@link clustersObjects}. */
export interface ClustersProps extends ArgoCdProps {
  /** Environment, for example `stage`: its folder in the tree. */
  readonly environment: string;
  /** All objects in the folders of the environment's clusters. */
  readonly objects: readonly KubernetesObject[];
}

/**
 * What makes Argo CD apply the installations of an environment: an AppProject, and an ApplicationSet that makes one Application a cluster
 * (hive-olm-argocd 3.1). So a cluster that comes or goes changes nothing but its own folder, and no Application reads all clusters: Argo
 * CD reads at most 10 MB for one (rule A2).
 *
 * Like the Applications of add-ons, they take nothing away by themselves: a SyncSet that left the tree goes when a person prunes it, and an
 * Application whose folder is gone stays. The names of the Applications have a dot, which those of add-ons cannot have.
 */
export function clustersObjects(props: ClustersProps): KubernetesObject[] {
  return props.objects.length === 0 ? [] : [clustersProject(props), clustersApplicationSet(props)];
}

/**
 * The project permits the kinds that installations consist of, in every namespace: each cluster has one, and a list of them would change
 * with every cluster. An exact list of kinds keeps it harmless.
 */
function clustersProject({ environment, objects, ...settings }: ClustersProps): KubernetesObject {
  const { repoUrl, namespace } = withDefaults(settings);
  const kinds = new Set(objects.map(({ apiVersion, kind }) => `${groupOf(apiVersion)}/${kind}`));
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AppProject',
    metadata: { name: projectName(environment), namespace },
    spec: {
      description: `Installations of add-ons of the environment ${environment}`,
      sourceRepos: [repoUrl],
      destinations: ['', '*'].map((each) => ({ server: HUB_SERVER, namespace: each })),
      clusterResourceWhitelist: [],
      namespaceResourceWhitelist: [...kinds].sort().map((each) => {
        const [group, kind] = each.split('/');
        return { group, kind };
      }),
    },
  };
}

function projectName(environment: string): string {
  return `addons-${environment}-${CLUSTERS_FOLDER}`;
}

function clustersApplicationSet({ environment, objects, ...settings }: ClustersProps): KubernetesObject {
  const { repoUrl, targetRevision, path, namespace } = withDefaults(settings);
  const folder = `${CLUSTERS_FOLDER}/{{ .path.basename }}`;
  const { metadata, spec } = Application.manifest(
    applicationProps({ ...settings, environment, folder, objects: objects.slice(0, 1) }),
  );
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
    metadata: { name: projectName(environment), namespace },
    spec: {
      goTemplate: true,
      goTemplateOptions: ['missingkey=error'],
      generators: [
        {
          git: {
            repoURL: repoUrl,
            revision: targetRevision,
            directories: [{ path: `${path}/${environment}/${CLUSTERS_FOLDER}/*` }],
          },
        },
      ],
      // Not `sync`: a folder that is lost, or a generator that reads nothing, must not delete the Applications of a fleet.
      syncPolicy: { applicationsSync: 'create-update', preserveResourcesOnDeletion: true },
      template: {
        metadata: { ...metadata, name: `${environment}-${CLUSTERS_FOLDER}.{{ .path.basename }}` },
        spec: { ...spec, project: projectName(environment) },
      },
    },
  };
}
