import { checkSecretReference } from '../../src/kubernetes/secret-reference';
import { oneLine } from '../olm/render';

test('a reference names a Secret and a namespace', () => {
  expect(checkSecretReference({ name: 'widget-pagerduty', namespace: 'redhat-widget' }, 'targetSecretRef')).toEqual([]);
  expect(checkSecretReference({ name: 'Widget', namespace: 'a.b' }, 'targetSecretRef').map(oneLine)).toEqual([
    "error SECRET_REFERENCE_INVALID: targetSecretRef.name is 'Widget', which is not the name of a Secret",
    "error SECRET_REFERENCE_INVALID: targetSecretRef.namespace is 'a.b', which is not the name of a namespace",
  ]);
});
