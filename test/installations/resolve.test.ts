import * as path from 'node:path';
import { type AddonProps, SyncSetMigration } from '../../src/addon';
import type { Installation } from '../../src/installations';
import { resolveInstallation } from '../../src/installations/resolve';
import { type AddOnRequirement, Release } from '../../src/releases';
import type { KnownFacts } from '../../src/requirements';
import { inTemporaryFolder } from '../synth/fixture';
import { appWithWidget, codeOf, imageSets, installation, option, parameter, STAGE, writeFiles } from './fixture';

interface Given {
  readonly addon?: Partial<AddonProps>;
  readonly installation?: Partial<Installation>;
  readonly committed?: Partial<Installation>;
  readonly facts?: KnownFacts;
}

function resolve(given: Given) {
  const { addon } = appWithWidget(given.addon);
  const { facts = { cluster: {} } } = given;
  const committed = given.committed && installation(given.committed);
  return resolveInstallation(installation(given.installation), addon, { facts, ...(committed && { committed }) });
}

const told = (given: Given) =>
  resolve(given).problems.map(({ path: at, diagnostic }) => `${at.slice(2).join('.')} ${codeOf(diagnostic)}`);

const plain = (values: Record<string, string | number | boolean>) => ({ parameters: { are: 'plain' as const, values } });
const secret = (...ids: string[]) => ({ parameters: { are: 'secret' as const, secretName: 's', ids } });

const AWS: AddOnRequirement = { id: 'on-aws', resource: 'cluster', data: { 'cloud_provider.id': 'aws' }, enabled: true };

test('everything that follows from the add-on is there', () => {
  const { resolved, problems } = resolve({ installation: plain({ size: 'large', replicas: 3 }) });
  expect(problems).toEqual([]);
  expect(resolved).toMatchObject({
    release: { version: '1.2.0' },
    parameters: { are: 'plain', values: { replicas: '3', size: 'large' } },
    definitions: { requirements: [] },
  });
});

const GROWING = [
  parameter('size', {
    options: [
      { ...option('small'), rank: 1 },
      { ...option('large'), rank: 2 },
    ],
    editable_direction: 'up',
  }),
];

test.each<[string, Given, string[]]>([
  ['a value that is none of the options', { installation: plain({ size: 'huge' }) }, ['parameters.size error PARAMETER_OPTION']],
  [
    'two at once',
    { installation: plain({ size: 'huge', other: 1 }) },
    ['parameters.other error PARAMETER_UNKNOWN', 'parameters.size error PARAMETER_OPTION'],
  ],
  ['a Secret with a parameter that is none', { installation: secret('other') }, ['parametersSecret.ids error PARAMETER_UNKNOWN']],
  [
    'an add-on without a release',
    { addon: { release: undefined } as Partial<AddonProps> },
    ['version error INSTALLATION_WITHOUT_RELEASE'],
  ],
  [
    'a label that nobody looks at',
    { addon: { migration: SyncSetMigration.STEP_5_COMPLETE }, installation: { form: { by: 'label', stage: 'installed' } } },
    ['version error INSTALLATION_NOT_BY_LABEL'],
  ],
  [
    'a requirement that does not hold',
    { addon: { requirements: [AWS] }, facts: { cluster: { 'cloud_provider.id': 'gcp' } } },
    [' error REQUIREMENT_UNMET'],
  ],
  ['a requirement of which nothing is known', { addon: { requirements: [AWS] } }, [' warning REQUIREMENT_UNKNOWN']],
  ['a requirement that holds', { addon: { requirements: [AWS] }, facts: { cluster: { 'cloud_provider.id': 'aws' } } }, []],
  [
    'a size that goes down',
    { addon: { parameters: GROWING }, installation: plain({ size: 'small' }), committed: plain({ size: 'large' }) },
    ['parameters.size error PARAMETER_DIRECTION'],
  ],
  [
    'a size that goes up',
    { addon: { parameters: GROWING }, installation: plain({ size: 'large' }), committed: plain({ size: 'small' }) },
    [],
  ],
  [
    'a committed size that never was good',
    { addon: { parameters: GROWING }, installation: plain({ size: 'small' }), committed: plain({ size: 'huge' }) },
    [],
  ],
])('%s', (_, given, expected) => {
  expect(told(given)).toEqual(expected);
  expect(resolve(given).resolved === undefined).toBe(expected.some((each) => each.includes('error')));
});

test('a version that is not there is told with those that are', () => {
  inTemporaryFolder((folder) => {
    writeFiles(path.join(folder, 'widget'), imageSets('widget', '1.0.0', '1.2.0'));
    const release = Release.latest(path.join(folder, 'widget'), STAGE);
    const version = { is: 'exact', version: '9.9.9', upgrade: 'manual' } as const;
    const { problems } = resolve({ addon: { release }, installation: { version } });
    expect(problems.map(({ path: at, diagnostic }) => [at, codeOf(diagnostic)])).toEqual([
      [['addons', 'widget', 'version'], 'error RELEASE_NOT_FOUND'],
    ]);
  });
});

test('a release that cannot be read is told by the add-on, and not again', () => {
  inTemporaryFolder((folder) => {
    writeFiles(path.join(folder, 'widget'), { 'addonimagesets/stage/widget.v1.0.0.yaml': 'name: [' });
    expect(told({ addon: { release: Release.latest(path.join(folder, 'widget'), STAGE) } })).toEqual([]);
  });
});

test('no value is in any message', () => {
  const { problems } = resolve({ installation: plain({ size: 'hunter2', replicas: 'hunter2', other: 'hunter2' }) });
  expect(problems).toHaveLength(3);
  expect(JSON.stringify(problems)).not.toContain('hunter2');
});
