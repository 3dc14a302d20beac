import { typedText } from '../../src/parameters/value-types';
import { definition } from './definition';
import { VALUES } from './values';

const OF_TYPES = VALUES.filter(({ definition: { validation }, expected }) => {
  return validation === undefined && ('text' in expected || expected.codes.includes('PARAMETER_TYPE'));
});

test('every value of the table is taken or not by its type alone', () => {
  const isTaken = OF_TYPES.map(({ definition: changes, value }) => 'text' in typedText(definition(changes), value));
  expect(isTaken).toEqual(OF_TYPES.map(({ expected }) => 'text' in expected));
});

test.each([
  ['string', 1.1, { wanted: 'text', hint: 'Put it in quotes: without them, YAML takes 1.10 for 1.1 and yes for true.' }],
  ['cidr', '10.0.0.1/16', { wanted: 'a network in its canonical form', hint: 'Write 10.0.0.0/16.' }],
  ['cidr', '2001:DB8::1/32', { wanted: 'a network in its canonical form', hint: 'Write 2001:db8::/32.' }],
  ['cidr', 'x', { wanted: 'a network of IPv4 or IPv6, such as 10.0.0.0/16' }],
  ['boolean', 'yes', { wanted: 'true or false' }],
  ['resource', 1.5, { wanted: 'a whole number of units, at least 0' }],
] as const)('%s of %j', (value_type, value, expected) => {
  expect(typedText(definition({ value_type }), value)).toEqual(expected);
});

test('one of the options may be given as it is, whatever the type', () => {
  const options = [{ name: 'Small', value: 'small' }];
  expect(typedText(definition({ value_type: 'resource', options }), 'small')).toEqual({ text: 'small' });
  expect(typedText(definition({ value_type: 'resource', options }), true)).toHaveProperty('wanted');
});
