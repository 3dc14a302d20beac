import fc from 'fast-check';
import { clusterLabel } from '../../src/hive';
import {
  checkClusterLabels,
  hasClusterLabel,
  hasClusterLabelInKey,
  toResourceTemplate,
  withSampleLabels,
} from '../../src/hive/cluster-label';
import { evaluate } from './go-template';

const ID = 'api.openshift.com/id';
const LABELS = { [ID]: 'c1', b: 'B' };

test.each<[string, string, string]>([
  ['a label', clusterLabel(ID), '{{ fromCDLabel "api.openshift.com/id" }}'],
  ['a label in text', `id=${clusterLabel(ID)}!`, 'id={{ fromCDLabel "api.openshift.com/id" }}!'],
  ['text of another template', 'value {{ $value }}', 'value {{ "{{" }} $value }}'],
  ['a brace before a label', `{${clusterLabel('b')}}`, '{{ "{" }}{{ fromCDLabel "b" }}}'],
  ['a comment and a trim marker', '{{/* x */}} {{- y -}}', '{{ "{{" }}/* x */}} {{ "{{" }}- y -}}'],
  ['text without braces', '{x} %s `y` "z"', '{x} %s `y` "z"'],
])('toResourceTemplate of %s', (_, text, template) => {
  expect(toResourceTemplate(text)).toBe(template);
});

describe('a template, as Go evaluates it', () => {
  const literal = fc.string({ unit: fc.constantFrom('{', '}', '{{', '}}', '"', '`', '\\', '-', ' ', '/*', '$', 'a', 'é', '\n') });

  test('gives back the text as it was', () => {
    fc.assert(
      fc.property(literal, (text) => {
        expect(evaluate(String(toResourceTemplate(text)), LABELS)).toBe(text);
      }),
    );
  });

  test('has the value of each label, and nothing for one that is absent', () => {
    const part = fc.oneof(
      literal,
      fc.constantFrom(ID, 'b', 'absent').map((label) => ({ label })),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.map((each) => (typeof each === 'string' ? each : clusterLabel(each.label))).join('');
        const expected = parts.map((each) => (typeof each === 'string' ? each : (Object(LABELS)[each.label] ?? ''))).join('');
        expect(evaluate(String(toResourceTemplate(text)), LABELS)).toBe(expected);
      }),
    );
  });
});

test('toResourceTemplate reaches every string value, and leaves keys and other values as they are', () => {
  const value = { '{{': ['{{', { deep: clusterLabel('b') }], n: 1, t: true, z: null };
  expect(toResourceTemplate(value)).toEqual({ '{{': ['{{ "{{" }}', { deep: '{{ fromCDLabel "b" }}' }], n: 1, t: true, z: null });
});

test('withSampleLabels puts a label value in the place of each label', () => {
  expect(withSampleLabels({ a: [`${clusterLabel('b')}-${clusterLabel('c')}`, '{{', 1] })).toEqual({ a: ['x-x', '{{', 1] });
});

test.each<[string, unknown, boolean, boolean]>([
  ['nothing', undefined, false, false],
  ['null', null, false, false],
  ['text', '{{ fromCDLabel "b" }}', false, false],
  ['a label', clusterLabel('b'), true, false],
  ['a label deep inside', { a: [{ b: `x${clusterLabel('b')}` }] }, true, false],
  ['a key', { a: [{ [clusterLabel('b')]: 1 }] }, true, true],
  ['data without one', { a: [{ b: 'x' }, 1, null] }, false, false],
])('finds labels in %s', (_, value, has, inKey) => {
  expect(hasClusterLabel(value)).toBe(has);
  expect(hasClusterLabelInKey(value)).toBe(inKey);
});

test.each<[string, unknown, string[]]>([
  ['good labels', { a: clusterLabel(ID), b: clusterLabel('b') }, []],
  ['nothing', undefined, []],
  ['no label', { a: clusterLabel('') }, ["data: clusterLabel('') does not name a label"]],
  [
    'what ends the call',
    [clusterLabel('a}}'), clusterLabel('a b')],
    ["data: clusterLabel('a}}') does not name a label", "data: clusterLabel('a b') does not name a label"],
  ],
  ['the same twice', [clusterLabel('a b'), clusterLabel('a b')], ["data: clusterLabel('a b') does not name a label"]],
  ['a bad one in a key', { [clusterLabel('/')]: 1 }, ["data: clusterLabel('/') does not name a label"]],
])('checkClusterLabels with %s', (_, value, messages) => {
  const found = checkClusterLabels(value, 'data');
  expect(found.map(({ message }) => message)).toEqual(messages);
  expect(found.every(({ code }) => code === 'HIVE_CLUSTER_LABEL_INVALID')).toBe(true);
});
