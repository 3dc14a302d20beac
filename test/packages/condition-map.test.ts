import { conditionMapFaults } from '../../src/packages/condition-map';

test.each([
  ['Available => example.com/Available', []],
  ['A => b/C\nD=>e.f/G.h-i\n', []],
  ['xxxx', ['expected 2 part mapping got 1 in line 1']],
  ['=> bla', ["sourceType can't be empty in line 1"]],
  ['Available =>', ["destinationType can't be empty in line 1"]],
  [
    ' => a/B\nA => a/B\nC => D',
    ["sourceType can't be empty in line 1", 'destinationType must have a prefix, as in example.com/Available in line 3'],
  ],
  ['A => UPPER/B', ['destinationType must be a DNS subdomain, a "/" and a name in line 1']],
  ['A => a/B/C', ['destinationType must be a DNS subdomain, a "/" and a name in line 1']],
])('%j', (text, faults) => expect(conditionMapFaults(text)).toEqual(faults));
