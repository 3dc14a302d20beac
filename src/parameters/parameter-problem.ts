import type { Problem } from '../diagnostics';

/** A problem of one parameter. Its texts never hold a value that a person gave. */
export interface ParameterProblem extends Problem {
  /** Id of the parameter, as it was given or as the release defines it. */
  readonly parameter: string;
}

/** Problems, of which there is at least one. */
export type ParameterProblems = readonly [ParameterProblem, ...ParameterProblem[]];
