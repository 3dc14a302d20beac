import { repeatedIndices } from '../addon';
import { type Diagnostic, error, quote } from '../diagnostics';
import type { AddonImageSet } from '../releases';
import type { SoundPart, YamlPath } from '../yaml';
import type { AddonMetadata } from './addon-metadata';

/** A list whose entries must differ in their names. */
interface NamedList {
  readonly path: YamlPath;
  readonly names: readonly string[] | undefined;
}

/** Lists of metadata or of an AddonImageSet in which a name may stand only once (AM0016); others are checked by every add-on's rules. */
export function checkUnique({ value, source }: SoundPart<AddonMetadata> | SoundPart<AddonImageSet>): Diagnostic[] {
  const { config, addOnParameters } = value;
  const requests = 'credentialsRequests' in value ? value.credentialsRequests : undefined;
  const lists: readonly NamedList[] = [
    { path: ['config', 'env'], names: config?.env?.map((each) => each.name) },
    { path: ['config', 'secrets'], names: config?.secrets?.map((each) => each.name) },
    { path: ['addOnParameters'], names: addOnParameters?.map((each) => each.id) },
    { path: ['credentialsRequests'], names: requests?.map((each) => each.name) },
  ];
  return lists.flatMap(({ path, names = [] }) =>
    repeatedIndices(names).map((index) => {
      const message = `${source.describe(path)} has ${quote(names[index])} twice`;
      const where = source.locate([...path, index]);
      return error({ code: 'METADATA_DUPLICATE', message, hint: 'Remove or rename one of the two.', where });
    }),
  );
}
