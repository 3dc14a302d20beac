import { addonsv1, Reference } from '../../src/package-operator';

const at = { name: 'ref', targetNamespace: 'redhat-ref' };
const namespace = 'redhat-ref';

test('it is what Addon Operator gives, with the Secrets that it reads', () => {
  expect(addonsv1(at)).toEqual({
    addonsv1: {
      clusterID: Reference.clusterId(),
      deadMansSnitchUrl: Reference.secretKey({ namespace, name: 'ref-deadmanssnitch', key: 'SNITCH_URL' }).optional(),
      ocmClusterID: Reference.clusterFact('id'),
      ocmClusterName: Reference.clusterFact('name'),
      pagerDutyKey: Reference.secretKey({ namespace, name: 'ref-pagerduty', key: 'PAGERDUTY_KEY' }).optional(),
      parameters: Reference.secretData({ namespace, name: 'addon-ref-parameters' }).optional(),
      smtp: Reference.secretData({ namespace, name: 'ref-smtp' }).optional(),
      targetNamespace: namespace,
    },
  });
});

test('its properties are in alphabetical order', () => {
  const properties = Object.keys(addonsv1(at)['addonsv1'] ?? {});
  expect(properties).toEqual([...properties].sort());
});

test.each(['parameters', 'deadMansSnitchUrl', 'pagerDutyKey', 'smtp'])('%s can be delivered elsewhere', (property) => {
  const elsewhere = Reference.secretKey({ namespace: 'elsewhere', name: 'other', key: 'k' });
  const expected = addonsv1(at)['addonsv1'];
  expect(addonsv1({ ...at, [property]: elsewhere })['addonsv1']).toEqual({ ...Object(expected), [property]: elsewhere });
});
