import * as fc from 'fast-check';
import * as yaml from 'yaml';
import { addonsv1, type ConfigValue, type PlainConfig, preview, Reference, templateOf } from '../../src/package-operator';

const image = `quay.io/example/package@sha256:${'0'.repeat(64)}`;

test('the template of an add-on', () => {
  const config = addonsv1({ name: 'reference-addon', targetNamespace: 'redhat-reference-addon' });
  expect(templateOf({ name: 'reference-addon', image, component: 'web', config })).toMatchSnapshot();
});

test('required values are read without a guard, inside lists too', () => {
  const at = { namespace: 'ns', name: 'x' };
  const config = {
    list: [Reference.secretKey({ ...at, key: 'tls.crt' }), 1, Reference.clusterId()],
    map: { data: Reference.secretData(at) },
    empty: {},
  };
  expect(templateOf({ name: 'x', image, config })).toMatchSnapshot();
});

test('without a configuration there is none', () => {
  expect(yaml.parse(templateOf({ name: 'x', image }))).toEqual({
    apiVersion: 'package-operator.run/v1alpha1',
    kind: 'ClusterPackage',
    metadata: { name: 'x' },
    spec: { image },
  });
});

test('what an author writes comes out as it is', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('{{ x }}', '`', '"', '<<', 'yes', '~', '1e3', '- a: b # c'),
  );
  const number = fc
    .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
    .map((value) => (value === 0 ? 0 : value));
  const { config } = fc.letrec<{ value: ConfigValue<never>; config: PlainConfig }>((tie) => ({
    value: fc.oneof({ maxDepth: 3 }, text, number, fc.boolean(), fc.array(tie('value'), { maxLength: 3 }), tie('config')),
    config: fc.dictionary(
      text.filter((field) => field !== '__proto__'),
      tie('value'),
      { maxKeys: 4 },
    ),
  }));
  fc.assert(
    fc.property(config, (plain) => {
      const spec = { name: 'x', image, config: plain };
      expect({ clusterPackage: yaml.parse(templateOf(spec)) }).toEqual(preview(spec, {}));
    }),
  );
});
