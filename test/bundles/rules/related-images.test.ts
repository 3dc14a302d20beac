import { codes, type Mutation, widgetProblems } from '../widget';

it.each<[string, Mutation, string[]]>([
  ['none', { csv: { 'spec/relatedImages': undefined } }, []],
  ['a tag', { csv: { 'spec/relatedImages': [{ name: 'a', image: 'quay.io/a/b:1' }] } }, []],
  ['an empty image', { csv: { 'spec/relatedImages': [{ name: 'a', image: '' }] } }, ['error CSV_RELATED_IMAGE']],
  ['no image', { csv: { 'spec/relatedImages': [{ name: 'a' }] } }, ['error CSV_RELATED_IMAGE']],
  ['a scheme', { csv: { 'spec/relatedImages': [{ name: 'a', image: 'docker://quay.io/a/b:1' }] } }, ['error CSV_RELATED_IMAGE']],
  [
    'upper case in the repository',
    { csv: { 'spec/relatedImages': [{ name: 'a', image: 'quay.io/A/b:1' }] } },
    ['error CSV_RELATED_IMAGE'],
  ],
  [
    'a short digest',
    { csv: { 'spec/relatedImages': [{ name: 'a', image: 'quay.io/a/b@sha256:abc' }] } },
    ['error CSV_RELATED_IMAGE'],
  ],
])('%s', (_, mutation, expected) => {
  expect(codes(widgetProblems(mutation))).toEqual(expected);
});
