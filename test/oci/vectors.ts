import type { FolderFile } from '../../src/files';
import vectors from './data/package-vectors.json';

/** What `kubectl package build` makes of some files. */
export interface PackageVector {
  readonly name: string;
  /** In the order of their paths. */
  readonly files: readonly FolderFile[];
  readonly tar: Buffer;
  readonly diffId: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly config: string;
  readonly configDigest: string;
}

/** All vectors of `data/package-vectors.json`, which was made with Package Operator's own code (package-operator 3.1). */
export const packageVectors: readonly PackageVector[] = vectors.map((vector) => ({
  name: vector.name,
  files: Object.entries(vector.filesBase64).map(([path, content]) => ({ path, content: Buffer.from(content, 'base64') })),
  tar: Buffer.from(vector.tarBase64, 'base64'),
  diffId: vector.diffID,
  labels: JSON.parse(vector.configJSON).config.Labels ?? {},
  config: vector.configJSON,
  configDigest: vector.configDigest,
}));
