import type { EnvironmentName } from '../environment';

/** An add-on that clusters of an environment can have, as far as an edit of their files has to know it. */
export interface OfferedAddon {
  readonly id: string;
  readonly environment: EnvironmentName;
  /** The version that `latest` means now; absent if there is no release of it. */
  readonly newest?: string;
  /** The `value_type` of a parameter in a version; undefined if there is no such parameter or version. */
  valueType(version: string, parameter: string): string | undefined;
}

/** What a command is told before cluster files are read. */
export interface ClustersRequest {
  /** Folder of the cluster files; an absolute path. */
  readonly folder: string;
  readonly addons: readonly OfferedAddon[];
}
