import type { AddonNamespace } from '../../src/addon-operator';
import { checkNamespaces } from '../../src/addon-operator/namespace-rules';
import { oneLine } from '../olm/render';
import { widget } from './widget';

const check = (...more: AddonNamespace[]) =>
  checkNamespaces({ ...widget, namespaces: [{ name: 'redhat-widget' }, ...more] }).map(oneLine);

test.each<[AddonNamespace[], string[]]>([
  [[], []],
  [[{ name: 'a', labels: { b: 'c' } }], []],
  [[{ name: 'A' }], ["error ADDON_NAMESPACE_INVALID: namespaces[1].name is 'A', which is not a DNS label"]],
  [
    [{ name: 'redhat-widget' }],
    ["error ADDON_NAME_REPEATED: namespaces[1].name is 'redhat-widget', which is already in the list"],
  ],
  [[{ name: 'a', labels: { '': 'c' } }], ["error LABEL_INVALID: namespaces[1].labels: '' is not a label key"]],
])('%j', (more, expected) => {
  expect(check(...more)).toEqual(expected);
});

test('a target namespace that nobody creates is a warning', () => {
  expect(checkNamespaces({ ...widget, namespaces: undefined }).map(oneLine)).toEqual([
    "warning ADDON_TARGET_NAMESPACE_NOT_LISTED: targetNamespace is 'redhat-widget', which is not among namespaces",
  ]);
});

test('a target namespace must be a namespace', () => {
  const bad = { ...widget, targetNamespace: 'a.b', namespaces: [{ name: 'a.b' }] };
  expect(checkNamespaces(bad).map(oneLine)).toEqual([
    "error ADDON_NAMESPACE_INVALID: targetNamespace is 'a.b', which is not a DNS label",
    "error ADDON_NAMESPACE_INVALID: namespaces[0].name is 'a.b', which is not a DNS label",
  ]);
});
