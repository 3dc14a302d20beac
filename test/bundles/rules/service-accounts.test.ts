import { codes, type Mutation, manifest, widgetProblems } from '../widget';

it.each<[string, Mutation, string[]]>([
  ['another account', { files: { 'manifests/account.yaml': manifest('v1', 'ServiceAccount') } }, []],
  [
    'the account of a deployment',
    { files: { 'manifests/account.yaml': manifest('v1', 'ServiceAccount', { metadata: { name: 'widget' } }) } },
    ['error BUNDLE_SERVICE_ACCOUNT'],
  ],
])('%s', (_, mutation, expected) => {
  expect(codes(widgetProblems(mutation))).toEqual(expected);
});
