import { crdVersions } from '../../src/bundles/crd-version';
import { parseFile } from '../../src/bundles/parse-file';
import { Part } from '../../src/bundles/part';

function versionsOf(crd: object) {
  const [source] = parseFile({ path: 'a', content: Buffer.from(JSON.stringify(crd)) }, 'a').sources;
  if (!source) throw new Error('no document');
  return crdVersions(Part.of({ source })).map(({ part, ...version }) => ({ ...version, at: part.name }));
}

const LIST = [
  { name: 'v1', served: true, storage: true },
  { name: 'v2', served: true },
];

it('lists the versions', () => {
  expect(versionsOf({ apiVersion: 'apiextensions.k8s.io/v1', spec: { versions: LIST, version: 'v3' } })).toEqual([
    { name: 'v1', isServed: true, isStorage: true, at: 'spec.versions[0]' },
    { name: 'v2', isServed: true, isStorage: false, at: 'spec.versions[1]' },
  ]);
});

it('takes spec.version for the only one in v1beta1, where no other is listed', () => {
  const only = [{ name: 'v3', isServed: true, isStorage: true, at: 'spec.version' }];
  expect(versionsOf({ apiVersion: 'apiextensions.k8s.io/v1beta1', spec: { version: 'v3' } })).toEqual(only);
  expect(versionsOf({ apiVersion: 'apiextensions.k8s.io/v1beta1', spec: { version: 'v1', versions: LIST } })).toHaveLength(2);
  expect(versionsOf({ apiVersion: 'apiextensions.k8s.io/v1', spec: { version: 'v3' } })).toEqual([]);
});
