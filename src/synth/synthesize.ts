import type { App } from 'cdk8s';
import { Addon } from '../addon';
import {
  type ArgoCdObjectsProps,
  type ArgoCdProps,
  argoCdConfigMap,
  argoCdObjects,
  checkApplicationFolder,
  checkArgoCdObjects,
  withDefaults,
} from '../argocd';
import { type Diagnostic, hasErrors } from '../diagnostics';
import { CLUSTERS_FOLDER } from '../environment';
import type { KubernetesObject } from '../kubernetes';
import { emitYaml, fileNameOf, type TreeFile } from '../tree';
import { findSharedResources, findTwins } from './clashes';
import type { PlacedObject } from './placed-object';
import { folderOf } from './tree-folder';
import { environmentOf, visit } from './visit';

/** A synthesized tree that is not written yet. */
export interface Synthesis {
  /** The files of the tree; none if there is an error. */
  readonly files: readonly TreeFile[];
  /** All problems. */
  readonly diagnostics: readonly Diagnostic[];
  /** Add-ons, each counted once for every environment. */
  readonly addons: number;
  /** Objects for the hubs, those of Argo CD included. */
  readonly objects: number;
  /** The folders of the app's charts, whether they were asked for or not. */
  readonly folders: ReadonlySet<string>;
}

/** Folder of the Argo CD objects that do not belong to an environment. */
export const HEALTH_CHECKS_FOLDER = 'argocd/health-checks';

/**
 * From constructs to the files of the tree: no file is read or written. The same app gives the same bytes.
 * @param only the folders to make files for; all if undefined. Everything is checked either way
 */
export function synthesize(
  app: App,
  argoCd: ArgoCdProps,
  environments: readonly string[],
  onProgress?: (done: number, total: number) => void,
  only?: ReadonlySet<string>,
): Synthesis {
  app.node.lock();
  const found = visit(app, environments, onProgress, only);
  const byEnvironment = argoCdInput(found.objects, argoCd);
  const diagnostics = [
    ...found.diagnostics,
    ...findTwins(found.objects),
    ...findSharedResources(found.sets),
    ...byEnvironment.flatMap(checkArgoCdObjects),
  ];
  const addons = found.charts.filter(Addon.isAddon).length;
  const folders = new Set(found.charts.map(folderOf));
  if (hasErrors(diagnostics)) return { files: [], diagnostics, addons, objects: found.objects.length, folders };
  if (only) {
    const files = found.objects.flatMap(toFile);
    return { files, diagnostics: [...diagnostics, ...checkFolders(files)], addons, objects: files.length, folders };
  }
  const files = [
    ...found.objects.flatMap(toFile),
    ...byEnvironment.flatMap((input) => argoCdObjects(input).map((object) => fileOf(object, `argocd/${input.environment}`))),
    fileOf(argoCdConfigMap(withDefaults(argoCd).namespace), HEALTH_CHECKS_FOLDER),
  ];
  return { files, diagnostics: [...diagnostics, ...checkFolders(files)], addons, objects: files.length, folders };
}

function toFile({ object, folder, text }: PlacedObject): TreeFile[] {
  return text === undefined ? [] : [fileOf(object, folder, text)];
}

function fileOf(object: KubernetesObject, folder: string, content = emitYaml(object)): TreeFile {
  return { path: `${folder}/${fileNameOf(object)}`, content };
}

/** One AppProject an environment, one Application a folder, and one set of Applications for all clusters. */
function argoCdInput(objects: readonly PlacedObject[], props: ArgoCdProps): ArgoCdObjectsProps[] {
  return [...group(objects, environmentOf)].map(([environment, placed]) => {
    const isOfCluster = ({ folder }: PlacedObject) => folder.startsWith(`${environment}/${CLUSTERS_FOLDER}/`);
    const clusters = placed.filter(isOfCluster);
    const others = clusters.length === 0 ? placed : placed.filter((each) => !isOfCluster(each));
    return {
      ...props,
      environment,
      addons: [...group(others, ({ folder }) => folder)].map(([folder, inFolder]) => ({
        folder: folder.slice(environment.length + 1),
        objects: inFolder.map(({ object }) => object),
      })),
      clusters: clusters.map(({ object }) => object),
    };
  });
}

function checkFolders(files: readonly TreeFile[]): Diagnostic[] {
  const split = files.map(({ path, content }) => {
    const slash = path.lastIndexOf('/');
    return { folder: path.slice(0, slash), file: { path: path.slice(slash + 1), content } };
  });
  return [...group(split, ({ folder }) => folder)].flatMap(([folder, inFolder]) =>
    checkApplicationFolder(
      folder,
      inFolder.map(({ file }) => file),
    ),
  );
}

function group<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
