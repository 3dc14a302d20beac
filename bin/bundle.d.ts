/** A bundle of TypeScript files. */
export interface AppBundle {
  /** Absolute path. */
  readonly file: string;
  /** True if a source of the author's own names the time, random numbers or the environment. */
  readonly mayVary: boolean;
}
/** Bundles the TypeScript file `entry` into `outfile`, if a source changed since. Rejects with esbuild's error. */
export function bundle(entry: string, outfile: string): Promise<AppBundle>;
/** Where the bundle of a user's entry is kept. */
export function cacheFile(entry: string): string;
/** Where what can be made again is kept, for the project that `folder` is in. */
export function cacheFolder(folder: string): string;
