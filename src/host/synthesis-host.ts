import type { EnvironmentName } from '../environment';
import type { TreeFile } from '../tree';
import type { ClustersRequest } from './offered-addon';
import type { SynthesisResult } from './synthesis-result';

/** What a command that runs an app in its own process asks of the app's synthesis. */
export interface SynthesisHost {
  /** The environments to synthesize. */
  readonly environments: readonly EnvironmentName[];
  /**
   * The clusters that are read and whose folders are written, by the names of their cluster files; nothing else is.
   * @default - the whole of each environment
   */
  readonly clusters?: readonly string[];
  /**
   * Texts to read in the place of cluster files, by absolute path: what an edit would make of them; undefined if it removes the file.
   * @default - none
   */
  readonly overlay?: ReadonlyMap<string, string | undefined>;
  /**
   * Cluster files that have changed since a commit, by absolute path, as they were in it; undefined for new ones.
   * @default - none has, or nobody knows
   */
  readonly committed?: ReadonlyMap<string, string | undefined>;
  /**
   * Told before a folder of cluster files is read, so that an edit which depends on the add-ons can still put its texts into `overlay`.
   * @default - nobody is told
   */
  readonly onClusters?: (request: ClustersRequest) => void;
  /**
   * Told the files of the tree, if there is no error.
   * @default - nobody is told
   */
  readonly onFiles?: (files: readonly TreeFile[]) => void;
  /** Root of the tree; an absolute path. */
  readonly outdir: string;
  /** Folders that are read and must not be written into. */
  readonly inputs: readonly string[];
  /** If true nothing is written: the result says what would be. */
  readonly check: boolean;
  /** Told as the work goes on: how many of how many steps are done. */
  readonly onProgress: (done: number, total: number) => void;
  /** Told once, at the end, whether there were problems or not. */
  readonly onResult: (result: SynthesisResult) => void;
}

/**
 * The app is bundled with its own copy of this library, so that the command and the app share no module. They meet in this
 * one property of the process.
 */
const KEY = Symbol.for('cdk8s-openshift-addons.synthesis-host');

/** The host of this process, if a command runs the app. */
export function synthesisHost(): SynthesisHost | undefined {
  return Object(globalThis)[KEY];
}

/** Makes `host` the host of this process while `run` runs. */
export function withSynthesisHost<T>(host: SynthesisHost, run: () => T): T {
  Object(globalThis)[KEY] = host;
  try {
    return run();
  } finally {
    delete Object(globalThis)[KEY];
  }
}
