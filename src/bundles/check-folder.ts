import type { Diagnostic } from '../diagnostics';
import { readBundle } from './read-bundle';
import { type BundleTreeOptions, isBundleTree, readBundleTree } from './tree/read-bundle-tree';
import { type ValidateOptions, validateBundle } from './validate-bundle';

/** What was found in a folder. */
export interface CheckedFolder {
  /** How many bundles could be read. */
  readonly bundles: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and validates what stands in a folder: a bundle, or the bundle tree of an add-on. */
export function checkBundles(folder: string, options: ValidateOptions & BundleTreeOptions = {}): CheckedFolder {
  if (!isBundleTree(folder)) {
    const { bundle, diagnostics } = readBundle(folder);
    return { bundles: bundle ? 1 : 0, diagnostics: [...diagnostics, ...(bundle ? validateBundle(bundle, options) : [])] };
  }
  const { operators, diagnostics } = readBundleTree(folder, options);
  const bundles = operators.flatMap((operator) => [...operator.bundles.values()]);
  return {
    bundles: bundles.length,
    diagnostics: [...diagnostics, ...bundles.flatMap((bundle) => validateBundle(bundle, options))],
  };
}
