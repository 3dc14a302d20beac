import { spawn } from 'node:child_process';
import { quote } from '../../diagnostics';
import { type Clock, systemClock } from '../../http';
import { registryError } from '../registry-error';
import type { Credential } from './credential';

/** A helper may ask a key ring, or a cloud, or a person; but not for ever. In milliseconds. */
const TIME_LIMIT = 60_000;

/** The longest answer, in bytes: tokens of some clouds have several kB. */
const MAX_ANSWER = 256 * 1024;

/** With this user name, the secret is an identity token (docker-credential-helpers). */
const TOKEN_USER = '<token>';

/** How a helper says that it has no login. */
const NOT_FOUND = /credentials not found|no credentials/i;

/**
 * Asks a credential helper, the program `docker-credential-<name>`, for the login of a registry; undefined if it has none. It is run
 * without a shell. Nothing that it writes is shown.
 * @throws RegistryError `REGISTRY_HELPER_FAILED`
 */
export async function askHelper(
  name: string,
  server: string,
  env: NodeJS.ProcessEnv,
  clock: Clock = systemClock,
): Promise<Credential | undefined> {
  const program = `docker-credential-${name}`;
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name)) throw failed(program, 'is no name of a program', server);
  const { code, answer } = await run(program, server, env, clock);
  if (code !== 0) {
    if (NOT_FOUND.test(answer)) return undefined;
    throw failed(program, `ended with exit code ${code}`, server);
  }
  const login = parse(answer);
  if (!login) throw failed(program, 'did not answer with a JSON object with Username and Secret', server);
  if (login.secret === '') return undefined;
  if (login.username === TOKEN_USER) return { kind: 'identity', token: login.secret };
  return { kind: 'password', username: login.username, password: login.secret };
}

function run(program: string, server: string, env: NodeJS.ProcessEnv, clock: Clock): Promise<{ code: number; answer: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, ['get'], { env, stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true });
    const chunks: Buffer[] = [];
    let length = 0;
    const giveUp = (what: string) => {
      child.kill('SIGKILL');
      child.stdout.destroy();
      reject(failed(program, what, server));
    };
    const stopClock = clock.timeout(TIME_LIMIT, () => giveUp(`did not answer within ${TIME_LIMIT / 1000} seconds`));
    child.on('error', (cause: NodeJS.ErrnoException) => {
      stopClock();
      reject(failed(program, cause.code === 'ENOENT' ? 'is not in PATH' : `cannot be run (${cause.code})`, server));
    });
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > MAX_ANSWER) giveUp(`answered with more than ${MAX_ANSWER} bytes`);
    });
    child.on('close', (code) => {
      stopClock();
      resolve({ code: code ?? -1, answer: Buffer.concat(chunks).toString() });
    });
    // A helper that ends without reading is judged by its exit code.
    child.stdin.on('error', () => undefined);
    child.stdin.end(`${server}\n`);
  });
}

function parse(answer: string): { username: string; secret: string } | undefined {
  try {
    const parsed: unknown = JSON.parse(answer);
    if (typeof parsed !== 'object' || parsed === null || !('Username' in parsed) || !('Secret' in parsed)) return undefined;
    const { Username: username, Secret: secret } = parsed;
    return typeof username === 'string' && typeof secret === 'string' ? { username, secret } : undefined;
  } catch {
    return undefined;
  }
}

function failed(program: string, what: string, server: string) {
  return registryError({
    code: 'REGISTRY_HELPER_FAILED',
    message: `The credential helper ${quote(program)} ${what}`,
    hint: `The file of registry logins names it. Try it yourself: echo ${server} | ${/^[\w.-]+$/.test(program) ? program : 'docker-credential-…'} get`,
  });
}
