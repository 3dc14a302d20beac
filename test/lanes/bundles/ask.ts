import { askGo } from '../go';

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
export function ask(question: Question): Answer {
  return askGo(__dirname, question, ['-tags', TAGS]) as Answer;
}
