import * as fs from 'node:fs';
import * as path from 'node:path';
import { type Diagnostic, error, quote, warning } from '../diagnostics';
import type { EnvironmentName } from '../environment';
import { isDnsLabel } from '../kubernetes';
import { type ImageSetFile, readImageSets } from '../releases';
import { displayPath, readYaml, type YamlSource } from '../yaml';

/** Folder of a project with the add-ons. */
const ADDONS = 'addons';

/** What an add-on has in one environment. */
export interface EnvironmentState {
  /** Name of the add-on's folder. */
  readonly addon: string;
  readonly environment: EnvironmentName;
  /** Its AddonImageSets by version, in the order of SemVer precedence. */
  readonly imageSets: ReadonlyMap<string, ImageSetFile>;
  /** Its `addon.yaml`; undefined for an add-on that is a class alone. */
  readonly metadata?: YamlSource;
  readonly diagnostics: readonly Diagnostic[];
}

/** The folder of AddonImageSets, relative to the project, with `/`. */
export function imageSetFolder(addon: string, environment: EnvironmentName): string {
  return `${ADDONS}/${addon}/addonimagesets/${environment}`;
}

/** Reads what an add-on has in an environment of the project in folder `project`. No AddonImageSet at all is no problem. */
export function readEnvironment(project: string, addon: string, environment: EnvironmentName): EnvironmentState {
  const folder = path.join(project, ADDONS, addon);
  const unknown = checkAddon(project, addon);
  if (unknown.length > 0) return { addon, environment, imageSets: new Map(), diagnostics: unknown };
  const { source, diagnostics } = readAddonYaml(folder, addon, environment);
  const id = source?.find(['id'])?.value;
  const owners = [...new Set([addon, ...(typeof id === 'string' ? [id] : [])])];
  const releases = path.join(project, imageSetFolder(addon, environment));
  const found = fs.existsSync(releases) ? readImageSets(releases, owners) : { imageSets: new Map(), diagnostics: [] };
  return {
    addon,
    environment,
    imageSets: found.imageSets,
    ...(source && { metadata: source }),
    diagnostics: [...diagnostics, ...found.diagnostics],
  };
}

/** Tells if a project has no add-on of that name. */
export function checkAddon(project: string, addon: string): readonly Diagnostic[] {
  if (isDnsLabel(addon) && isFolder(path.join(project, ADDONS, addon))) return [];
  const message = `there is no add-on ${quote(addon)} in ${quote(displayPath(path.join(project, ADDONS)))}`;
  const hint = 'Run this in the folder of the project; an add-on is known by the name of its folder.';
  return [error({ code: 'RELEASE_ADDON_UNKNOWN', message, hint })];
}

function readAddonYaml(folder: string, addon: string, environment: EnvironmentName): ReturnType<typeof readYaml> {
  const metadata = path.join(folder, 'metadata');
  const file = path.join(metadata, environment, 'addon.yaml');
  if (fs.existsSync(file)) return readYaml(file);
  if (!fs.existsSync(metadata)) return { diagnostics: [] };
  const message = `the add-on ${quote(addon)} has no metadata in ${environment}: a release there is not delivered`;
  const hint = `Add metadata/${environment}/addon.yaml, or leave the environment out.`;
  return { diagnostics: [warning({ code: 'RELEASE_WITHOUT_METADATA', message, hint, subject: displayPath(folder) })] };
}

/** A symbolic link is none: what is written through it lands elsewhere. */
function isFolder(folder: string): boolean {
  return fs.lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
