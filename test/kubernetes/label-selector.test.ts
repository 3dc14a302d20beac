import { checkLabelSelector, checkLabels, type LabelSelector, renderLabelSelector } from '../../src/kubernetes';

const check = (selector: LabelSelector) => checkLabelSelector(selector, 'selector').map(({ code, message }) => [code, message]);
/** A selector as a YAML reader may hand it over: of the right shape, with any scalars. */
const written = (text: string): LabelSelector => JSON.parse(text);

describe('checkLabelSelector', () => {
  test.each<[string, LabelSelector]>([
    ['one label', { matchLabels: { 'api.openshift.com/addon-widget': 'true' } }],
    ['an empty value', { matchLabels: { team: '' } }],
    [
      'each operator',
      {
        matchExpressions: [
          { key: 'a', operator: 'In', values: ['true'] },
          { key: 'b', operator: 'NotIn', values: ['x', 'y'] },
          { key: 'c', operator: 'Exists' },
          { key: 'd', operator: 'DoesNotExist', values: [] },
        ],
      },
    ],
  ])('accepts %s', (_, selector) => {
    expect(check(selector)).toEqual([]);
  });

  test.each<[string, LabelSelector]>([
    ['{}', {}],
    ['empty matchLabels', { matchLabels: {} }],
    ['empty matchExpressions', { matchLabels: {}, matchExpressions: [] }],
  ])('refuses %s as the whole fleet', (_, selector) => {
    expect(check(selector)).toEqual([
      ['SELECTOR_EMPTY', 'selector is empty and so selects everything: of clusters, the whole fleet'],
    ]);
    expect(renderLabelSelector(selector)).toEqual({});
  });

  test.each<[string, LabelSelector, string]>([
    ['a key that is none', { matchLabels: { "it's": 'x' } }, "selector.matchLabels: 'it's' is not a label key"],
    ['a value that is none', { matchLabels: { a: 'b c' } }, "selector.matchLabels.a is 'b c', which is not a label value"],
    ['a boolean', written('{"matchLabels":{"a":true}}'), 'selector.matchLabels.a is true, which is not a label value'],
    ['an unknown field', written('{"flag":true,"matchLabels":{"a":"b"}}'), "selector has the unknown field 'flag'"],
    [
      'an unknown operator',
      written('{"matchExpressions":[{"key":"a","operator":"toString"}]}'),
      "selector.matchExpressions[0].operator is 'toString', which is no operator",
    ],
    [
      'In without values',
      { matchExpressions: [{ key: 'a', operator: 'In', values: [] }] },
      'selector.matchExpressions[0].values is empty, but In needs values',
    ],
    [
      'NotIn without values',
      { matchExpressions: [{ key: 'a', operator: 'NotIn' }] },
      'selector.matchExpressions[0].values is empty, but NotIn needs values',
    ],
    [
      'Exists with values',
      { matchExpressions: [{ key: 'a', operator: 'Exists', values: ['x'] }] },
      'selector.matchExpressions[0].values is set, but Exists takes no values',
    ],
    [
      'an expression with a bad key',
      { matchExpressions: [{ key: '', operator: 'DoesNotExist' }] },
      "selector.matchExpressions[0].key: '' is not a label key",
    ],
    [
      'an expression with a bad value',
      { matchExpressions: [{ key: 'a', operator: 'In', values: ['ok', '-'] }] },
      "selector.matchExpressions[0].values[1] is '-', which is not a label value",
    ],
  ])('refuses %s', (_, selector, message) => {
    expect(check(selector)).toEqual([[expect.stringMatching(/^(SELECTOR|LABEL)_INVALID$/), message]]);
  });

  test('reports every problem', () => {
    expect(check({ matchLabels: { '/': '/' }, matchExpressions: [{ key: 'a', operator: 'In' }] })).toHaveLength(3);
  });
});

test('checkLabels reports bad keys and bad values, and accepts an empty map', () => {
  expect(checkLabels({}, 'commonLabels')).toEqual([]);
  expect(checkLabels({ team: 'a', '-': 'b', c: '_' }, 'commonLabels').map(({ message }) => message)).toEqual([
    "commonLabels: '-' is not a label key",
    "commonLabels.c is '_', which is not a label value",
  ]);
});

test('renderLabelSelector leaves out what is empty or unknown, and shares nothing with its input', () => {
  const selector = { matchLabels: { a: 'b' }, matchExpressions: [{ key: 'c', operator: 'Exists', values: [] }] } as const;
  const rendered = renderLabelSelector({ ...selector, ...written('{"flag":true}') });
  expect(rendered).toEqual({ matchLabels: { a: 'b' }, matchExpressions: [{ key: 'c', operator: 'Exists' }] });
  expect(rendered.matchLabels).not.toBe(selector.matchLabels);
  expect(renderLabelSelector({ matchLabels: {}, matchExpressions: [{ key: 'a', operator: 'In', values: ['true'] }] })).toEqual({
    matchExpressions: [{ key: 'a', operator: 'In', values: ['true'] }],
  });
});
