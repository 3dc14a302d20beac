import { askedParameters } from '../../src/parameters/asked-parameters';
import type { AddOnParameter } from '../../src/releases';
import { definition } from './definition';

const unknown: Partial<AddOnParameter> = { conditions: [{ resource: 'cluster', data: { 'product.id': 'osd' } }] };

function ask(definitions: readonly Partial<AddOnParameter>[], given: readonly string[]): unknown {
  const { asked, problems } = askedParameters(definitions.map(definition), new Set(given), { cluster: {} });
  return [asked.map(({ id }) => id).join(' '), ...problems.map(({ parameter, code }) => `${parameter} ${code}`)];
}

test.each<[string, readonly Partial<AddOnParameter>[], readonly string[], unknown]>([
  ['all, in order', [{ id: 'b' }, { id: 'a' }], ['b'], ['a b']],
  ['none that is defined twice', [{ id: 'a' }, { id: 'b' }, { id: 'a', enabled: false }], [], ['b', 'a PARAMETER_DEFINITION']],
  ['none that is not in use', [{ id: 'a', enabled: false, validation: '(' }], [], ['']],
  ['none that is not in use and given', [{ id: 'a', enabled: false }], ['a'], ['', 'a PARAMETER_NOT_ASKED']],
  ['none that is not well defined', [{ id: 'a b' }], [], ['', 'a b PARAMETER_DEFINITION']],
  ['none of which it is unknown', [{ id: 'a', ...unknown }], [], ['']],
  [
    'none of which it is unknown, which matters if it is given',
    [{ id: 'a', ...unknown }],
    ['a'],
    ['', 'a PARAMETER_CONDITION_UNKNOWN'],
  ],
  ['or required', [{ id: 'a', required: true, ...unknown }], [], ['', 'a PARAMETER_CONDITION_UNKNOWN']],
  ['or has a default', [{ id: 'a', default_value: 'x', ...unknown }], [], ['', 'a PARAMETER_CONDITION_UNKNOWN']],
  [
    'none whose condition makes no sense',
    [{ id: 'a', conditions: [{ resource: 'cluster', data: {} }] }],
    [],
    ['', 'a PARAMETER_DEFINITION'],
  ],
  ['none that there is not', [{ id: 'a' }], ['c', 'b'], ['a', 'b PARAMETER_UNKNOWN', 'c PARAMETER_UNKNOWN']],
])('%s', (_, definitions, given, expected) => {
  expect(ask(definitions, given)).toEqual(expected);
});

test('thousands of unknown ids make a bounded list', () => {
  const given = Array.from({ length: 100_000 }, (_, index) => `p${index}`);
  const { problems } = askedParameters([], new Set(given), { cluster: {} });
  expect(problems.length).toBeLessThan(1_000);
  expect(problems[0]?.hint).toBe('It has none.');
});
