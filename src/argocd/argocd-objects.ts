import { Application, AppProject } from '../../imports/argoproj.io';
import { type Diagnostic, DiagnosticsError, error, hasErrors, quote } from '../diagnostics';
import type { KubernetesObject } from '../kubernetes';
import { type AddonApplicationProps, applicationProps, checkAddonApplication } from './addon-application';
import { type AddonsProjectProps, addonsProjectProps, checkAddonsProject } from './addons-project';
import { type ArgoCdProps, checkArgoCdProps } from './argocd-props';
import { clustersObjects } from './clusters-application-set';

/** One folder of an environment, for which there is one Application. */
export interface AddonFolder {
  /** Name of the folder in the environment's folder, for example `reference-addon`. */
  readonly folder: string;
  /** The objects that are written to the folder. */
  readonly objects: readonly KubernetesObject[];
}

/** Input of {@link argoCdObjects}. */
export interface ArgoCdObjectsProps extends ArgoCdProps {
  /** Environment, for example `stage`: its folder in the tree. */
  readonly environment: string;
  /** The folders of the environment, in any order. */
  readonly addons: readonly AddonFolder[];
  /**
   * The objects in the folders of the environment's clusters.
   * @default - there are no such folders
   */
  readonly clusters?: readonly KubernetesObject[];
}

/** All problems that keep an environment from being applied by Argo CD. */
export function checkArgoCdObjects(props: ArgoCdObjectsProps): Diagnostic[] {
  const seen = new Set<string>();
  const repeated = new Set(props.addons.map(({ folder }) => folder).filter((folder) => seen.size === seen.add(folder).size));
  return [
    ...checkArgoCdProps(props),
    ...checkAddonsProject(projectOf(props)),
    ...applicationsOf(props).flatMap(checkAddonApplication),
    ...[...repeated].map((folder) =>
      error({
        code: 'ARGOCD_FOLDER_REPEATED',
        message: `folder ${quote(folder)} is listed more than once in the environment ${quote(props.environment)}`,
        hint: 'give each add-on a folder of its own: there is one Application a folder',
      }),
    ),
  ];
}

/**
 * The objects that make Argo CD apply one environment: its AppProject, one Application a folder, ordered by folder, and what applies the
 * installations.
 * They belong in `argocd/<environment>/` of the tree and are applied by an Application of the hub's owners, outside this project.
 * @throws DiagnosticsError with the errors of {@link checkArgoCdObjects}, so that no broken or secret setting is ever written.
 */
export function argoCdObjects(props: ArgoCdObjectsProps): KubernetesObject[] {
  const problems = checkArgoCdObjects(props);
  if (hasErrors(problems)) throw new DiagnosticsError(problems);
  return [
    AppProject.manifest(addonsProjectProps(projectOf(props))),
    ...applicationsOf(props).map((application) => Application.manifest(applicationProps(application))),
    ...clustersObjects({ ...props, objects: props.clusters ?? [] }),
  ];
}

function projectOf({ addons, clusters: _, ...settings }: ArgoCdObjectsProps): AddonsProjectProps {
  return { ...settings, objects: addons.flatMap(({ objects }) => objects) };
}

function applicationsOf({ addons, clusters: _, ...settings }: ArgoCdObjectsProps): AddonApplicationProps[] {
  const sorted = [...addons].sort((a, b) => (a.folder < b.folder ? -1 : 1));
  return sorted.map(({ folder, objects }) => ({ ...settings, folder, objects }));
}
