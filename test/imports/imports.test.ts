import fs from 'node:fs';
import path from 'node:path';
import { checkKinds, readCrds } from '../../tools/crd';
import { KINDS } from '../../tools/kinds';

const IMPORTS = path.join(__dirname, '..', '..', 'imports');

test('imports/ has a file for each group in use, and no other', () => {
  const files = Object.keys(KINDS).sort();
  expect(fs.readdirSync(IMPORTS).sort()).toEqual(['crds', ...files.map((group) => `${group}.ts`)].sort());
  expect(fs.readdirSync(path.join(IMPORTS, 'crds')).sort()).toEqual(files.map((group) => `${group}.yaml`));
});

describe.each(Object.entries(KINDS))('%s', (group, kinds) => {
  test('imports/crds has the CRDs of the kinds in use, and no other', () => {
    const { crds, problems } = readCrds(fs.readFileSync(path.join(IMPORTS, 'crds', `${group}.yaml`), 'utf8'), group);
    expect([...problems, ...checkKinds(crds, { [group]: kinds })]).toEqual([]);
    expect(crds).toHaveLength(kinds.length);
  });

  test('each kind has a class with its plain name', () => {
    const classes: Record<string, { GVK?: { kind: string; apiVersion: string } }> = require(path.join(IMPORTS, group));
    for (const kind of kinds) {
      expect(classes[kind]?.GVK).toEqual({ kind, apiVersion: expect.stringMatching(`^${group}/v[0-9a-z]+$`) });
    }
  });
});
