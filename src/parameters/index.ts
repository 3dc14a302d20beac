export type { ParameterContext, ParameterValue } from './parameter-context';
export type { ParameterProblem, ParameterProblems } from './parameter-problem';
export type { ResolvedParameters } from './resolved-parameters';
