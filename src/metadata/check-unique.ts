import { type Diagnostic, error, quote } from '../diagnostics';
import type { AddonImageSet } from '../releases';
import type { YamlPath, YamlSource } from '../yaml';
import type { AddonMetadata } from './addon-metadata';

/** A list whose entries must differ in their names. */
interface NamedList {
  readonly path: YamlPath;
  readonly names: readonly string[] | undefined;
}

/** Lists of the metadata in which a name may stand only once. */
export function checkUniqueInMetadata(metadata: AddonMetadata, source: YamlSource): Diagnostic[] {
  const requests = metadata.credentialsRequests?.map((each) => each.name);
  return [
    ...checkList({ path: ['namespaces'], names: metadata.namespaces }, source),
    ...checkList({ path: ['credentialsRequests'], names: requests }, source),
    ...checkUniqueValues(metadata, source),
  ];
}

/** Lists that both metadata and an AddonImageSet may have. */
export function checkUniqueValues(values: AddonMetadata | AddonImageSet, source: YamlSource): Diagnostic[] {
  const { config, additionalCatalogSources, addOnParameters } = values;
  const lists: readonly NamedList[] = [
    { path: ['config', 'env'], names: config?.env?.map((each) => each.name) },
    { path: ['config', 'secrets'], names: config?.secrets?.map((each) => each.name) },
    { path: ['additionalCatalogSources'], names: additionalCatalogSources?.map((each) => each.name) },
    { path: ['addOnParameters'], names: addOnParameters?.map((each) => each.id) },
  ];
  return lists.flatMap((list) => checkList(list, source));
}

function checkList({ path, names = [] }: NamedList, source: YamlSource): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    if (seen.has(name)) {
      const message = `${source.describe(path)} has ${quote(name)} twice`;
      const where = source.locate([...path, index]);
      problems.push(error({ code: 'METADATA_DUPLICATE', message, hint: 'Remove or rename one of the two.', where }));
    }
    seen.add(name);
  }
  return problems;
}
