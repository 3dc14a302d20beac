import type { Diagnostic, Location } from '../diagnostics';
import type { Environment } from '../environment';
import type { ClusterSettings } from './cluster-settings';
import type { ClusterInstallations } from './installation';
import { installationsOf, withoutPath } from './installations-of';

/** The add-ons of a cluster, from a file or a class. */
export interface ClusterSource {
  readonly environment: Environment;
  /** Name of the cluster's folder in the tree. */
  readonly name: string;
  /** Absent where it cannot be read. */
  readonly cluster?: ClusterInstallations;
  /**
   * The same at the last commit.
   * @default - it was not there, or nobody knows
   */
  readonly committed?: ClusterInstallations;
  /** What was found in reading it. */
  readonly diagnostics: readonly Diagnostic[];
  /**
   * The place of a setting, such as `['addons', 'widget', 'version']`, or of the nearest one around it.
   * @default - it is written in a class
   */
  readonly locate?: (path: readonly string[]) => Location;
}

/** The source that a class is. */
export function sourceOf(settings: ClusterSettings & { readonly environment: Environment }, name: string): ClusterSource {
  const { environment, clusterDeployment } = settings;
  const { installations, problems } = installationsOf(settings);
  return { environment, name, cluster: { clusterDeployment, installations }, diagnostics: problems.map(withoutPath) };
}
