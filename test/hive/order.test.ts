import fc from 'fast-check';
import { inApplyOrder } from '../../src/hive/order';
import { manifest } from './fixture';

const ORDER = [
  'Namespace',
  'CustomResourceDefinition',
  'OperatorGroup',
  'CatalogSource',
  'NetworkPolicy',
  'Subscription',
  'ConfigMap',
];

test('puts what others stand on first, whatever the order before', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(ORDER, { minLength: ORDER.length }), (kinds) => {
      expect(inApplyOrder(kinds.map((kind) => manifest(kind))).map(({ kind }) => kind)).toEqual(ORDER);
    }),
  );
});

test('keeps the order of objects of one rank, and its input', () => {
  const named = (kind: string, name: string) => manifest(kind, { metadata: { name } });
  const input = [named('Secret', 'c'), named('Namespace', 'b'), named('ConfigMap', 'a'), named('Namespace', 'a')];
  expect(inApplyOrder(input).map(({ metadata }) => metadata.name)).toEqual(['b', 'a', 'c', 'a']);
  expect(input[0]?.kind).toBe('Secret');
});
