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
    [{ validation: '([a' }, "validation '([a' is no regular expression"],
    [{ options, default_value: '2' }, "default_value '2' is not the value of any of options"],
    [{ validation: '^(a+)+$', default_value: `${'a'.repeat(60)}!` }, 'validation takes more than 250 ms on default_value'],
    [{ validation: '^a*a*a*a*a*a*a*b$', default_value: 'a'.repeat(2_000) }, 'validation takes more than 250 ms on default_value'],
  ])('refuses %j', (changes, message) => {
    expect(check(changes)).toEqual([`the parameter 'p': ${message}`]);
  });

  it('checks every parameter, at its place', () => {
    const addOnParameters = [{ ...BASE, options, default_value: '2' }, BASE, { ...BASE, id: 'q', validation: '(' }];
    const found = checkParameters(addOnParameters, sourceOf({ addOnParameters }));
    expect(found.map(({ where }) => where?.line)).toEqual([21, 40]);
  });
});
