import { type Problem, quote } from '../diagnostics';

/** A problem of one parameter. Its texts never hold a value that a person gave. */
export interface ParameterProblem extends Problem {
  /** Id of the parameter, as it was given or as the release defines it. */
  readonly parameter: string;
}

/** Problems, of which there is at least one. */
export type ParameterProblems = readonly [ParameterProblem, ...ParameterProblem[]];

/** The problem of a parameter. The message is a predicate: it continues `the parameter 'id'`. */
export function problemOf(parameter: string, { message, ...problem }: Problem): ParameterProblem {
  return { ...problem, parameter, message: `the parameter ${quote(parameter)} ${message}` };
}

/** A problem that whoever installs the add-on cannot mend. The predicate continues `the parameter 'id'`. */
export function problemOfRelease(parameter: string, predicate: string): ParameterProblem {
  const hint = 'It is a mistake of the release: ask the owner of the add-on to mend it.';
  return problemOf(parameter, { code: 'PARAMETER_DEFINITION', message: predicate, hint });
}
