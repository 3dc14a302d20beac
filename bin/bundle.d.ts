/** Bundles the TypeScript file `entry` into `outfile`, if a source changed since; returns `outfile`. Rejects with esbuild's error. */
export function bundle(entry: string, outfile: string): Promise<string>;
/** Where the bundle of a user's entry is kept. */
export function cacheFile(entry: string): string;
/** Where what can be made again is kept, for the project that `folder` is in. */
export function cacheFolder(folder: string): string;
