import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { DiagnosticsError } from '../../src/diagnostics';
import type { Change } from '../../src/forges';
import { Git, Repository } from '../../src/git';
import { DEFAULT_RETRIES, Secrets, UndiciTransport, type Wire } from '../../src/http';
import { TestClock } from '../http/test-clock';

/** An environment in which git reads no configuration of this machine, and makes the same commits each time. */
export const ENV: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_DATE: '2026-01-02T03:04:05Z',
  GIT_COMMITTER_DATE: '2026-01-02T03:04:05Z',
};

/** A secret that must never be seen. */
export const TOKEN = 'glpat-Secret/Token+1';

/** Runs git for a test. */
export function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: folder, env: ENV, encoding: 'utf8' }).trimEnd();
}

/** Runs a test in a new folder, and removes it. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  // The name that git gives it: a temporary folder can be behind a symbolic link.
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'addons-forge-')));
  try {
    return await use(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** A clone, the bare repository it is of, and how they are opened. */
export interface Clone {
  readonly folder: string;
  readonly origin: string;
  readonly repository: Repository;
}

/** Where the clone that all tests of a file begin with is; made once, as each run of git takes its time. */
let template: string | undefined;

function makeTemplate(): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'addons-forge-'));
  const folder = path.join(root, 'clone');
  git(root, 'init', '--quiet', '--bare', '--initial-branch=main', 'origin.git');
  git(root, 'init', '--quiet', '--initial-branch=main', folder);
  const settings = '[user]\n\tname = Test\n\temail = test@example.com\n[core]\n\tautocrlf = true\n\tsafecrlf = false\n';
  fs.appendFileSync(path.join(folder, '.git', 'config'), settings);
  fs.writeFileSync(path.join(folder, 'README.md'), 'hello\n');
  git(folder, 'add', 'README.md');
  git(folder, 'commit', '--quiet', '-m', 'Begin');
  git(folder, 'remote', 'add', 'origin', ORIGIN);
  git(folder, 'push', '--quiet', 'origin', 'main');
  return root;
}

afterAll(() => {
  if (template !== undefined) fs.rmSync(template, { recursive: true, force: true });
});

/** Address of the origin in a clone: the folder beside it. */
export const ORIGIN = '../origin.git';

/** Runs a test with a clone that has one commit, `README.md` on `main`, which its origin has too. */
export function withClone(use: (clone: Clone) => Promise<void>): Promise<void> {
  return inFolder(async (root) => {
    template ??= makeTemplate();
    fs.cpSync(template, root, { recursive: true });
    const folder = path.join(root, 'clone');
    await use({ folder, origin: path.join(root, 'origin.git'), repository: await Repository.open(new Git(folder, ENV), folder) });
  });
}

/** A change of one file or more. */
export function makeChange(
  files: Readonly<Record<string, string>> = { 'addons/widget/a.yaml': 'a: 1\n' },
  branch = 'widget-1',
): Change {
  return {
    branch,
    files: Object.entries(files).map(([file, content]) => ({ path: file, content })),
    title: 'Release widget 1',
    message: 'What changes.',
    description: '**What** changes.',
    isSame: (before, after) => before.trim() === after.trim(),
  };
}

/** What is thrown by `run`, as `CODE message`, one line for each problem. */
export async function problemsOf(run: () => Promise<unknown>): Promise<string> {
  try {
    await run();
  } catch (cause) {
    if (cause instanceof DiagnosticsError) return cause.diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n');
    throw cause;
  }
  throw new Error('nothing was thrown');
}

/** What the client of a forge sends its requests by in a test: it waits by a clock that stands still. */
export function testWire(clock = new TestClock()): Wire {
  const secrets = new Secrets();
  secrets.add(TOKEN);
  const transport = new UndiciTransport(undefined, clock);
  afterThis.push(() => transport.close());
  return { transport, clock, retries: DEFAULT_RETRIES, secrets, isPlainPermitted: false };
}

const afterThis: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of afterThis.splice(0)) await close();
});

/** One request that a test server got. */
export interface Seen {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: unknown;
}

/** An answer of a test server: status, what is sent as JSON, and headers. */
export type Answer = readonly [status: number, body: unknown, headers?: Readonly<Record<string, string>>];

/** Runs a test with a server on the loopback that gives the answers of `answer`, and remembers what it was asked. */
export async function withServer<T>(
  answer: (request: Seen, count: number) => Answer,
  use: (address: string, seen: readonly Seen[]) => Promise<T>,
): Promise<T> {
  const seen: Seen[] = [];
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const { method = '', url = '', headers } = request;
    const got: Seen = { method, url, headers, body: text === '' ? undefined : JSON.parse(text) };
    seen.push(got);
    const [status, body, more = {}] = answer(got, seen.length);
    if (status === 0) {
      request.socket.destroy();
      return;
    }
    response.writeHead(status, { 'content-type': 'application/json', ...more });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    return await use(`http://127.0.0.1:${port}`, seen);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
