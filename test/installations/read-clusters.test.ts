import * as fs from 'node:fs';
import * as path from 'node:path';
import { Environment } from '../../src/environment';
import { type SynthesisHost, withSynthesisHost } from '../../src/host';
import { readClusters } from '../../src/installations/read-clusters';
import { inTemporaryFolder } from '../synth/fixture';
import { codeOf, writeFiles } from './fixture';

const cluster = (name: string, addons = '{}') => `clusterDeployment: { name: ${name}, namespace: ns }\naddons: ${addons}\n`;

const HOST: SynthesisHost = {
  environments: Environment.ALL.map(({ name }) => name),
  outdir: '/nowhere',
  inputs: [],
  check: false,
  onProgress: () => {},
  onResult: () => {},
};

function read(files: Record<string, string>, host: (folder: string) => Partial<SynthesisHost> = () => ({})) {
  return inTemporaryFolder((folder) => {
    writeFiles(folder, files);
    return withSynthesisHost({ ...HOST, ...host(folder) }, () => readClusters(folder));
  });
}

const namesOf = ({ environments }: ReturnType<typeof read>) =>
  environments.flatMap(({ environment, sources }) => sources.map(({ name }) => `${environment}/${name}`));
const toldBy = ({ diagnostics }: ReturnType<typeof read>) => diagnostics.map(codeOf);

const FLEET = {
  'production/acme-1.yaml': cluster('acme-1'),
  'stage/beta.example.yaml': cluster('beta'),
  'stage/alpha.yaml': cluster('alpha'),
};

test('clusters come by environment, then name', () => {
  const found = read({ ...FLEET, 'stage/allowance.yaml': 'quotas: { a: 1 }\n', 'stage/inventory.yaml': 'clusters: {}\n' });
  expect(namesOf(found)).toEqual(['stage/alpha', 'stage/beta.example', 'production/acme-1']);
  expect(toldBy(found)).toEqual([]);
  expect(found.environments.map(({ inventory, allowance }) => [inventory, allowance].map((each) => each !== undefined))).toEqual([
    [true, true],
    [false, false],
  ]);
});

test('only what is asked for is read', () => {
  expect(namesOf(read(FLEET, () => ({ environments: ['production'] })))).toEqual(['production/acme-1']);
  expect(namesOf(read({ ...FLEET, 'stage/bad.yaml': '{' }, () => ({ clusters: ['alpha'] })))).toEqual(['stage/alpha']);
});

test.each([
  ['a file of another kind', 'stage/readme.md'],
  ['a file with upper case', 'stage/Acme.yaml'],
  ['a file that begins with a dash', 'stage/-rf.yaml'],
  ['another folder', 'staging/acme-1.yaml'],
  ['a file beside the environments', 'acme-1.yaml'],
])('%s is told', (_, name) => {
  expect(toldBy(read({ ...FLEET, [name]: cluster('acme') }))).toEqual(['error CLUSTERS_STRAY_FILE']);
});

test('a folder that is missing is warned of, and one that cannot be read is refused', () => {
  const toldOf = (folder: string) => toldBy(withSynthesisHost(HOST, () => readClusters(folder)));
  expect(toldOf('/nowhere')).toEqual(['warning CLUSTERS_FOLDER_MISSING']);
  expect(toldOf(__filename)).toEqual(['error CLUSTERS_FOLDER_UNREADABLE']);
});

test('an edit is read in the place of what is on disk', () => {
  const found = read(FLEET, (folder) => ({
    overlay: new Map([
      [path.join(folder, 'stage/alpha.yaml'), cluster('edited')],
      [path.join(folder, 'stage/beta.example.yaml'), undefined],
      [path.join(folder, 'stage/new.yaml'), cluster('new')],
    ]),
  }));
  expect(namesOf(found)).toEqual(['stage/alpha', 'stage/new', 'production/acme-1']);
  expect(found.environments[0]?.sources[0]?.cluster?.clusterDeployment.name).toBe('edited');
});

test('a file that changed since a commit is read in both forms', () => {
  const { environments } = read(FLEET, (folder) => ({
    committed: new Map([[path.join(folder, 'production/acme-1.yaml'), cluster('acme-1', '{ widget: { version: latest } }')]]),
  }));
  const [source] = environments[1]?.sources ?? [];
  expect(source?.cluster?.installations).toEqual([]);
  expect(source?.committed?.installations).toMatchObject([{ addon: 'widget' }]);
});

test('a symbolic link is not followed to a file elsewhere', () => {
  inTemporaryFolder((folder) => {
    writeFiles(folder, { 'stage/alpha.yaml': cluster('alpha') });
    fs.symlinkSync('/dev/zero', path.join(folder, 'stage/zero.yaml'));
    const [stage] = withSynthesisHost(HOST, () => readClusters(folder)).environments;
    expect(stage?.sources.map(({ name, cluster: read }) => [name, read !== undefined])).toEqual([
      ['alpha', true],
      ['zero', false],
    ]);
  });
});
