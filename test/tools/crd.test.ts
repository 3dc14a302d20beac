import { checkKinds, readCrds } from '../../tools/crd';
import { crd } from './crd-text';

describe('readCrds', () => {
  test('reads every document and passes over an empty one', () => {
    const text = `---\n${crd('a.io', 'One')}---\n---\n${crd('a.io', 'Two')}`;
    const { crds, problems } = readCrds(text, 'crds.yaml');
    expect(problems).toEqual([]);
    expect(crds.map(({ file, group, kind }) => ({ file, group, kind }))).toEqual([
      { file: 'crds.yaml', group: 'a.io', kind: 'One' },
      { file: 'crds.yaml', group: 'a.io', kind: 'Two' },
    ]);
  });

  test.each([
    ['another kind', 'apiVersion: v1\nkind: ConfigMap\n', 'CRD_EXPECTED', 1],
    ['a version of the CRD API that is gone', crd('a.io', 'One').replace('/v1', '/v1beta1'), 'CRD_EXPECTED', 1],
    ['a CRD without versions', crd('a.io', 'One', '').replace('versions:', ''), 'CRD_EXPECTED', 1],
    ['a list', '- one\n', 'CRD_EXPECTED', 1],
    ['a text', 'one\n', 'CRD_EXPECTED', 1],
    ['no YAML', 'a: [\n', 'CRD_NOT_YAML', 2],
    ['a wrong document after a right one', `${crd('a.io', 'One')}---\nkind: Role\n`, 'CRD_EXPECTED', 17],
  ])('%s is a problem with its place', (_, text, code, line) => {
    expect(readCrds(text, 'crds.yaml').problems).toMatchObject([{ code, where: { file: 'crds.yaml', line } }]);
  });
});

describe('checkKinds', () => {
  const { crds } = readCrds([crd('a.io', 'One'), crd('a.io', 'Two'), crd('b.io', 'One')].join('---\n'), 'crds.yaml');

  test.each([
    ['each kind once', { 'a.io': ['One', 'Two'] }, []],
    ['a kind of another group does not count', { 'b.io': ['Two'] }, ['No CRD of Two.b.io']],
    ['all missing kinds are told', { 'a.io': ['Three'], 'c.io': ['One'] }, ['No CRD of Three.a.io', 'No CRD of One.c.io']],
  ])('%s', (_, kinds, messages) => {
    expect(checkKinds(crds, kinds).map((problem) => problem.message)).toEqual(messages);
  });

  test('two CRDs of one kind are a problem that names both files', () => {
    const again = readCrds(crd('a.io', 'One'), 'again.yaml').crds;
    expect(checkKinds([...crds, ...again], { 'a.io': ['One'] })).toMatchObject([
      { code: 'CRD_REPEATED', message: '2 CRDs of One.a.io: crds.yaml, again.yaml' },
    ]);
  });
});
