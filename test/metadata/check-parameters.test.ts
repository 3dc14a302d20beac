import { RE2JS } from 're2js';
import { checkParameters } from '../../src/metadata/check-parameters';
import type { AddOnParameter } from '../../src/releases';
import { sourceOf } from './widget';

const BASE: AddOnParameter = {
  id: 'p',
  name: 'P',
  description: 'd',
  value_type: 'string',
  required: true,
  editable: true,
  enabled: true,
};
const options = [
  { name: 'One', value: '1' },
  { name: 'Four', value: '4' },
];

function check(changes: Partial<AddOnParameter>): string[] {
  const addOnParameters = [BASE, { ...BASE, ...changes }];
  return checkParameters(addOnParameters, sourceOf({ addOnParameters })).map(({ message }) => message);
}

describe('checkParameters', () => {
  it.each([
    [{}],
    [{ validation: '', options }],
    [{ validation: '^x', options: [] }],
    [{ validation: '^.+@.+$', default_value: 'a@b.c' }],
    [{ validation: '^(a|b)+(c|d)*$', default_value: 'abcd' }],
    [{ validation: '^[a-z]+$', default_value: '' }],
    [{ validation: '(?i)^(?P<word>[[:alpha:]]+)$', default_value: 'ABC' }],
    [{ options, default_value: '4' }],
    [{ options, default_value: '' }],
    [{ default_value: 'anything' }],
  ])('accepts %j', (changes) => {
    expect(check(changes)).toEqual([]);
  });

  it.each([
    [{ validation: '^x', options }, 'validation and options exclude each other'],
    [{ validation: '^[a-z]+$', default_value: 'A' }, "default_value 'A' does not match validation '^[a-z]+$'"],
    [{ validation: '^(?:a|b)+$', default_value: 'c' }, "default_value 'c' does not match validation '^(?:a|b)+$'"],
    [{ validation: '([a' }, "validation '([a' is no regular expression that OCM can read: missing closing ]: `[a`"],
    [
      { validation: '^(?=a)', default_value: 'a' },
      "validation '^(?=a)' is no regular expression that OCM can read: invalid or unsupported Perl syntax: `(?=`",
    ],
    [{ validation: '(?i)^widget$', default_value: 'gadget' }, "default_value 'gadget' does not match validation '(?i)^widget$'"],
    [{ validation: 'a'.repeat(4_097) }, 'validation has 4097 characters, more than the 4096 that are checked'],
    [
      { validation: 'a', default_value: 'a'.repeat(4_097) },
      'default_value has 4097 characters, more than the 4096 that are checked',
    ],
    [{ options, default_value: '2' }, "default_value '2' is not the value of any of options"],
  ])('refuses %j', (changes, message) => {
    expect(check(changes)).toEqual([`the parameter 'p': ${message}`]);
  });

  it('takes a bounded time for many patterns that are slow, and names those that are', () => {
    const slow = { validation: `^${'(?:[ab]?){1000}'.repeat(16)}[ab]{1000}$`, default_value: 'ab'.repeat(2_000) };
    const addOnParameters = Array.from({ length: 200 }, (_, index) => ({ ...BASE, id: `p${index}`, ...slow }));
    const compile = jest.spyOn(RE2JS, 'compile');
    const found = checkParameters(addOnParameters, sourceOf({ addOnParameters }));
    const tried = compile.mock.calls.length;
    compile.mockRestore();
    expect(tried).toBeLessThan(20);
    expect(found[0]?.message).toMatch(/^the parameter 'p0': validation takes too long: /);
    expect(found.length).toBeLessThan(20);
  });

  it('checks every parameter, at its place', () => {
    const addOnParameters = [{ ...BASE, options, default_value: '2' }, BASE, { ...BASE, id: 'q', validation: '(' }];
    const found = checkParameters(addOnParameters, sourceOf({ addOnParameters }));
    expect(found.map(({ where }) => where?.line)).toEqual([21, 40]);
  });
});
