import type { ParameterProblems } from './parameter-problem';

/** The values that a cluster gets, or why it cannot get any. */
export type ResolvedParameters =
  /** One text for each parameter that has a value, by id. */
  { readonly values: Readonly<Record<string, string>> } | { readonly problems: ParameterProblems };
