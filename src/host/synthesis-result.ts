import type { Diagnostic } from '../diagnostics';
import type { TreeResult } from '../tree';

/** What a synthesis did, or in a check would do. */
export interface SynthesisResult extends TreeResult {
  /** All problems. If one is an error, nothing was written. */
  readonly diagnostics: readonly Diagnostic[];
  /** Add-ons, each counted once for every environment. */
  readonly addons: number;
  /** Objects for the hubs. */
  readonly objects: number;
}

/** A synthesis that wrote nothing because of its problems. */
export function failedSynthesis(diagnostics: readonly Diagnostic[], addons = 0, objects = 0): SynthesisResult {
  return { diagnostics, addons, objects, written: [], removed: [], unchanged: 0, changed: false };
}
