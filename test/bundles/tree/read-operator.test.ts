import * as path from 'node:path';
import { readOperator } from '../../../src/bundles/tree/read-operator';
import { codes } from '../widget';
import { bundleAt, withTree } from './tree-folder';

const read = (files: Readonly<Record<string, string>>, singleBundle = false) =>
  withTree('widget', files, (folder) => readOperator(path.join(folder, 'main'), { name: 'widget', isMain: true }, singleBundle));

it('orders the bundles by SemVer precedence', () => {
  const versions = ['1.0.0', '1.0.0-rc.1', '0.10.0', '0.9.0'];
  const { operator, diagnostics } = read(Object.assign({}, ...versions.map((version) => bundleAt(`main/${version}`))));
  expect(diagnostics).toEqual([]);
  expect([...operator.bundles.keys()]).toEqual(['0.9.0', '0.10.0', '1.0.0-rc.1', '1.0.0']);
});

it('warns of a version that is not that of the folder', () => {
  const { operator, diagnostics } = read(bundleAt('main/1.0.0', { 'spec/version': '1.0.1' }));
  expect(codes(diagnostics)).toEqual(['warning BUNDLES_VERSION_DIFFERS']);
  expect([...operator.bundles.keys()]).toEqual(['1.0.0']);
});

it.each([
  ['v1.0.0', { 'spec/version': '1.0.0' }],
  ['1.0', { 'spec/version': '1.0.0' }],
  ['latest', { 'spec/version': '1.0.0' }],
])('refuses the folder %s', (name, changes) => {
  const { operator, diagnostics } = read(bundleAt(`main/${name}`, changes));
  expect(codes(diagnostics)).toEqual(['error BUNDLES_FOLDER_VERSION']);
  expect(operator.bundles.size).toBe(0);
});

it('counts the bundles', () => {
  const two = { ...bundleAt('main/1.0.0'), ...bundleAt('main/1.1.0') };
  expect(codes(read({ 'main/': '' }).diagnostics)).toEqual(['error BUNDLES_COUNT']);
  expect(codes(read({ 'main/': '' }, true).diagnostics)).toEqual(['error BUNDLES_COUNT']);
  expect(codes(read(two).diagnostics)).toEqual([]);
  expect(codes(read(two, true).diagnostics)).toEqual(['error BUNDLES_COUNT']);
});
