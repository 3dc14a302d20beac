import { parseObject } from './json-object';
import { ocmError } from './ocm-error';

/** How we log in to OCM (managed-tenants 3.5). */
export type OcmLogin =
  | { readonly kind: 'client'; readonly id: string; readonly secret: string }
  /** A token that access tokens are got for. */
  | { readonly kind: 'offline'; readonly token: string }
  /** An access token itself: it cannot be renewed. */
  | { readonly kind: 'access'; readonly token: string };

/** What can stand in a header and in a form without being changed. A line end, as files have it, is taken off before. */
const VISIBLE = /^[\x21-\x7e]{1,16384}$/;

/**
 * The login in the environment: `OCM_CLIENT_ID` and `OCM_CLIENT_SECRET`, which win; else `OCM_OFFLINE_TOKEN`; else `OCM_TOKEN`, an
 * offline token or an access token.
 * @throws OcmError `OCM_LOGIN_MISSING`, `OCM_LOGIN_INVALID`
 */
export function loginFrom(env: NodeJS.ProcessEnv): OcmLogin {
  const id = variable(env, 'OCM_CLIENT_ID');
  const secret = variable(env, 'OCM_CLIENT_SECRET');
  if (id !== undefined && secret !== undefined) return { kind: 'client', id, secret };
  if (id !== undefined || secret !== undefined) {
    const [there, missing] = id === undefined ? ['OCM_CLIENT_SECRET', 'OCM_CLIENT_ID'] : ['OCM_CLIENT_ID', 'OCM_CLIENT_SECRET'];
    throw ocmError({
      code: 'OCM_LOGIN_MISSING',
      message: `${there} is set, but ${missing} is not`,
      hint: 'Set both, or neither and OCM_OFFLINE_TOKEN.',
    });
  }
  const offline = variable(env, 'OCM_OFFLINE_TOKEN');
  if (offline !== undefined) return { kind: 'offline', token: offline };
  const token = variable(env, 'OCM_TOKEN');
  if (token !== undefined) return { kind: isAccessToken(token) ? 'access' : 'offline', token };
  throw ocmError({
    code: 'OCM_LOGIN_MISSING',
    message: 'There is no login for OCM',
    hint: 'Set OCM_CLIENT_ID and OCM_CLIENT_SECRET of a service account, or OCM_OFFLINE_TOKEN.',
  });
}

function variable(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const value = env[name]?.trim() ?? '';
  if (value === '') return undefined;
  if (VISIBLE.test(value)) return value;
  throw ocmError({
    code: 'OCM_LOGIN_INVALID',
    message: `${name} is no token: it is too long, or has blanks or other characters that no token has`,
    hint: 'Copy it again, whole and alone.',
  });
}

/** The service that makes tokens writes into each what it is for: `typ` is `Bearer`, `Refresh` or `Offline`. */
function isAccessToken(token: string): boolean {
  const payload = token.split('.')[1] ?? '';
  return parseObject(Buffer.from(payload, 'base64url').toString())?.typ === 'Bearer';
}
