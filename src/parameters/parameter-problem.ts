import { type Problem, quote } from '../diagnostics';

/** A problem of one parameter. Its texts never hold a value that a person gave. */
export interface ParameterProblem extends Problem {
  /** Id of the parameter, as it was given or as the release defines it. */
  readonly parameter: string;
}

/** Problems, of which there is at least one. */
export type ParameterProblems = readonly [ParameterProblem, ...ParameterProblem[]];

/** A problem that whoever installs the add-on cannot mend. The predicate continues `the parameter 'id'`. */
export function problemOfRelease(id: string, predicate: string): ParameterProblem {
  return {
    parameter: id,
    code: 'PARAMETER_DEFINITION',
    message: `the parameter ${quote(id)} ${predicate}`,
    hint: 'It is a mistake of the release: ask the owner of the add-on to mend it.',
  };
}
