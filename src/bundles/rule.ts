import type { Diagnostic } from '../diagnostics';
import type { Bundle } from './bundle';

/** What a person asks of the checks. */
export interface RuleOptions {
  /** Version of Kubernetes that the bundle is for, such as `1.25` or `1.25.0`. */
  readonly kubernetesVersion?: string;
}

/** Looks at one bundle and tells what is wrong with it. */
export type BundleRule = (bundle: Bundle, options: RuleOptions) => readonly Diagnostic[];
