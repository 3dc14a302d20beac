/** What a SyncSet of an installation is for: to install the add-on, to tell it to remove itself, or to bring the values of its parameters. */
export type InstallationSetRole = 'install' | 'delete' | 'parameters';

/** A SyncSet of an installation. */
export interface InstallationSet {
  /** Id of the add-on. */
  readonly addon: string;
  /** `metadata.name` of the ClusterDeployment. */
  readonly cluster: string;
  readonly role: InstallationSetRole;
}

const SUFFIXES: Readonly<Record<InstallationSetRole, string>> = { install: '', delete: '-delete', parameters: '-parameters' };

/**
 * The name of a SyncSet of an installation: `addon-<id>.<cluster>`, `addon-<id>-delete.<cluster>` or `addon-<id>-parameters.<cluster>`. The
 * cluster is in it because several ClusterDeployments can share a namespace; an id has no dot, so the first dot parts the two.
 */
export function installationSetName({ addon, cluster, role }: InstallationSet): string {
  return `addon-${addon}${SUFFIXES[role]}.${cluster}`;
}

/** What a name of {@link installationSetName} is made of; undefined for every other name. An id that ends in a suffix is taken for that role. */
export function readInstallationSetName(name: string): InstallationSet | undefined {
  const [, whole = '', cluster = ''] = /^addon-([^.]+)\.(.+)$/.exec(name) ?? [];
  if (whole === '') return undefined;
  const role = (['delete', 'parameters'] as const).find((each) => whole.endsWith(SUFFIXES[each])) ?? 'install';
  const addon = whole.slice(0, whole.length - SUFFIXES[role].length);
  return addon === '' ? undefined : { addon, cluster, role };
}
