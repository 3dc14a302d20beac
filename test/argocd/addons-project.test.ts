import { App, Chart } from 'cdk8s';
import fc from 'fast-check';
import { AddonsProject, type AddonsProjectProps, addonsProjectProps } from '../../src/argocd/addons-project';
import { problemsOf } from '../../src/diagnostics';
import { NAMESPACE, PAGER_DUTY, SECRET, SELECTOR_SYNC_SET } from './objects';

const objects = [SELECTOR_SYNC_SET, SECRET, NAMESPACE, PAGER_DUTY, SECRET];
const props: AddonsProjectProps = { repoUrl: 'https://git.example.com/team/addons.git', environment: 'stage', objects };

function create(changes: Partial<AddonsProjectProps> = {}): AddonsProject {
  return new AddonsProject(new Chart(new App({ outdir: 'unused' }), 'chart'), 'project', { ...props, ...changes });
}

test('the project permits what the tree holds, sorted and once', () => {
  expect(create().resource.toJson()).toMatchSnapshot();
});

test('without objects no namespace is permitted, and only the kinds that add-ons consist of', () => {
  expect(create({ objects: [] }).resource.toJson().spec).toMatchObject({
    destinations: [{ server: 'https://kubernetes.default.svc', namespace: '' }],
    clusterResourceWhitelist: [{ kind: 'SelectorSyncSet' }],
    namespaceResourceWhitelist: [{ kind: 'DeadmansSnitchIntegration' }, { kind: 'SyncSet' }, { kind: 'PagerDutyIntegration' }],
  });
});

test('a kind that is found in both scopes is permitted in both', () => {
  const both = [SECRET, { ...SECRET, metadata: { name: 'pull' } }];
  const kind = { group: '', kind: 'Secret' };
  expect(addonsProjectProps({ ...props, objects: both }).spec).toMatchObject({
    clusterResourceWhitelist: expect.arrayContaining([kind]),
    namespaceResourceWhitelist: expect.arrayContaining([kind]),
  });
});

test('the order of the objects does not matter', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(objects, { minLength: objects.length }), (shuffled) =>
      expect(addonsProjectProps({ ...props, objects: shuffled })).toEqual(addonsProjectProps(props)),
    ),
  );
});

test.each([
  ['stage', []],
  ['s'.repeat(56), []],
  ['s'.repeat(57), ['ARGOCD_PROJECT_NAME_INVALID']],
  ['Stage', ['ARGOCD_PROJECT_NAME_INVALID']],
])('environment %s has the problems %j', (environment, codes) => {
  expect(problemsOf(create({ environment })).map(({ code }) => code)).toEqual(codes);
});

test('the construct reports problems of its settings', () => {
  expect(problemsOf(create({ path: '..' })).map(({ code }) => code)).toEqual(['ARGOCD_PATH_INVALID']);
});
