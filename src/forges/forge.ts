import { type Diagnostic, error, quote } from '../diagnostics';
import { ForgeError } from './forge-error';
import { ForgeRefusal } from './http';

/** The forges that there is a client for. */
export type ForgeKind = 'gitlab' | 'github';

/** What a merge request is to be. GitHub calls it a pull request. */
export interface MergeRequestDraft {
  /** Branch with the change. */
  readonly branch: string;
  /** Branch that it is to be merged into. */
  readonly target: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

/** The API of a forge, for one project. Every method throws ForgeError with a `FORGE_…` code. */
export interface Forge {
  /** Address of the open merge request from `branch` into `target`, if there is one. */
  findOpen(branch: string, target: string): Promise<string | undefined>;
  /** Opens a merge request and returns its address; undefined if the forge says that there is one already. */
  open(draft: MergeRequestDraft): Promise<string | undefined>;
}

/** How a client reaches its project. */
export interface ForgeAccess {
  /** Root of the API, without `/` at its end. */
  readonly api: string;
  /** Path of the project: `group/project`. */
  readonly project: string;
  readonly token: string;
}

/** Runs a call of a client library; a refusal is told with what to do about it. */
export async function explained<T>(access: ForgeAccess, variable: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (cause) {
    if (!(cause instanceof ForgeRefusal)) throw cause;
    throw new ForgeError([refused(access, variable, cause)]);
  }
}

function refused({ api, project }: ForgeAccess, variable: string, { status, message }: ForgeRefusal): Diagnostic {
  const who = `${quote(new URL(api).host)}, project ${quote(project)}: `;
  const said = `${status} ${message}`;
  if (status === 401) {
    const hint = `Set ${variable} to a token that is valid and has not expired.`;
    return error({ code: 'FORGE_UNAUTHORIZED', message: `${who}the token is refused: ${said}`, hint });
  }
  if (status === 403 || status === 404) {
    const hint = `Check the address of origin; the token in ${variable} must be allowed to open merge requests there.`;
    return error({ code: 'FORGE_FORBIDDEN', message: `${who}not found or not allowed: ${said}`, hint });
  }
  const hint =
    status === 429 || status >= 500 ? 'Run it again later: what is done already is used again.' : 'Follow the message.';
  return error({ code: 'FORGE_REFUSED', message: `${who}the request is refused: ${said}`, hint });
}

/** The address that a forge gave for a merge request; nothing in it can move the cursor of a terminal. */
export function addressIn(value: unknown): string {
  if (typeof value === 'string' && /^https?:\/\/[^\s\p{C}]+$/u.test(value)) return value;
  throw new ForgeError([
    error({
      code: 'FORGE_ANSWER',
      message: 'the forge names no address of the merge request',
      hint: 'Look whether this is the address of the forge.',
    }),
  ]);
}
