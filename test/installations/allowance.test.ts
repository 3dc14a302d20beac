import * as path from 'node:path';
import { readAllowance } from '../../src/installations/allowance';
import { inTemporaryFolder } from '../synth/fixture';
import { placeOf, writeFiles } from './fixture';

const read = (text: string) =>
  inTemporaryFolder((folder) => {
    writeFiles(folder, { 'allowance.yaml': text });
    return readAllowance(path.join(folder, 'allowance.yaml'));
  });

test('an allowance knows the place of each quota', () => {
  const { allowance, diagnostics } = read('quotas:\n  a: 1\n  b: 0\n');
  expect(diagnostics).toEqual([]);
  expect([...(allowance?.quotas ?? [])]).toEqual([
    ['a', 1],
    ['b', 0],
  ]);
  expect(allowance?.locate('b')).toMatchObject({ line: 3, column: 6 });
});

test.each([
  ['units below zero', 'quotas:\n  a: -1\n', ['allowance.yaml:2:6 SCHEMA_VALUE']],
  ['half a unit', 'quotas:\n  a: 1.5\n', ['allowance.yaml:2:6 SCHEMA_TYPE']],
  ['a text', 'quotas:\n  a: "1"\n', ['allowance.yaml:2:6 SCHEMA_TYPE']],
  ['something else', 'quota: {}\n', ['allowance.yaml:1:1 SCHEMA_UNKNOWN_PROPERTY']],
  ['no YAML', 'quotas: [\n', ['allowance.yaml:2:1 YAML_SYNTAX']],
])('%s is refused', (_, text, places) => {
  const { allowance, diagnostics } = read(text);
  expect(diagnostics.map(placeOf).sort()).toEqual(places);
  expect(allowance).toBeUndefined();
});
