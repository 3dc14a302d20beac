import { spawnSync } from 'node:child_process';

/** What the Go program is asked; see main.go. */
export interface Question {
  readonly folders: readonly string[];
  readonly ranges: readonly { readonly range: string; readonly version: string }[];
  readonly rules: readonly string[];
}

/** What it answers, an item for each. */
export interface Answer {
  /** Errors of the validators that operator-sdk runs, and of `opm alpha bundle validate`. */
  readonly folders: readonly { readonly sdk: readonly string[]; readonly opm: readonly string[] }[];
  readonly ranges: readonly string[];
  /** Why a rule is refused; empty if it is taken. */
  readonly rules: readonly string[];
}

/** The image library that opm brings needs no C library with these. */
const TAGS = 'containers_image_openpgp,exclude_graphdriver_btrfs,exclude_graphdriver_devicemapper';

/** Asks the libraries of operator-framework. */
export function askGo(question: Question): Answer {
  const { status, stdout, error } = spawnSync('go', ['run', '-tags', TAGS, '.'], {
    cwd: __dirname,
    input: JSON.stringify(question),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`go run ended with ${status}`);
  return JSON.parse(stdout);
}
