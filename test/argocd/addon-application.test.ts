import { App, Chart } from 'cdk8s';
import { AddonApplication, type AddonApplicationProps, checkAddonApplication } from '../../src/argocd/addon-application';
import { problemsOf } from '../../src/diagnostics';
import { NAMESPACE, SELECTOR_SYNC_SET } from './objects';

const props: AddonApplicationProps = {
  repoUrl: 'https://git.example.com/team/addons.git',
  environment: 'stage',
  folder: 'reference-addon',
  objects: [NAMESPACE, SELECTOR_SYNC_SET],
};

function create(changes: Partial<AddonApplicationProps> = {}): AddonApplication {
  return new AddonApplication(new Chart(new App({ outdir: 'unused' }), 'chart'), 'application', { ...props, ...changes });
}

test('the Application of an add-on with a set', () => {
  expect(create().resource.toJson()).toMatchSnapshot();
});

test('repository, revision, path and namespace are settings', () => {
  const { metadata, spec } = create({ targetRevision: 'v1', path: 'gitops', namespace: 'argocd' }).resource.toJson();
  expect(metadata.namespace).toBe('argocd');
  expect(spec.source).toEqual({
    repoURL: props.repoUrl,
    targetRevision: 'v1',
    path: 'gitops/stage/reference-addon',
    directory: { recurse: false },
  });
});

test('nothing goes away without a person, with or without sets', () => {
  for (const objects of [[], [NAMESPACE], [SELECTOR_SYNC_SET]]) {
    const { metadata, spec } = create({ objects }).resource.toJson();
    expect(metadata).not.toHaveProperty('finalizers');
    expect(spec.syncPolicy.automated).toEqual({ prune: false, selfHeal: true, allowEmpty: false });
    expect(spec.syncPolicy.syncOptions).toEqual(expect.arrayContaining(['Prune=confirm', 'Delete=confirm']));
  }
});

test.each([
  [{}, []],
  [{ folder: 'a'.repeat(57) }, []],
  [{ folder: 'a'.repeat(58) }, ['ARGOCD_APPLICATION_NAME_INVALID']],
  [{ folder: 'Reference_Addon' }, ['ARGOCD_APPLICATION_NAME_INVALID']],
  [{ folder: '../other' }, ['ARGOCD_APPLICATION_NAME_INVALID']],
  [{ folder: '' }, ['ARGOCD_APPLICATION_NAME_INVALID']],
  [{ environment: 'Stage' }, ['ARGOCD_APPLICATION_NAME_INVALID']],
  [
    { objects: [{ ...NAMESPACE, kind: 'Secret', metadata: { name: 'a', namespace: 'openshift-gitops' } }] },
    ['ARGOCD_NAMESPACE_USED'],
  ],
  [
    { objects: [{ ...NAMESPACE, kind: 'Secret', metadata: { name: 'a', namespace: 'argocd' } }], namespace: 'argocd' },
    ['ARGOCD_NAMESPACE_USED'],
  ],
  [
    { objects: [{ apiVersion: 'operators.coreos.com/v1alpha1', kind: 'InstallPlan', metadata: { name: 'a' } }] },
    ['ARGOCD_OLM_OUTPUT'],
  ],
  [{ objects: [{ apiVersion: 'operators.coreos.com/v1alpha1', kind: 'Subscription', metadata: { name: 'a' } }] }, []],
  [{ objects: [{ apiVersion: 'example.com/v1', kind: 'ClusterServiceVersion', metadata: { name: 'a' } }] }, []],
])('%j has the problems %j', (changes, codes) => {
  expect(checkAddonApplication({ ...props, ...changes }).map(({ code }) => code)).toEqual(codes);
});

test('a problem names the object and the Application', () => {
  const objects = [
    { apiVersion: 'operators.coreos.com/v1alpha1', kind: 'ClusterServiceVersion', metadata: { name: 'a.v1', namespace: 'b' } },
  ];
  expect(checkAddonApplication({ ...props, objects })).toEqual([
    expect.objectContaining({
      severity: 'error',
      message: 'ClusterServiceVersion b/a.v1 is made by OLM and must not be applied by Argo CD',
      subject: 'Application stage-reference-addon',
    }),
  ]);
});

test('the construct reports its problems and those of its settings', () => {
  const codes = problemsOf(create({ repoUrl: '', folder: '' })).map(({ code }) => code);
  expect(codes).toEqual(['ARGOCD_REPO_URL_INVALID', 'ARGOCD_APPLICATION_NAME_INVALID']);
});
