import { codes, json, widgetProblems } from '../widget';

it.each([
  ['olm.providedAPIs', ['error BUNDLE_KIND']],
  ['olm.providedapis', ['error BUNDLE_KIND', 'error ANNOTATION_CASE']],
])('%s', (annotation, expected) => {
  const group = {
    apiVersion: 'operators.coreos.com/v1',
    kind: 'OperatorGroup',
    metadata: { name: 'g', annotations: { [annotation]: 'a' } },
  };
  const problems = widgetProblems({ files: { 'manifests/group.yaml': json(group) } }, { optional: ['operatorgroup'] });
  expect(codes(problems)).toEqual(expected);
});
