import type { BundlesConfig } from '../../src/bundles';
import type { EnvironmentName } from '../../src/environment';
import { planRelease, type ReleaseImages, writeFiles } from '../../src/promotion';
import { parseYaml } from '../../src/yaml';
import { builtImages, filesOf, imageSetFile, imageSetPath, lines, withProject } from './fixture';
import incumbent from './incumbent.json';

const config = (...environments: EnvironmentName[]): BundlesConfig => ({ addons: [{ name: 'widget', environments }] });

function plan(
  project: string,
  {
    images = builtImages('1.0.0'),
    environments,
    ...more
  }: { images?: ReleaseImages; environments?: EnvironmentName[] } & Partial<BundlesConfig> = {},
) {
  const request = { project, addon: 'widget', images, config: { ...config('integration', 'stage', 'production'), ...more } };
  return planRelease({ ...request, ...(environments && { environments }) });
}

test('a release is of every environment that is listed, but production', () => {
  withProject({}, (project) => {
    const { title, version, files, diagnostics } = plan(project);
    expect([title, version, diagnostics]).toEqual(['Release widget 1.0.0 to integration and stage', '1.0.0', []]);
    expect(files).toMatchObject([
      { path: imageSetPath('integration', '1.0.0'), state: 'new', environment: 'integration' },
      { path: imageSetPath('stage', '1.0.0'), state: 'new', environment: 'stage' },
    ]);
  });
});

test('production is released to if it is named', () => {
  withProject({}, (project) => {
    expect(plan(project, { environments: ['production'] }).files.map(({ path }) => path)).toEqual([
      imageSetPath('production', '1.0.0'),
    ]);
  });
});

test('the files hold what those of the incumbent hold, at the same paths', () => {
  withProject({ 'addons/reference-addon/index.ts': '', 'addons/reference-addon-alias/index.ts': '' }, (project) => {
    const image = (kind: string) => `quay.io/osd-addons/reference-addon-${kind}@sha256:${'0'.repeat(64)}`;
    const environments: EnvironmentName[] = ['stage', 'integration'];
    const { files, diagnostics } = planRelease({
      project,
      addon: 'reference-addon',
      images: { version: incumbent.version, catalogImage: image('index'), packageImage: image('package') },
      config: { addons: ['reference-addon', 'reference-addon-alias'].map((name) => ({ name, environments })) },
    });
    expect(diagnostics).toEqual([]);
    const data = (text: string) => parseYaml('', text).source?.value;
    expect(Object.fromEntries(files.map(({ path, content }) => [path, data(content)]))).toEqual(
      Object.fromEntries(Object.entries(incumbent.imagesets).map(([path, text]) => [path, data(text)])),
    );
  });
});

test('the ocm keys of the configuration are in each file', () => {
  withProject({}, (project) => {
    const ocm = { pullSecretName: 'pull', config: { env: [{ name: 'A', value: '1' }] } };
    for (const { content } of plan(project, { ocm }).files) {
      expect(content).toContain('relatedImages: []\nconfig:\n  env:\n    - name: A\n      value: "1"\npullSecretName: pull\n');
    }
  });
});

test('an add-on without a package has no packageImage', () => {
  withProject({}, (project) => {
    const { version, catalogImage } = builtImages('1.0.0');
    expect(plan(project, { images: { version, catalogImage } }).files[0]?.content).not.toContain('packageImage');
  });
});

test('releasing twice is releasing once', () => {
  withProject({}, (project) => {
    writeFiles(project, plan(project).files);
    const before = filesOf(project);
    const again = plan(project);
    expect(again.files.map(({ state, differences }) => [state, differences])).toEqual([
      ['unchanged', []],
      ['unchanged', []],
    ]);
    writeFiles(project, again.files);
    expect(filesOf(project)).toEqual(before);
  });
});

test('the same data written in another way is unchanged', () => {
  const [file = '', text = ''] = Object.entries(imageSetFile('stage', '1.0.0'))[0] ?? [];
  const reversed = text.trimEnd().split('\n').reverse().join('\n');
  withProject({ [file]: `# by hand\n${reversed}\n` }, (project) => {
    expect(plan(project, config('stage')).files).toMatchObject([{ state: 'unchanged' }]);
  });
});

test('what differs from the newest version is told', () => {
  withProject({ ...imageSetFile('stage', '0.9.0', {}, 'b'), ...imageSetFile('stage', '0.10.0', {}, 'c') }, (project) => {
    const [file] = plan(project, config('stage')).files;
    expect(file).toMatchObject({ state: 'new', current: '0.10.0' });
    expect(file?.differences.map(({ path, before }) => [path, before?.slice(-3)])).toEqual([
      ['indexImage', 'ccc'],
      ['packageImage', 'ccc'],
    ]);
  });
});

test('a lower version than the newest is released with a warning', () => {
  withProject(imageSetFile('stage', '1.1.0'), (project) => {
    const { files, diagnostics } = plan(project, config('stage'));
    expect(files).toHaveLength(1);
    expect(lines(diagnostics)).toBe(
      "warning RELEASE_OLDER: stage has version '1.1.0', which is higher than '1.0.0' and stays the latest",
    );
  });
});

test.each<[string, Parameters<typeof plan>[1] & object, string]>([
  [
    'other content',
    config('stage'),
    "error RELEASE_VERSION_EXISTS: stage has version '1.0.0' already, with other content: indexImage, packageImage",
  ],
  [
    'no such environment',
    { ...config('stage'), environments: ['production'] },
    'error RELEASE_ENVIRONMENT_UNLISTED: bundles/main/config.yaml lists no add-on in production',
  ],
  ['production alone', config('production'), 'error RELEASE_NOWHERE: '],
  [
    'an add-on that is not there',
    { addons: [{ name: 'gadget', environments: ['stage'] }] },
    "error RELEASE_ADDON_UNKNOWN: there is no add-on 'gadget'",
  ],
  [
    'a path for an add-on',
    { addons: [{ name: '../widget', environments: ['stage'] }] },
    "error RELEASE_ADDON_UNKNOWN: there is no add-on '../widget'",
  ],
  ['build metadata', { images: builtImages('1.0.0+1') }, "error RELEASE_VERSION: the build has the version '1.0.0+1'"],
  ['a version that is a path', { images: builtImages('../1') }, "error RELEASE_VERSION: the build has the version '../1'"],
  [
    'an image elsewhere',
    { images: { ...builtImages('1.0.0'), catalogImage: 'example.com/a:1' } },
    'error SCHEMA_VALUE: indexImage must be an image reference below quay.io/osd-addons/',
  ],
  ['a wrong value', { ocm: { pullSecretName: 'A B' } }, 'error SCHEMA_VALUE: pullSecretName must be '],
])('%s is refused, and nothing is planned', (_, options, problem) => {
  withProject(imageSetFile('stage', '1.0.0', {}, 'f'), (project) => {
    const { files, diagnostics } = plan(project, options);
    expect(lines(diagnostics)).toContain(problem);
    expect(files).toEqual([]);
  });
});

test('all problems of all add-ons are told at once, each once', () => {
  withProject(imageSetFile('stage', '1.0.0', {}, 'f'), (project) => {
    const addons = [
      { name: 'gadget', environments: ['integration', 'stage'] as const },
      { name: 'widget', environments: ['stage', 'integration'] as const },
    ];
    const { diagnostics } = plan(project, { addons, ocm: { pullSecretName: 'A B' } });
    expect(diagnostics.map(({ code }) => code).sort()).toEqual([
      'RELEASE_ADDON_UNKNOWN',
      'RELEASE_VERSION_EXISTS',
      'SCHEMA_VALUE',
    ]);
  });
});
