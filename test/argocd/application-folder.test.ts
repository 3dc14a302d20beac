import { checkApplicationFolder } from '../../src/argocd/application-folder';

test.each([
  ['selectorsyncset-a.yaml', []],
  ['my-kustomization.yaml', []],
  ['chart.yaml', []],
  ['kustomization.yaml', ['ARGOCD_TOOL_FILE']],
  ['kustomization.yml', ['ARGOCD_TOOL_FILE']],
  ['Kustomization', ['ARGOCD_TOOL_FILE']],
  ['Chart.yaml', ['ARGOCD_TOOL_FILE']],
  ['manifests/a.yaml', ['ARGOCD_FILE_NOT_READ']],
  ['deep/Chart.yaml', ['ARGOCD_TOOL_FILE', 'ARGOCD_FILE_NOT_READ']],
])('the file %s has the problems %j', (path, codes) => {
  const found = checkApplicationFolder('stage/reference-addon', [{ path, content: 'kind: A\n' }]);
  expect(found.map(({ code }) => code)).toEqual(codes);
  for (const { subject } of found) expect(subject).toBe(`stage/reference-addon/${path}`);
});

test('10 MB are read, one byte more is not; bytes count, not characters', () => {
  const half = { path: 'a.yaml', content: 'ä'.repeat(2_500_000) };
  const rest = { path: 'b.yaml', content: 'b'.repeat(5_000_000) };
  expect(checkApplicationFolder('stage/a', [half, rest])).toEqual([]);
  expect(checkApplicationFolder('stage/a', [half, rest, { path: 'c.yaml', content: 'c' }])).toEqual([
    expect.objectContaining({
      code: 'ARGOCD_FOLDER_TOO_BIG',
      message: "folder 'stage/a' holds 10000001 bytes; Argo CD reads at most 10000000 for one Application",
    }),
  ]);
});
