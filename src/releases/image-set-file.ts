import * as path from 'node:path';
import addonSchema from '../../schema/addon.schema.json';
import imageSetSchema from '../../schema/addonimageset.schema.json';
import { type Diagnostic, error, hasErrors, quote } from '../diagnostics';
import { displayPath, JsonSchema, readYaml, type SoundPart, type YamlSource } from '../yaml';
import type { AddonImageSet } from './addon-image-set';
import { isVersion } from './version';

/** An AddonImageSet, its version and where it stands. */
export interface ImageSetFile {
  readonly version: string;
  /** Absent if anything is wrong with the file. */
  readonly imageSet?: AddonImageSet;
  /** What of it can be relied upon, errors or not. */
  readonly sound: SoundPart<AddonImageSet>;
  readonly source: YamlSource;
}

const SCHEMA = new JsonSchema<AddonImageSet>(imageSetSchema, { 'addon.schema.json': addonSchema });

/**
 * Reads one AddonImageSet. `owners` are the names by which its add-on may be called; undefined if they are not known, which then
 * refuses none. The file is given if its version is known, whatever else is wrong with it.
 */
export function readImageSet(
  file: string,
  owners: readonly string[] | undefined,
): { file?: ImageSetFile; diagnostics: readonly Diagnostic[] } {
  const { readable: source, diagnostics: unreadable } = readYaml(file, displayPath(file));
  if (!source) return { diagnostics: unreadable };
  const { value: imageSet, sound, diagnostics: misfits } = SCHEMA.read(source);
  const faults = [...unreadable, ...misfits];
  const name = sound?.value.name;
  if (sound === undefined || name === undefined) return { diagnostics: faults };
  const { version, problems } = checkName(name, owners, path.parse(file));
  const where = source.locate(['name']);
  const diagnostics = [...faults, ...problems.map(([message, hint]) => error({ code: 'IMAGESET_NAME', message, hint, where }))];
  if (version === undefined) return { diagnostics };
  return { file: { version, ...(!hasErrors(diagnostics) && { imageSet }), sound, source }, diagnostics };
}

/** The version in a name, if it has one, and each problem of the name with its hint. */
function checkName(
  name: string,
  owners: readonly string[] | undefined,
  { base, ext }: path.ParsedPath,
): { version?: string; problems: readonly (readonly [message: string, hint: string])[] } {
  const owner = owners ? owners.find((each) => name.startsWith(`${each}.v`)) : name.slice(0, name.indexOf('.v'));
  if (owner === undefined) {
    const expected = (owners ?? []).map((each) => quote(`${each}.v<version>`)).join(' or ');
    return { problems: [[`the AddonImageSet ${quote(name)} is that of another add-on`, `Name it ${expected}.`]] };
  }
  const version = name.slice(owner.length + 2);
  const problems: [string, string][] = [];
  if (!isVersion(version)) {
    problems.push([`${quote(version)} in ${quote(name)} is no semantic version`, 'Use a version such as 1.2.3 or 1.2.3-rc.1.']);
  }
  if (base !== `${name}${ext}`) {
    problems.push([`the AddonImageSet ${quote(name)} stands in the file ${quote(base)}`, `Rename the file to ${name}.yaml.`]);
  }
  return { ...(isVersion(version) && { version }), problems };
}
