export { checkSecretParameters } from './check-secret-parameters';
export type { ParameterContext, ParameterValue } from './parameter-context';
export type { ParameterProblem, ParameterProblems } from './parameter-problem';
export { resolveParameters } from './resolve-parameters';
export type { ResolvedParameters } from './resolved-parameters';
