import { parseYaml } from '../yaml';
import { type LoadedCluster, withoutMark } from './cluster-file';

/** What a cluster file says of a removal beside its stage. */
export interface WrittenRemoval {
  readonly keepObjects: boolean;
  /** When the stage began, as RFC 3339 in UTC. */
  readonly since?: string;
}

/** What the file of a cluster says of the removal of an add-on. */
export function writtenRemoval({ file, text }: LoadedCluster, addon: string): WrittenRemoval {
  const { readable } = parseYaml(file, withoutMark(text));
  const { keepObjects, since } = Object(readable?.find(['addons', addon, 'uninstall'])?.value);
  return { keepObjects: keepObjects === true, ...(typeof since === 'string' && { since }) };
}
