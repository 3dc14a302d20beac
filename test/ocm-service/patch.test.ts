import type { JsonObject } from '../../src/ocm-service/json-object';
import { modelOf, type OcmKind } from '../../src/ocm-service/models';
import { differenceOf } from '../../src/ocm-service/patch';
import { showChanges } from '../../src/ocm-service/show-changes';

const ENV = (...names: string[]) => ({
  config: { add_on_environment_variables: names.map((name, index) => ({ id: String(index), name, value: 'v' })) },
});

const CASES: readonly (readonly [string, OcmKind, JsonObject, JsonObject, string, JsonObject])[] = [
  ['equal', 'addon', { name: 'a' }, { name: 'a' }, '', {}],
  ['fields that are of the server', 'addon', { name: 'a', href: '/x', kind: 'Addon', status: {} }, { name: 'a' }, '', {}],
  ['empty is as good as absent', 'addon', {}, { docs_link: '', managed_service: false, namespaces: [] }, '', {}],
  ['null is absent', 'addon', { docs_link: null }, {}, '', {}],
  ['a text changes', 'addon', { name: 'a' }, { name: 'b' }, '~ name: "a" -> "b"', { name: 'b' }],
  ['a text is gone', 'addon', { docs_link: 'x' }, {}, '- docs_link: "x"', { docs_link: '' }],
  ['a flag is gone', 'addon', { managed_service: true }, {}, '~ managed_service: true -> false', { managed_service: false }],
  ['labels are gone', 'addon', { common_labels: { a: 'b' } }, {}, '- common_labels[a]: "b"', { common_labels: {} }],
  ['what others set stays', 'addon', { hidden: true, version: { id: '1' }, requirements: [{ id: 'a' }] }, {}, '', {}],
  ['another order', 'addon', ENV('A', 'B'), ENV('B', 'A'), '', {}],
  [
    'an entry is new, one is gone',
    'addon',
    { namespaces: [{ name: 'a', enabled: false }, { name: 'b' }] },
    { namespaces: [{ name: 'a' }, { name: 'c' }] },
    '+ namespaces[c]: {"name":"c"}\n    - namespaces[b]: {"name":"b"}',
    { namespaces: [{ name: 'a', enabled: false }, { name: 'c' }] },
  ],
  [
    'deep in parameters, which come as a list or as a link',
    'version',
    { parameters: [{ id: 'p', options: [{ value: '1', rank: 0 }] }] },
    { parameters: { items: [{ id: 'p', options: [{ value: '1', rank: 2 }] }] } },
    '~ parameters[p].options[1].rank: 0 -> 2',
    { parameters: { items: [{ id: 'p', options: [{ value: '1', rank: 2 }] }] } },
  ],
  [
    'all parameters are gone',
    'version',
    { parameters: { items: [{ id: 'p' }] } },
    {},
    '- parameters[p]: {"id":"p"}',
    { parameters: { items: [] } },
  ],
  [
    'entries of one name are told apart',
    'version',
    { sub_operators: [{ operator_name: 'a', enabled: true }] },
    { sub_operators: [{ operator_name: 'a', enabled: true }, { operator_name: 'a' }] },
    '+ sub_operators[a#2]: {"operator_name":"a"}',
    { sub_operators: [{ operator_name: 'a', enabled: true }, { operator_name: 'a' }] },
  ],
  [
    'a structure is gone',
    'version',
    { monitoring_stack: { enabled: true, resources: {} } },
    {},
    '~ monitoring_stack.enabled: true -> false',
    { monitoring_stack: { enabled: false } },
  ],
  ['a field that OCM does not return', 'addon', {}, { novelty: 1 }, '', {}],
  ['a field that only OCM and we know', 'addon', { novelty: 1 }, { novelty: 2 }, '~ novelty: 1 -> 2', { novelty: 2 }],
];

test.each(CASES)('%s (%s)', (_, kind, theirs, ours, shown, patch) => {
  const difference = differenceOf(modelOf(kind, 'addons_mgmt'), theirs, ours);
  expect(showChanges(difference.changes).trim()).toBe(shown);
  expect(difference.patch).toEqual(patch);
});

test.each([
  ['addons_mgmt' as const, { order: 2 }],
  ['clusters_mgmt' as const, {}],
])('the place of a parameter is compared at %s only where its model has it', (service, patched) => {
  const [theirs, ours] = [{ parameters: { items: [{ id: 'p' }] } }, { parameters: { items: [{ id: 'p', order: 2 }] } }];
  const { patch } = differenceOf(modelOf('version', service), theirs, ours);
  expect(patch).toEqual('order' in patched ? ours : {});
});
