import type { Diagnostic } from '../diagnostics';

/** What a synthesis did, or in a check would do. */
export interface SynthesisResult {
  /** All problems. If one is an error, nothing was written. */
  readonly diagnostics: readonly Diagnostic[];
  /** Add-ons, each counted once for every environment. */
  readonly addons: number;
  /** Objects for the hubs. */
  readonly objects: number;
  /** Paths in the tree of the files that are new or have other content, sorted. */
  readonly written: readonly string[];
  /** Paths in the tree of the files that are gone, sorted. */
  readonly removed: readonly string[];
  /** How many files are as they were. */
  readonly unchanged: number;
}
