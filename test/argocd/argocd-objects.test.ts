import { type ArgoCdObjectsProps, argoCdObjects, checkArgoCdObjects } from '../../src/argocd/argocd-objects';
import { describe as describeObject } from '../../src/kubernetes';
import { NAMESPACE, PAGER_DUTY, SECRET, SELECTOR_SYNC_SET } from './objects';

const props: ArgoCdObjectsProps = {
  repoUrl: 'https://git.example.com/team/addons.git',
  environment: 'stage',
  addons: [
    { folder: 'reference-addon', objects: [SELECTOR_SYNC_SET, PAGER_DUTY] },
    { folder: 'other-addon', objects: [NAMESPACE, SECRET] },
  ],
};

test('a project, then one Application a folder, ordered by folder', () => {
  expect(argoCdObjects(props).map(describeObject)).toEqual([
    'AppProject openshift-gitops/addons-stage',
    'Application openshift-gitops/stage-other-addon',
    'Application openshift-gitops/stage-reference-addon',
  ]);
});

test('the project permits what all folders hold together, and the Applications are in it', () => {
  const [project, ...applications] = argoCdObjects(props);
  expect(project?.spec).toMatchObject({
    sourceRepos: [props.repoUrl],
    destinations: ['', 'pagerduty-operator', 'reference-addon'].map((namespace) => ({ namespace })),
    clusterResourceWhitelist: [{ kind: 'Namespace' }, { kind: 'SelectorSyncSet' }],
    namespaceResourceWhitelist: ['Secret', 'DeadmansSnitchIntegration', 'SyncSet', 'PagerDutyIntegration'].map((kind) => ({
      kind,
    })),
  });
  for (const application of applications) expect(application.spec).toMatchObject({ project: project?.metadata.name });
});

test('the same folders in another order make the same objects', () => {
  expect(argoCdObjects({ ...props, addons: [...props.addons].reverse() })).toEqual(argoCdObjects(props));
});

test('the objects are plain data, as a file holds them', () => {
  expect(JSON.parse(JSON.stringify(argoCdObjects(props)))).toStrictEqual(argoCdObjects(props));
});

test('all problems are found at once, and stop the making', () => {
  const broken: ArgoCdObjectsProps = {
    ...props,
    repoUrl: 'https://user:hunter2@git.example.com/team/addons',
    environment: 'Stage',
    addons: [...props.addons, { folder: 'other-addon', objects: [] }],
  };
  expect(checkArgoCdObjects(broken).map(({ code }) => code)).toEqual([
    'ARGOCD_REPO_URL_INVALID',
    'ARGOCD_PROJECT_NAME_INVALID',
    'ARGOCD_APPLICATION_NAME_INVALID',
    'ARGOCD_APPLICATION_NAME_INVALID',
    'ARGOCD_APPLICATION_NAME_INVALID',
    'ARGOCD_FOLDER_REPEATED',
  ]);
  expect(() => argoCdObjects(broken)).toThrow(/ARGOCD_FOLDER_REPEATED: folder 'other-addon' is listed more than once/);
  expect(() => argoCdObjects(broken)).not.toThrow(/hunter2/);
});
