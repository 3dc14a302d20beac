import addonSchema from '../../schema/addon.schema.json';
import imageSetSchema from '../../schema/addonimageset.schema.json';
import { type Diagnostic, hasErrors } from '../diagnostics';
import { type AddonImageSet, isVersion } from '../releases';
import { JsonSchema, parseYaml } from '../yaml';

const SCHEMA = new JsonSchema<AddonImageSet>(imageSetSchema, { 'addon.schema.json': addonSchema });

/**
 * What is wrong with an AddonImageSet that is to be written: the text of its file is read as every reader of it will, and checked against
 * the schema. The problems have no place, as there is no file yet; `path` is their subject.
 */
export function checkImageSetText(content: string, path: string): readonly Diagnostic[] {
  const { source, diagnostics } = parseYaml(path, content);
  const problems = source ? [...diagnostics, ...SCHEMA.read(source).diagnostics] : diagnostics;
  return problems.filter((problem) => hasErrors([problem])).map(({ where: _, ...problem }) => ({ ...problem, subject: path }));
}

/** True for a text that can be the version in the name of an AddonImageSet: a semantic version without build metadata (managed-tenants 1.5). */
export function isImageSetVersion(text: string): boolean {
  return isVersion(text) && !text.includes('+');
}
