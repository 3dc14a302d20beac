import { ApiObject, App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { objectsInSet } from '../../src/olm/objects-in-set';
import { chart } from './render';

test('finds objects by group, kind and namespace, at any depth of the same chart only', () => {
  const set = chart();
  const make = (scope: Construct, id: string, apiVersion: string, namespace: string) =>
    new ApiObject(scope, id, { apiVersion, kind: 'Thing', metadata: { name: id, namespace } });
  make(set, 'v1', 'example.com/v1', 'here');
  make(new Construct(set, 'deep'), 'v2', 'example.com/v2', 'here');
  make(set, 'elsewhere', 'example.com/v1', 'there');
  make(set, 'other', 'example.org/v1', 'here');
  make(new Chart(App.of(set), 'neighbour'), 'apart', 'example.com/v1', 'here');
  expect(objectsInSet(set, 'example.com', 'Thing', 'here').map(({ name }) => name)).toEqual(['v1', 'v2']);
  expect(objectsInSet(set, 'example.com', 'Other', 'here')).toEqual([]);
});
