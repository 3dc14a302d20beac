import type { Problem } from '../diagnostics';
import type { YamlEdit } from './edit-yaml';

/** Why an edit cannot be made, and the part of the cluster file that is about it. */
export interface EditProblem extends Problem {
  readonly path: readonly string[];
}

/** What an edit is to change, or why it cannot be. No edits and no problems: it is so already. */
export type Edits =
  | { readonly edits: readonly YamlEdit[]; readonly problems: readonly [] }
  | { readonly edits: readonly []; readonly problems: readonly [EditProblem, ...EditProblem[]] };

/** An edit that cannot be made for one reason. */
export function refuse(path: readonly string[], code: string, message: string, hint: string): Edits {
  return { edits: [], problems: [{ path, code, message, hint }] };
}
