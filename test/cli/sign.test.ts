import * as fs from 'node:fs';
import { join } from 'node:path';
import { builtLayout, REPOSITORY } from '../supply-chain/built-layout';
import { makeKeys } from '../supply-chain/keys';
import { tempFolder } from '../tree/temp-folder';
import { addons } from './run-command';

const folder = tempFolder();
const keys = makeKeys();
const digest = builtLayout(join(folder, 'layout')).then(({ index }) => index.descriptor.digest);
fs.writeFileSync(join(folder, 'cosign.key'), keys.privatePem);
fs.writeFileSync(join(folder, 'cosign.pub'), keys.publicPem);
fs.writeFileSync(join(folder, 'other.pub'), makeKeys().publicPem);

test('images are signed once, and verified with the key of the signer only', async () => {
  const name = `${REPOSITORY}:1.2.3@${await digest}`;
  const verify = (key: string) => addons(folder, 'verify', 'layout', '--key', key, '--attestations');
  expect(verify('cosign.pub')).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('error SIGNATURE_MISSING') });
  const sign = () => addons(folder, 'sign', 'layout', '--key', 'cosign.key');
  expect(sign()).toEqual({ code: 0, stdout: `signed ${name}\n`, stderr: '' });
  expect(sign()).toEqual({ code: 0, stdout: `signed already ${name}\n`, stderr: '' });
  expect(verify('cosign.pub')).toEqual({ code: 0, stdout: `verified ${name}\n`, stderr: '' });
  expect(verify('other.pub')).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('SIGNATURE_OTHER_KEY') });
});

test('a password that is not set is asked for, and a wrong one not repeated', () => {
  fs.copyFileSync(join(__dirname, '..', 'supply-chain', 'data', 'cosign.key'), join(folder, 'encrypted.key'));
  process.env.COSIGN_PASSWORD = 'wrong one';
  const { code, stderr } = addons(folder, 'sign', 'layout', '--key', 'encrypted.key');
  delete process.env.COSIGN_PASSWORD;
  expect(code).toBe(1);
  expect(stderr).toContain('KEY_PASSWORD');
  expect(stderr).not.toContain('wrong one');
  expect(addons(folder, 'sign', 'layout', '--key', 'encrypted.key').stderr).toContain('Set COSIGN_PASSWORD');
});

test.each([
  ['no key', ['sign', 'layout'], 2, "required option '--key <file>' not specified"],
  ['a key that is missing', ['sign', 'layout', '--key', 'missing.key'], 1, 'does not exist'],
  ['a public key', ['sign', 'layout', '--key', 'cosign.pub'], 1, 'KEY_INVALID'],
  ['no layout', ['sign', 'missing', '--key', 'cosign.key'], 1, 'LAYOUT_REFUSED'],
])('with %s nothing is signed', (_, args, code, reason) => {
  expect(addons(folder, ...args)).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(reason) });
});
