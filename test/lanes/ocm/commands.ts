import { execFile, execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as https from 'node:https';
import * as os from 'node:os';
import * as path from 'node:path';
import type { OcmPayload, OcmService } from '../../../src/ocm';
import { ConnectProxy } from '../../http/connect-proxy';
import { LOGIN, ValidatingOcm } from './validating-ocm';

const ADDONS = path.join(__dirname, '..', '..', '..', 'bin', 'addons.js');

/** A host that there is not: only the proxy knows where it is. */
const HOST = 'ocm.example.com';

interface Said {
  readonly code: number;
  readonly text: string;
}

/**
 * Runs the commands on all payloads, each add-on under the name of its case, by way of a real proxy (CONNECT) to a server with TLS and a
 * certificate of its own.
 */
export async function commandProblems(
  openapi: string,
  service: OcmService,
  payloads: ReadonlyMap<string, OcmPayload>,
): Promise<string[]> {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ocm-lane-'));
  const ocm = new ValidatingOcm(openapi, service);
  const { key, cert } = certificate(work);
  const { port } = await ocm.start((handler) =>
    https.createServer({ key: fs.readFileSync(key), cert: fs.readFileSync(cert) }, handler),
  );
  const proxy = new ConnectProxy(Number(port));
  const { href } = await proxy.start();
  const env = {
    PATH: process.env['PATH'],
    HTTPS_PROXY: href,
    NODE_EXTRA_CA_CERTS: cert,
    OCM_CLIENT_ID: LOGIN.id,
    OCM_CLIENT_SECRET: LOGIN.secret,
  };
  const problems: string[] = [];
  const expect = async (what: string, args: readonly string[], code: number, pattern: RegExp) => {
    ocm.requests.length = 0;
    const options = ['-e', 'stage', '--service', service, '--payload', work, '--url', `https://${HOST}`];
    const said = await run(['ocm', ...args, ...options, '--token-url', `https://${HOST}/token`], env);
    if (said.code !== code || !pattern.test(said.text))
      problems.push(`${what}: ended with ${said.code}: ${said.text.slice(-400)}`);
    if (/top-secret|access-token/.test(said.text)) problems.push(`${what}: shows a secret`);
  };
  try {
    writePayloads(path.join(work, 'stage'), payloads);
    await expect('diff before', ['diff'], 1, /missing/);
    await expect('dry run', ['push', '--dry-run'], 0, service === 'addons_mgmt' ? /checked/ : /unchecked/);
    if (ocm.store.addons.size > 0) problems.push('the dry run changes something');
    await expect('push', ['push'], 0, /[0-9]+ sent/);
    if (ocm.store.addons.size !== payloads.size) problems.push(`${ocm.store.addons.size} add-ons arrived`);
    await expect('diff after', ['diff'], 0, /, 0 to send/);
    await expect('push again', ['push'], 0, /^(?!.*sent)/s);
    problems.push(...ocm.writes.map((request) => `the second push sends ${request}`));
    const asked = new Set(proxy.asked);
    if (asked.size !== 1 || !asked.has(`CONNECT ${HOST}:443 -`))
      problems.push(`the proxy was asked for ${[...asked].join(', ')}`);
  } finally {
    await proxy.stop();
    await ocm.stop();
    fs.rmSync(work, { recursive: true });
  }
  return [...problems, ...ocm.violations];
}

function certificate(folder: string): { readonly key: string; readonly cert: string } {
  const [key, cert] = [path.join(folder, 'tls.key'), path.join(folder, 'tls.crt')];
  const subject = ['-subj', `/CN=${HOST}`, '-addext', `subjectAltName=DNS:${HOST}`];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject, '-keyout', key, '-out', cert],
    {
      stdio: 'ignore',
    },
  );
  return { key, cert };
}

function writePayloads(folder: string, payloads: ReadonlyMap<string, OcmPayload>): void {
  for (const [name, { addon, version }] of payloads) {
    const place = path.join(folder, name);
    fs.mkdirSync(place, { recursive: true });
    fs.writeFileSync(path.join(place, 'addon.json'), JSON.stringify({ ...addon, id: name }));
    if (version) fs.writeFileSync(path.join(place, 'version.json'), JSON.stringify(version));
  }
}

function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Said> {
  return new Promise((resolve) => {
    execFile('node', [ADDONS, ...args], { env, maxBuffer: 64 * 1024 * 1024 }, (cause, stdout, stderr) => {
      resolve({ code: cause ? Number(cause.code) : 0, text: `${stdout}${stderr}` });
    });
  });
}
