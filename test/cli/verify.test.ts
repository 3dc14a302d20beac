import * as fs from 'node:fs';
import { join } from 'node:path';
import { ImageLayout } from '../../src/oci';
import { builtLayout } from '../supply-chain/built-layout';
import { makeKeys } from '../supply-chain/keys';
import { tempFolder } from '../tree/temp-folder';
import { addons } from './run-command';

const folder = tempFolder();
const keys = makeKeys();
fs.writeFileSync(join(folder, 'cosign.key'), keys.privatePem);
fs.writeFileSync(join(folder, 'cosign.pub'), keys.publicPem);

beforeAll(async () => {
  await builtLayout(join(folder, 'unsigned'));
  await ImageLayout.make(join(folder, 'empty'));
});

test.each([
  ['no key', ['verify', 'unsigned'], 2, "required option '--key <file>' not specified"],
  ['a private key', ['verify', 'unsigned', '--key', 'cosign.key'], 1, 'KEY_INVALID'],
  ['a layout without images', ['verify', 'empty', '--key', 'cosign.pub'], 1, 'names no image'],
  ['a folder that is no layout', ['verify', '.', '--key', 'cosign.pub'], 1, 'LAYOUT_REFUSED'],
  ['neither folder nor reference', ['verify', 'No Image', '--key', 'cosign.pub'], 2, 'neither a folder nor a reference'],
  ['no registry', ['verify', 'osd-addons/widget:1', '--key', 'cosign.pub'], 2, 'REGISTRY_REFERENCE_INVALID'],
  ['neither tag nor digest', ['verify', 'localhost:1/widget', '--key', 'cosign.pub'], 2, 'says neither tag nor digest'],
])('with %s nothing is verified', (_, args, code, reason) => {
  expect(addons(folder, ...args)).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(reason) });
});

test('problems are told to programs too', () => {
  const { code, stdout } = addons(folder, 'verify', 'unsigned', '--key', 'cosign.pub', '--attestations', '--diagnostics', 'json');
  expect(code).toBe(1);
  expect(JSON.parse(stdout).diagnostics.map((each: { code: string }) => each.code)).toEqual([
    'SIGNATURE_MISSING',
    'ATTESTATION_MISSING',
    'ATTESTATION_MISSING',
    'ATTESTATION_MISSING',
  ]);
});
