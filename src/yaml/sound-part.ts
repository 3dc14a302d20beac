import type { YamlPath } from './yaml-path';
import type { YamlSource } from './yaml-source';

/**
 * The part of a document that fits its schema: rules that need several fields run on it even if others are at fault, so that all problems
 * are told at once. A rule may look at a field that is there, but has to ask {@link isWhole} before it takes anything for missing.
 */
export class SoundPart<T> {
  /** Made by a `JsonSchema`. */
  public constructor(
    /** What is left without the faults. */
    public readonly value: Partial<T>,
    /** The places of `value`. */
    public readonly source: YamlSource,
  ) {}

  /** True if nothing at, in or around a path is at fault: what is not there was not written. */
  public isWhole(path: YamlPath): boolean {
    return this.source.isWhole(path);
  }
}
