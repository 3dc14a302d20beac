import { provenanceOf } from '../../src/supply-chain/provenance';
import { FACTS, reordered } from './facts';

test('the provenance of a bundle', () => {
  expect(provenanceOf(FACTS)).toMatchSnapshot();
});

test('the order of inputs makes no difference, and without a source date there is no time', () => {
  expect(provenanceOf(reordered(FACTS))).toEqual(provenanceOf(FACTS));
  expect(JSON.stringify(provenanceOf(FACTS))).not.toMatch(/startedOn|finishedOn|invocationId/);
  expect(provenanceOf({ ...FACTS, sourceDate: 0 })).toMatchObject({
    runDetails: { metadata: { startedOn: '1970-01-01T00:00:00Z' } },
  });
});

test.each([
  ['https://example.com/a/b.git', 'git+https://example.com/a/b.git'],
  ['https://user:secret@example.com:8443/a.git?private_token=secret#secret', 'git+https://example.com:8443/a.git'],
  ['ssh://git@example.com/a.git', 'git+ssh://example.com/a.git'],
  ['git@example.com:a/b.git', 'git+ssh://example.com/a/b.git'],
  ['example.com:a/b.git', 'git+ssh://example.com/a/b.git'],
  ['/srv/git/addons', undefined],
  ['../addons', undefined],
  ['C:\\addons', undefined],
])('the source %j is named as %j: no user, password or query', (repository, uri) => {
  const commit = 'c0ffee00'.repeat(5);
  const { buildDefinition } = Object(provenanceOf({ ...FACTS, inputs: [], source: { repository, commit } }));
  expect(buildDefinition.resolvedDependencies).toEqual([{ ...(uri !== undefined && { uri }), digest: { gitCommit: commit } }]);
});
