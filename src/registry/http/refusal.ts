import { printable } from '../../diagnostics';
import { type HttpResponse, type Secrets, shownUrl } from '../../http';
import { type RegistryError, registryError } from '../registry-error';

/** So much of what a server says about an error is shown, in UTF-16 code units. */
const MAX_REASON = 200;

/** What was asked, for the message. */
export interface Asked {
  /** What could not be done: `push the manifest sha256:…`. */
  readonly action: string;
  readonly url: URL;
  /** A credential was shown. */
  readonly hasLogin: boolean;
}

/** The problem that a server answered with an error, or with a status that makes no sense here. */
export function refusal(
  { status, headers, body }: HttpResponse,
  { action, url, hasLogin }: Asked,
  secrets: Secrets,
): RegistryError {
  const reason = reasonIn(body, secrets);
  const message = `Cannot ${action}: ${shownUrl(url)} answered ${status}${reason === '' ? '' : ` (${reason})`}`;
  const login = `Log in with podman login ${url.host} or docker login ${url.host}`;
  if (status === 401 && hasLogin) {
    return registryError({ code: 'REGISTRY_LOGIN_FAILED', message, hint: `The login for it is wrong or has expired. ${login}.` });
  }
  if (status === 401)
    return registryError({ code: 'REGISTRY_LOGIN_NEEDED', message, hint: `${login}, or name a file with REGISTRY_AUTH_FILE.` });
  if (status === 403) {
    const hint = hasLogin
      ? 'Ask its owner for the right to write there, or log in as another user.'
      : `${login} as somebody who may.`;
    return registryError({ code: 'REGISTRY_DENIED', message, hint });
  }
  if (status === 404) {
    return registryError({
      code: 'REGISTRY_NOT_FOUND',
      message,
      hint: 'Check the names of the organization and the repository; some registries need a repository to be made first.',
    });
  }
  if (status === 429 || status >= 500) {
    const wait = headers.get('retry-after');
    const asked = wait === undefined ? '' : `, and asks to wait until or for ${printable(wait.slice(0, 40))}`;
    return registryError({
      code: 'REGISTRY_BUSY',
      message: `${message}${asked}`,
      hint: 'It was tried several times. Run again later: what has arrived is not sent again.',
    });
  }
  return registryError({
    code: 'REGISTRY_REFUSED',
    message,
    hint: 'This request is part of the OCI distribution specification: see the log of the registry for why.',
  });
}

/** What the server says (distribution specification, error codes), on one line, without secrets; empty if it is not in that form. */
function reasonIn(body: Buffer, secrets: Secrets): string {
  const errors = parseErrors(body.toString());
  const texts = errors.map(({ code, message }) =>
    [code, message].filter((text) => typeof text === 'string' && text !== '').join(': '),
  );
  return printable(secrets.hide(texts.join('; ')).slice(0, MAX_REASON));
}

function parseErrors(text: string): { code?: unknown; message?: unknown }[] {
  try {
    const parsed: unknown = JSON.parse(text);
    const isObject = typeof parsed === 'object' && parsed !== null;
    const errors: unknown = isObject && 'errors' in parsed ? parsed.errors : undefined;
    return Array.isArray(errors) ? errors.filter((entry) => typeof entry === 'object' && entry !== null).slice(0, 3) : [];
  } catch {
    return [];
  }
}
