import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Connections, connect } from '../../src/registry';
import { closeAll, startRegistry } from './support/setting';

let folder: string;
let connections: Connections | undefined;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'connect-'));
});
afterEach(async () => {
  await connections?.close();
  await closeAll();
  fs.rmSync(folder, { recursive: true });
});

test('uses the logins that the environment names', async () => {
  const registry = await startRegistry({ auth: 'basic', password: 'password' });
  const auths = { [registry.host]: { auth: Buffer.from('user:password').toString('base64') } };
  fs.writeFileSync(join(folder, 'auth.json'), JSON.stringify({ auths }));
  connections = await connect({ env: { REGISTRY_AUTH_FILE: join(folder, 'auth.json') } });
  expect(await connections.registries.at(registry.host).repository('a').find('1')).toBeUndefined();
});

test('plain HTTP where it was asked for is not tried with TLS first', async () => {
  const registry = await startRegistry();
  connections = await connect({ env: { HOME: folder }, isPlainHttp: true });
  await connections.registries.at(registry.host).repository('a').find('1');
  expect(registry.log()).toEqual(['HEAD /v2/a/manifests/1']);
});

test('an abort ends what it does', async () => {
  connections = await connect({ env: { HOME: folder }, signal: AbortSignal.abort(new Error('Ctrl-C')) });
  await expect(connections.registries.at('localhost:1').repository('a').find('1')).rejects.toThrow('Ctrl-C');
});

test('a file of certificates that is none', async () => {
  await expect(connect({ env: {}, caFile: join(folder, 'none') })).rejects.toThrow('REGISTRY_CA_INVALID');
});
