/**
 * `run.ts FOLDER BACKEND`: FOLDER holds `key.pem` and `cert.pem` for localhost, BACKEND is git-http-backend. Plays a GitLab with one
 * project: its Git over HTTPS is real, its API answers as GitLab documents. Prints what fails, and `N passed, M failed` at the end.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import type http from 'node:http';
import https from 'node:https';
import path from 'node:path';
import { emitYaml } from '../../../src/tree';

const ROOT = path.join(__dirname, '..', '..', '..');
const TOKEN = 'glpat-Secret.Token-1';
const [, , work = '', backend = ''] = process.argv;

const ENV = { PATH: process.env['PATH'], HOME: work, GIT_CONFIG_NOSYSTEM: '1' };
const git = (folder: string, ...args: string[]) => execFileSync('git', args, { cwd: folder, env: ENV, encoding: 'utf8' }).trim();

/** What the server saw: requests to the API, and passwords that Git sent. */
const seen = { api: [] as string[], passwords: new Set<string>() };
const merge = { web_url: 'https://localhost/fleet/add-ons/-/merge_requests/1', source_project_id: 1, target_project_id: 1 };
let isOpen = false;

function answerApi(request: http.IncomingMessage, response: http.ServerResponse): void {
  seen.api.push(`${request.method} ${new URL(request.url ?? '', 'https://localhost').pathname}`);
  const isKnown = request.headers['private-token'] === TOKEN;
  const [status, body] = !isKnown
    ? [401, { message: '401 Unauthorized' }]
    : request.method === 'POST'
      ? [201, merge]
      : [200, isOpen ? [merge] : []];
  isOpen ||= status === 201;
  request.resume();
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** The common gateway interface of git-http-backend. */
function answerGit(request: http.IncomingMessage, response: http.ServerResponse): void {
  const [, password = ''] = Buffer.from(request.headers.authorization?.split(' ')[1] ?? '', 'base64')
    .toString()
    .split(':');
  if (password === '') {
    response.writeHead(401, { 'www-authenticate': 'Basic realm="Git"' }).end();
    return;
  }
  seen.passwords.add(password);
  if (password !== TOKEN) {
    response.writeHead(403).end();
    return;
  }
  const { pathname, search } = new URL(request.url ?? '', 'https://localhost');
  const child = spawn(backend, {
    env: {
      ...ENV,
      GIT_PROJECT_ROOT: path.join(work, 'server'),
      GIT_HTTP_EXPORT_ALL: '1',
      REMOTE_USER: 'oauth2',
      REQUEST_METHOD: request.method,
      PATH_INFO: pathname,
      QUERY_STRING: search.slice(1),
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
    },
  });
  request.pipe(child.stdin);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.on('close', () => {
    const output = Buffer.concat(chunks);
    const end = output.indexOf('\r\n\r\n');
    const headers = output
      .subarray(0, end)
      .toString()
      .split('\r\n')
      .map((line) => line.split(': '));
    const status = Number(headers.find(([name]) => name === 'Status')?.[1]?.slice(0, 3) ?? 200);
    for (const [name = '', value = ''] of headers) if (name !== 'Status') response.setHeader(name, value);
    response.writeHead(status).end(output.subarray(end + 4));
  });
}

/** Runs the real command in the clone. */
function addons(args: string[], env: NodeJS.ProcessEnv): Promise<{ code: number | null; text: string }> {
  const child = spawn(process.execPath, [path.join(ROOT, 'bin', 'addons.js'), ...args], {
    cwd: path.join(work, 'clone'),
    env: { ...ENV, ...env },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, text })));
}

/** The project on the server, and a clone with a release in stage. */
function prepare(port: number): { server: string; clone: string } {
  const server = path.join(work, 'server', 'fleet', 'add-ons.git');
  const clone = path.join(work, 'clone');
  git(work, 'init', '--quiet', '--bare', '--initial-branch=trunk', server);
  git(work, 'init', '--quiet', '--initial-branch=trunk', clone);
  const folder = path.join(clone, 'addons', 'widget', 'addonimagesets', 'stage');
  fs.mkdirSync(folder, { recursive: true });
  const digest = `sha256:${'a'.repeat(64)}`;
  const imageSet = { name: 'widget.v1.0.0', indexImage: `quay.io/osd-addons/widget-index@${digest}`, relatedImages: [] };
  fs.writeFileSync(path.join(folder, 'widget.v1.0.0.yaml'), emitYaml(imageSet));
  git(clone, 'config', 'user.name', 'Lane');
  git(clone, 'config', 'user.email', 'lane@example.com');
  git(clone, 'config', 'http.sslCAInfo', path.join(work, 'cert.pem'));
  git(clone, 'add', '.');
  git(clone, 'commit', '--quiet', '-m', 'Release widget 1.0.0 to stage');
  git(clone, 'push', '--quiet', server, 'trunk');
  git(clone, 'remote', 'add', 'origin', `https://localhost:${port}/fleet/add-ons.git`);
  return { server, clone };
}

async function main(port: number): Promise<void> {
  const { server, clone } = prepare(port);
  const args = ['promote', 'widget', '--from', 'stage', '--to', 'production', '--merge-request', '--forge', 'gitlab'];
  const trusted = { NODE_EXTRA_CA_CERTS: path.join(work, 'cert.pem') };
  let passed = 0;
  let failed = 0;
  const check = async (name: string, run: () => Promise<void>): Promise<void> => {
    try {
      await run();
      passed++;
    } catch (cause) {
      failed++;
      console.log(`failed: ${name}\n${cause instanceof Error ? cause.message : cause}`);
    }
  };

  await check('a wrong token is refused by Git, and nothing is printed of it', async () => {
    const { code, text } = await addons(args, { ...trusted, GITLAB_TOKEN: 'glpat-wrong' });
    assert.equal(code, 2, text);
    assert.match(text, /error GIT_REMOTE_FAILED/);
    assert.doesNotMatch(text, /glpat-wrong/);
    assert.deepEqual([...seen.passwords], ['glpat-wrong']);
    assert.deepEqual(seen.api, []);
  });
  await check('a certificate that is not trusted gets no request, and nothing is pushed', async () => {
    const { code, text } = await addons(args, { GITLAB_TOKEN: TOKEN });
    assert.equal(code, 2, text);
    assert.match(text, /error FORGE_UNREACHABLE: .*certificate/);
    assert.deepEqual(seen.api, []);
    assert.equal(git(server, 'branch', '--list', 'widget-*'), '');
  });
  await check('the switch that leaves certificates unchecked is refused', async () => {
    const { code, text } = await addons(args, { GITLAB_TOKEN: TOKEN, NODE_TLS_REJECT_UNAUTHORIZED: '0' });
    assert.equal(code, 2, text);
    assert.match(text, /error FORGE_TLS_OFF/);
  });
  await check('the branch is pushed with the token, and a merge request opened', async () => {
    const { code, text } = await addons(args, { ...trusted, GITLAB_TOKEN: TOKEN });
    assert.equal(code, 0, text);
    assert.match(text, /opened https:\/\/localhost\/fleet\/add-ons\/-\/merge_requests\/1\n/);
    const branch = git(server, 'branch', '--list', '--format=%(refname:short)', 'widget-1.0.0-*');
    assert.equal(
      git(server, 'diff', '--name-only', 'trunk', branch),
      'addons/widget/addonimagesets/production/widget.v1.0.0.yaml',
    );
    assert.deepEqual(
      seen.api,
      ['GET', 'POST'].map((method) => `${method} /api/v4/projects/fleet%2Fadd-ons/merge_requests`),
    );
    assert.doesNotMatch(text, new RegExp(TOKEN));
  });
  await check('a second run opens none, and leaves the clone as it is', async () => {
    const before = git(clone, 'status', '--porcelain', '--branch');
    const { code, text } = await addons(args, { ...trusted, GITLAB_TOKEN: TOKEN });
    assert.equal(code, 0, text);
    assert.match(text, /there is an open merge request already/);
    assert.equal(seen.api.filter((each) => each.startsWith('POST')).length, 1);
    assert.equal(git(clone, 'status', '--porcelain', '--branch'), before);
  });
  await check('the token is in no file of the clone', async () => {
    const files = fs.readdirSync(clone, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const entry of files) assert.ok(!fs.readFileSync(path.join(entry.parentPath, entry.name)).includes(TOKEN), entry.name);
  });
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

const files = { key: fs.readFileSync(path.join(work, 'key.pem')), cert: fs.readFileSync(path.join(work, 'cert.pem')) };
const server = https.createServer(files, (request, response) =>
  request.url?.startsWith('/api/v4/') ? answerApi(request, response) : answerGit(request, response),
);
server.listen(0, 'localhost', async () => {
  const address = server.address();
  try {
    await main(typeof address === 'object' && address ? address.port : 0);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
