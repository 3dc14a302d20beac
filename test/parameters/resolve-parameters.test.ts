import * as fc from 'fast-check';
import { RE2JS } from 're2js';
import { type ParameterContext, type ParameterValue, resolveParameters } from '../../src/parameters';
import type { AddOnParameter } from '../../src/releases';
import type { Json } from '../../src/yaml';
import { growth } from '../growth';
import { definition } from './definition';
import { VALUES, type ValueRow } from './values';

const NOWHERE: ParameterContext = { facts: { cluster: {} } };
const AWS: ParameterContext = { facts: { cluster: { 'cloud_provider.id': 'aws' } } };
const ON_AWS: Partial<AddOnParameter> = { conditions: [{ resource: 'cluster', data: { 'cloud_provider.id': 'aws' } }] };
const ON_GCP: Partial<AddOnParameter> = { conditions: [{ resource: 'cluster', data: { 'cloud_provider.id': 'gcp' } }] };

function resolve(
  changes: Partial<AddOnParameter>,
  given: Readonly<Record<string, ParameterValue>>,
  context: ParameterContext = NOWHERE,
): unknown {
  const result = resolveParameters([definition(changes)], given, context);
  return 'values' in result ? result.values : result.problems.map(({ code, message }) => `${code}: ${message}`);
}

function codes(
  changes: Partial<AddOnParameter>,
  given: Readonly<Record<string, ParameterValue>>,
  context?: ParameterContext,
): unknown {
  const result = resolve(changes, given, context);
  return Array.isArray(result) ? result.map((each: string) => each.split(':')[0]) : result;
}

test('the table has at least 200 values, good and bad, of all types', () => {
  const count = (isGood: boolean) => VALUES.filter(({ expected }) => 'text' in expected === isGood).length;
  expect(count(true)).toBeGreaterThan(90);
  expect(count(false)).toBeGreaterThan(130);
  expect(new Set(VALUES.map((row) => row.definition.value_type)).size).toBe(6);
});

function title({ definition: { value_type, validation = '' }, value }: ValueRow): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : `the ${typeof value} ${value}`;
  return `${value_type} ${validation.slice(0, 40)}: ${text.slice(0, 60)}`;
}

test.each(VALUES.map((row) => [title(row), row] as const))('%s', (_, { definition: changes, value, expected }) => {
  const result = resolveParameters([definition(changes)], { p: value }, NOWHERE);
  if ('text' in expected) expect(result).toEqual({ values: { p: expected.text } });
  else expect('problems' in result && result.problems.map(({ code }) => code)).toEqual(expected.codes);
});

describe('what is not given', () => {
  it.each<[string, Partial<AddOnParameter>, unknown]>([
    ['nothing, if it may be left out', {}, {}],
    ['the default', { default_value: 'd' }, { p: 'd' }],
    ['the default of one that is required', { required: true, default_value: 'd' }, { p: 'd' }],
    ['no default, if it is empty', { default_value: '' }, {}],
    [
      'a problem, if it is required',
      { required: true },
      ["PARAMETER_REQUIRED: the parameter 'p' is required, and has no default"],
    ],
    [
      'a problem, if its default is empty',
      { required: true, default_value: '' },
      ["PARAMETER_REQUIRED: the parameter 'p' is required, and has no default"],
    ],
    ['nothing, if it is not in use', { required: true, enabled: false }, {}],
    ['nothing, if it is not asked for', { required: true, ...ON_GCP }, {}],
    [
      'nothing, if it is unknown whether it is asked for and there is no value',
      { conditions: [{ resource: 'cluster', data: { 'product.id': 'osd' } }] },
      {},
    ],
  ])('%s', (_, changes, expected) => {
    expect(resolve(changes, {}, AWS)).toEqual(expected);
  });

  it('says that a bad default is a mistake of the release', () => {
    const owner = 'PARAMETER_DEFINITION: the parameter';
    expect(resolve({ value_type: 'number', default_value: 'one' }, {})).toEqual([
      `${owner} 'p' has a default that cannot be taken: it takes a number in decimal digits, such as 12 or -0.5`,
    ]);
    expect(resolve({ validation: '^a', default_value: 'b' }, {})).toEqual([
      `${owner} 'p' has a default that cannot be taken: it does not match its validation '^a'`,
    ]);
    expect(codes({ options: [{ name: 'A', value: 'a' }], default_value: 'b' }, {})).toEqual(['PARAMETER_DEFINITION']);
    expect(resolve({ validation: '^a', default_value: 'b' }, { p: 'a' })).toEqual({ p: 'a' });
  });
});

describe('what must not be given', () => {
  it.each<[string, Partial<AddOnParameter>, string]>([
    ['one that is not in use', { enabled: false }, "PARAMETER_NOT_ASKED: the parameter 'p' is not in use (enabled: false)"],
    [
      'one that is not asked for',
      ON_GCP,
      "PARAMETER_NOT_ASKED: the parameter 'p' is not asked for on this cluster: cloud_provider.id must be 'gcp'; found: 'aws'",
    ],
    [
      'one of which nobody knows whether it is asked for',
      { conditions: [{ resource: 'cluster', data: { 'product.id': 'osd' } }] },
      "PARAMETER_CONDITION_UNKNOWN: the parameter 'p' may not be asked for on this cluster: product.id must be 'osd'; found: nothing recorded",
    ],
    [
      'an empty text where one is required',
      { required: true },
      "PARAMETER_REQUIRED: the parameter 'p' is required, and an empty text is no value",
    ],
  ])('%s', (name, changes, expected) => {
    expect(resolve(changes, { p: name.startsWith('an empty') ? '' : 'x' }, AWS)).toEqual([expected]);
  });

  it('takes one whose conditions hold', () => {
    expect(resolve(ON_AWS, { p: 'x' }, AWS)).toEqual({ p: 'x' });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'replica', ''])('one that there is not: %j', (id) => {
    const given = Object.fromEntries([[id, 'x']]);
    expect(resolve({ id: 'replicas' }, given)).toEqual([`PARAMETER_UNKNOWN: the parameter '${id}' is none of this release`]);
  });

  it('says which one was meant', () => {
    const result = resolveParameters([definition({ id: 'replicas' })], { replica: 1, size: 2 }, NOWHERE);
    expect('problems' in result && result.problems.map(({ parameter, hint }) => [parameter, hint])).toEqual([
      ['replica', "Did you mean 'replicas'?"],
      ['size', 'The parameters are: replicas.'],
    ]);
  });

  it.each(['__proto__', 'constructor'])('but for one that is called %s', (id) => {
    const result = resolve({ id }, Object.fromEntries([[id, 'x']]));
    expect(Object.entries(result as object)).toEqual([[id, 'x']]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('options', () => {
  const cpu = (least: number) => [
    { id: 'cpu', resource: 'machine_pool' as const, data: { 'compute.cpu': least }, enabled: true },
  ];
  const options = [
    { name: 'Small', value: '1', requirements: cpu(4) },
    { name: 'Large', value: '4', requirements: cpu(16) },
  ];
  const pool: ParameterContext = { facts: { cluster: {}, machinePools: [{ id: 'worker', 'compute.cpu': 8 }] } };

  it.each<[ParameterValue, unknown]>([
    ['1', { p: '1' }],
    [
      '4',
      [
        "PARAMETER_OPTION_REQUIREMENT: the parameter 'p' cannot be '4' on this cluster: machine pool 'worker': compute.cpu must be at least 16; found: 8",
      ],
    ],
    ['2', ["PARAMETER_OPTION: the parameter 'p' is none of its options"]],
    ['Small', ["PARAMETER_OPTION: the parameter 'p' is none of its options"]],
    ['', ["PARAMETER_OPTION: the parameter 'p' is none of its options"]],
    [1, ["PARAMETER_TYPE: the parameter 'p' takes text"]],
  ])('%j', (value, expected) => {
    expect(resolve({ value_type: 'resource_requirement', options }, { p: value }, pool)).toEqual(expected);
  });

  it('does not take what nobody recorded', () => {
    expect(codes({ value_type: 'resource_requirement', options }, { p: '1' })).toEqual(['PARAMETER_OPTION_REQUIREMENT']);
    expect(codes({ value_type: 'resource_requirement', options, default_value: '1' }, {})).toEqual([
      'PARAMETER_OPTION_REQUIREMENT',
    ]);
  });

  it('takes a number for an option of a number', () => {
    expect(resolve({ value_type: 'number', options }, { p: 1 }, pool)).toEqual({ p: '1' });
  });
});

test('all problems are told at once, in the order of the ids', () => {
  const definitions = [
    definition({ id: 'c', required: true }),
    definition({ id: 'a', value_type: 'number' }),
    definition({ id: 'b', validation: '^x', editable: false }),
  ];
  const result = resolveParameters(
    definitions,
    { a: 'one', b: 'yhttps://u:hunter22@h/', d: 1 },
    { ...NOWHERE, committed: { b: 'x' } },
  );
  expect('problems' in result && result.problems.map(({ parameter, code }) => `${parameter} ${code}`)).toEqual([
    'a PARAMETER_TYPE',
    'b PLAINTEXT_SECRET',
    'b PARAMETER_VALIDATION',
    'b PARAMETER_NOT_EDITABLE',
    'c PARAMETER_REQUIRED',
    'd PARAMETER_UNKNOWN',
  ]);
  expect(JSON.stringify(result)).not.toContain('hunter22');
  expect(JSON.stringify(result)).toContain('parametersSecret');
});

test('a mistake of the release is said to be one, whoever gave the value', () => {
  for (const changes of [{ validation: '(' }, { id: 'a b' }, { value_type: 'number' as const, default_value: 'x' }]) {
    const result = resolveParameters([definition(changes)], changes.value_type ? {} : { p: 'x' }, NOWHERE);
    expect('problems' in result && result.problems[0].hint).toMatch(/^It is a mistake of the release:/);
  }
});

test('what to write instead is said', () => {
  const result = resolveParameters([definition({ value_type: 'cidr' })], { p: '10.0.0.1/16' }, NOWHERE);
  expect('problems' in result && result.problems[0].hint).toBe('Write 10.0.0.0/16.');
});

test('the message of the add-on’s author is shown', () => {
  const result = resolveParameters(
    [definition({ validation: '^test-', validation_err_msg: 'Begin with test-.' })],
    { p: 'x' },
    NOWHERE,
  );
  expect('problems' in result && result.problems[0].hint).toBe('Begin with test-.');
});

describe('laws', () => {
  const id = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', 'x y', '');
  const value = fc.oneof(
    fc.constantFrom<ParameterValue>('', '1', '4', 'true', '10.0.0.0/8', '::/0', 'abc'),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.double(),
    fc.integer(),
    fc.boolean(),
  );
  const text = fc.oneof(fc.constantFrom('', '1', 'true', '10.0.0.0/8', 'abc'), fc.string({ unit: 'binary', maxLength: 8 }));
  const option = fc.record({ name: text, value: text, rank: fc.nat(3) }, { requiredKeys: ['name', 'value'] });
  const data = fc.dictionary(
    fc.constantFrom('version.raw_id', 'cloud_provider.id', 'ccs.enabled', '__proto__', 'other'),
    fc.oneof(
      fc.constantFrom('aws', '>=4.1', true),
      fc.jsonValue().map((json): Json => JSON.parse(JSON.stringify(json))),
    ),
  );
  const parameter = fc.record(
    {
      id,
      name: text,
      description: text,
      value_type: fc.constantFrom<AddOnParameter['value_type']>(
        'string',
        'number',
        'boolean',
        'cidr',
        'resource',
        'resource_requirement',
      ),
      required: fc.boolean(),
      editable: fc.boolean(),
      enabled: fc.boolean(),
      validation: fc.oneof(fc.constantFrom('^a', '(a+)+$', ''), fc.string({ maxLength: 6 })),
      editable_direction: fc.constantFrom('up' as const, 'down' as const),
      default_value: text,
      options: fc.array(option, { maxLength: 3 }),
      conditions: fc.array(fc.record({ resource: fc.constant('cluster' as const), data }), { maxLength: 2 }),
    },
    { requiredKeys: ['id', 'name', 'description', 'value_type', 'required', 'editable', 'enabled'] },
  );
  const definitions = fc.array(parameter, { maxLength: 5 });
  const given = fc
    .array(fc.tuple(id, value), { maxLength: 4 })
    .map((pairs): Record<string, ParameterValue> => Object.fromEntries(pairs));
  const committed = fc
    .array(fc.tuple(id, text), { maxLength: 3 })
    .map((pairs): Record<string, string> => Object.fromEntries(pairs));
  const context = fc.record({
    facts: fc.constant({ cluster: { 'cloud_provider.id': 'aws', 'version.raw_id': '4.16.3' } }),
    committed,
  });

  it('nothing is thrown, and there are values or problems', () => {
    let good = 0;
    fc.assert(
      fc.property(definitions, given, context, (all, values, where) => {
        const result = resolveParameters(all, values, where);
        if ('values' in result) good++;
        else expect(result.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
    expect(good).toBeGreaterThan(5);
  });

  it('resolving what was resolved changes nothing, and is no change of what is committed', () => {
    fc.assert(
      fc.property(definitions, given, context, (all, values, where) => {
        const result = resolveParameters(all, values, where);
        if (!('values' in result)) return;
        expect(resolveParameters(all, result.values, where)).toEqual(result);
        expect(resolveParameters(all, result.values, { ...where, committed: result.values })).toEqual(result);
      }),
      { numRuns: 400 },
    );
  });

  it('the order of definitions means nothing', () => {
    fc.assert(
      fc.property(
        definitions.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        given,
        context,
        ([all, shuffled], values, where) => {
          expect(resolveParameters(shuffled, values, where)).toEqual(resolveParameters(all, values, where));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('no problem repeats a text that was given', () => {
    fc.assert(
      fc.property(parameter, (each) => {
        const secret = 'hunter22-hunter22';
        const result = resolveParameters([each], { [each.id]: secret }, NOWHERE);
        if ('problems' in result) expect(JSON.stringify(result)).not.toContain(secret);
      }),
    );
  });
});

test('time grows with the text, whatever the pattern', () => {
  const hard = definition({ validation: '(a+)+$' });
  const run = (text: string) => expect('problems' in resolveParameters([hard], { p: text }, NOWHERE)).toBe(true);
  expect(growth((size) => `${'a'.repeat(size)}!`, run, 1_000)).toBeLessThan(10);
});

test('many slow patterns together take a bounded time', () => {
  const slow = `${'(?:[ab]?){1000}'.repeat(16)}[ab]{1000}$`;
  const definitions = Array.from({ length: 200 }, (_, index) => definition({ id: `p${index}`, validation: `^${index}${slow}` }));
  const given = Object.fromEntries(definitions.map(({ id }) => [id, 'ab'.repeat(2_000)]));
  const compile = jest.spyOn(RE2JS, 'compile');
  const result = resolveParameters(definitions, given, NOWHERE);
  const tried = compile.mock.calls.length;
  compile.mockRestore();
  expect(tried).toBeLessThan(30);
  expect('problems' in result && result.problems.at(-1)?.message).toMatch(/has a validation that takes too long$/);
});
