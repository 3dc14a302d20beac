import { checkArgoCdProps, withDefaults } from '../../src/argocd/argocd-props';

const repoUrl = 'https://git.example.com/team/addons.git';

test('everything but the repository has a default', () => {
  expect(withDefaults({ repoUrl })).toEqual({
    repoUrl,
    targetRevision: 'refs/heads/main',
    path: 'dist',
    namespace: 'openshift-gitops',
  });
  expect(checkArgoCdProps({ repoUrl })).toEqual([]);
});

test.each([{ targetRevision: 'v1.2.3' }, { path: 'gitops/dist' }, { path: '.dist' }, { namespace: 'argocd' }])(
  '%j is accepted',
  (props) => {
    expect(checkArgoCdProps({ repoUrl, ...props })).toEqual([]);
  },
);

test.each([
  [{ repoUrl: 'https://user:hunter2@git.example.com/team/addons' }, 'ARGOCD_REPO_URL_INVALID', 'repoUrl holds a credential'],
  [{ repoUrl: 'addons' }, 'ARGOCD_REPO_URL_INVALID', 'repoUrl is not the address of a Git repository'],
  [{ targetRevision: '' }, 'ARGOCD_TARGET_REVISION_INVALID', "targetRevision '' is not a Git revision"],
  [{ targetRevision: 'a b' }, 'ARGOCD_TARGET_REVISION_INVALID', "targetRevision 'a b' is not a Git revision"],
  [{ targetRevision: '--upload-pack=x' }, 'ARGOCD_TARGET_REVISION_INVALID', "'--upload-pack=x'"],
  [{ path: '' }, 'ARGOCD_PATH_INVALID', "path '' is not a folder inside the repository"],
  [{ path: '/dist' }, 'ARGOCD_PATH_INVALID', "path '/dist'"],
  [{ path: 'dist/' }, 'ARGOCD_PATH_INVALID', "path 'dist/'"],
  [{ path: '../dist' }, 'ARGOCD_PATH_INVALID', "path '../dist'"],
  [{ path: 'a/../../dist' }, 'ARGOCD_PATH_INVALID', "path 'a/../../dist'"],
  [{ path: 'a\\..\\dist' }, 'ARGOCD_PATH_INVALID', "path 'a\\..\\dist'"],
  [{ namespace: 'Argo' }, 'ARGOCD_NAMESPACE_INVALID', "namespace 'Argo' is not the name of a namespace"],
])('%j is refused', (props, code, message) => {
  const found = checkArgoCdProps({ repoUrl, ...props });
  expect(found).toEqual([expect.objectContaining({ severity: 'error', code, message: expect.stringContaining(message) })]);
  expect(JSON.stringify(found)).not.toContain('hunter2');
});

test('all problems are told at once', () => {
  const found = checkArgoCdProps({ repoUrl: '', targetRevision: '', path: '', namespace: '' });
  expect(found.map(({ code }) => code)).toEqual([
    'ARGOCD_REPO_URL_INVALID',
    'ARGOCD_TARGET_REVISION_INVALID',
    'ARGOCD_PATH_INVALID',
    'ARGOCD_NAMESPACE_INVALID',
  ]);
});
