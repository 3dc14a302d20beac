import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { trustedCertificates } from '../../../src/registry';

const [FIRST = '', SECOND = '', THIRD = ''] = rootCertificates;

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'certificates-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  fs.writeFileSync(join(folder, name), text);
  return join(folder, name);
}

test('without settings, the rules of Node hold', async () => {
  expect(await trustedCertificates({ env: { SSL_CERT_FILE: '', NODE_EXTRA_CA_CERTS: '' } })).toBeUndefined();
});

test('a file of our own is added to the certificates of Node', async () => {
  const caFile = file('ca', `a comment\n${FIRST}\n`);
  expect(await trustedCertificates({ caFile, env: {} })).toEqual([...rootCertificates, FIRST]);
});

test('SSL_CERT_FILE stands for the whole list, NODE_EXTRA_CA_CERTS is added', async () => {
  const env = { SSL_CERT_FILE: file('all', `${FIRST}\n${SECOND}`), NODE_EXTRA_CA_CERTS: file('more', THIRD) };
  expect(await trustedCertificates({ env })).toEqual([FIRST, SECOND, THIRD]);
});

test.each([
  ['holds no certificate in PEM form', '-----BEGIN PRIVATE KEY-----\nsecret\n-----END PRIVATE KEY-----'],
  ['holds a broken certificate, number 2', `${FIRST}\n-----BEGIN CERTIFICATE-----\nc2VjcmV0\n-----END CERTIFICATE-----`],
])('a file that %s', async (message, text) => {
  const trust = trustedCertificates({ caFile: file('ca', text), env: {} });
  await expect(trust).rejects.toThrow(message);
  await expect(trust).rejects.not.toThrow('secret');
});

test('a file that is not there', async () => {
  await expect(trustedCertificates({ caFile: join(folder, 'none'), env: {} })).rejects.toThrow('is not there');
});
