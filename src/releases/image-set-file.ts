import * as path from 'node:path';
import addonSchema from '../../schema/addon.schema.json';
import imageSetSchema from '../../schema/addonimageset.schema.json';
import { type Diagnostic, error, quote } from '../diagnostics';
import { displayPath, JsonSchema, readYaml, type YamlSource } from '../yaml';
import type { AddonImageSet } from './addon-image-set';
import { isVersion } from './version';

/** An AddonImageSet, its version and where it stands. */
export interface ImageSetFile {
  readonly version: string;
  readonly imageSet: AddonImageSet;
  readonly source: YamlSource;
}

const SCHEMA = new JsonSchema<AddonImageSet>(imageSetSchema, { 'addon.schema.json': addonSchema });

/** Reads one AddonImageSet. `owners` are the names by which its add-on may be called. */
export function readImageSet(
  file: string,
  owners: readonly string[],
): { file?: ImageSetFile; diagnostics: readonly Diagnostic[] } {
  const { source, diagnostics } = readYaml(file, displayPath(file));
  if (!source) return { diagnostics };
  const { value: imageSet, diagnostics: faults } = SCHEMA.read(source);
  if (!imageSet) return { diagnostics: faults };
  const { name } = imageSet;
  const wrongName = (message: string, hint: string): Diagnostic =>
    error({ code: 'IMAGESET_NAME', message, hint, where: source.locate(['name']) });
  const owner = owners.find((each) => name.startsWith(`${each}.v`));
  if (owner === undefined) {
    const expected = owners.map((each) => quote(`${each}.v<version>`)).join(' or ');
    return {
      diagnostics: [...faults, wrongName(`the AddonImageSet ${quote(name)} is that of another add-on`, `Name it ${expected}.`)],
    };
  }
  const version = name.slice(owner.length + 2);
  const problems = [...faults];
  if (!isVersion(version)) {
    problems.push(
      wrongName(`${quote(version)} in ${quote(name)} is no semantic version`, 'Use a version such as 1.2.3 or 1.2.3-rc.1.'),
    );
  }
  const { base, ext } = path.parse(file);
  if (base !== `${name}${ext}`) {
    problems.push(
      wrongName(`the AddonImageSet ${quote(name)} stands in the file ${quote(base)}`, `Rename the file to ${name}.yaml.`),
    );
  }
  return problems.some((problem) => problem.severity === 'error')
    ? { diagnostics: problems }
    : { file: { version, imageSet, source }, diagnostics: problems };
}
