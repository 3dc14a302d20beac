import * as fc from 'fast-check';
import type { EnvironmentName } from '../../src/environment';
import { planPromotion, writeFiles } from '../../src/promotion';
import { parseYaml } from '../../src/yaml';
import { filesOf, imageSetFile, imageSetPath, lines, makeImageSet, withProject } from './fixture';

function plan(project: string, version?: string, from: EnvironmentName = 'stage', to: EnvironmentName = 'production') {
  return planPromotion({ project, addon: 'widget', from, to, ...(version !== undefined && { version }) });
}

test('the newest version is carried over as it is', () => {
  const ocm = { pullSecretName: 'pull' };
  const files = {
    ...imageSetFile('stage', '1.9.0'),
    ...imageSetFile('stage', '1.10.0', ocm, 'b'),
    ...imageSetFile('production', '1.9.0'),
  };
  withProject(files, (project) => {
    const { title, version, files: planned, diagnostics } = plan(project);
    expect([title, version, lines(diagnostics)]).toEqual(['Promote widget 1.10.0 from stage to production', '1.10.0', '']);
    const [file] = planned;
    expect(file).toMatchObject({ path: imageSetPath('production', '1.10.0'), state: 'new', current: '1.9.0' });
    expect(parseYaml('', file?.content ?? '').source?.value).toEqual(makeImageSet('1.10.0', ocm, 'b'));
    expect(file?.differences.map(({ path }) => path)).toEqual(['indexImage', 'packageImage', 'pullSecretName']);
  });
});

test('whatever is in the AddonImageSet, exactly that arrives, and a second time nothing', () => {
  const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
  const value = fc.string({ minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(hex, hex, fc.array(hex, { maxLength: 3 }), value, (catalog, packaged, related, text) => {
      const imageSet = {
        indexImage: `quay.io/osd-addons/widget-index@sha256:${catalog}`,
        packageImage: `quay.io/osd-addons/widget-package@sha256:${packaged}`,
        relatedImages: related.map((each) => `quay.io/other/image@sha256:${each}`),
        config: { env: [{ name: 'A', value: text }] },
      };
      withProject(imageSetFile('stage', '1.0.0', imageSet), (project) => {
        const { files, diagnostics } = plan(project);
        expect(lines(diagnostics)).toBe('');
        writeFiles(project, files);
        const after = filesOf(project);
        const read = (environment: string) => parseYaml('', after[imageSetPath(environment, '1.0.0')] ?? '').source?.value;
        expect(read('production')).toEqual(read('stage'));
        const again = plan(project);
        expect(again.files).toMatchObject([{ state: 'unchanged', differences: [] }]);
        writeFiles(project, again.files);
        expect(filesOf(project)).toEqual(after);
      });
    }),
    { numRuns: 30 },
  );
});

test('a version can be named', () => {
  withProject({ ...imageSetFile('stage', '1.0.0'), ...imageSetFile('stage', '2.0.0') }, (project) => {
    expect(plan(project, '1.0.0').files.map(({ path }) => path)).toEqual([imageSetPath('production', '1.0.0')]);
  });
});

test('a pre-release that is just the newest one is carried over with a warning', () => {
  withProject(imageSetFile('stage', '2.0.0-rc.1'), (project) => {
    expect(lines(plan(project).diagnostics)).toBe(
      "warning PROMOTION_PRERELEASE: the newest version in stage is the pre-release '2.0.0-rc.1'",
    );
    expect(lines(plan(project, '2.0.0-rc.1').diagnostics)).toBe('');
    expect(plan(project).files).toHaveLength(1);
  });
});

test('a version that production has already is unchanged, also if there is a higher one', () => {
  const files = {
    ...imageSetFile('stage', '1.0.0'),
    ...imageSetFile('production', '1.0.0'),
    ...imageSetFile('production', '1.1.0'),
  };
  withProject(files, (project) => {
    const { files: planned, diagnostics } = plan(project, '1.0.0');
    expect([planned.map(({ state }) => state), lines(diagnostics)]).toEqual([['unchanged'], '']);
  });
});

test.each<[string, Record<string, string>, string | undefined, string]>([
  [
    'other content',
    imageSetFile('production', '1.0.0', {}, 'b'),
    undefined,
    "error RELEASE_VERSION_EXISTS: production has version '1.0.0' already, with other content: indexImage, packageImage",
  ],
  [
    'a lower version',
    imageSetFile('production', '1.1.0'),
    undefined,
    "error PROMOTION_DOWNGRADE: production has version '1.1.0', which is higher than '1.0.0'",
  ],
  ['a version that is not there', {}, '3.0.0', "error RELEASE_NOT_FOUND: stage has no AddonImageSet of version '3.0.0'"],
  [
    'a tag instead of a digest',
    imageSetFile('stage', '2.0.0', { indexImage: 'quay.io/osd-addons/widget-index:v2' }),
    undefined,
    "error PROMOTION_NOT_PINNED: indexImage is 'quay.io/osd-addons/widget-index:v2'",
  ],
  [
    'an image of stage',
    imageSetFile('stage', '2.0.0', { relatedImages: [`quay.io/stage/a@sha256:${'1'.repeat(64)}`] }),
    undefined,
    'error RELEASE_FOREIGN_ENVIRONMENT: relatedImages[0]',
  ],
  [
    'a quota of stage',
    { 'addons/widget/metadata/production/addon.yaml': 'addonImageSetVersion: latest\nocmQuotaName: stage-quota\n' },
    undefined,
    'error RELEASE_FOREIGN_ENVIRONMENT: ocmQuotaName',
  ],
  ['a stray file in production', { 'addons/widget/addonimagesets/production/x': '' }, undefined, 'error IMAGESET_STRAY_FILE'],
  ['a broken file in stage', { [imageSetPath('stage', '2.0.0')]: 'name: [' }, undefined, 'error YAML_SYNTAX'],
])('%s is refused, and nothing is planned', (_, more, version, problem) => {
  withProject({ ...imageSetFile('stage', '1.0.0'), ...more }, (project) => {
    const { files, diagnostics } = plan(project, version);
    expect(lines(diagnostics)).toContain(problem);
    expect(files).toEqual([]);
  });
});

test('an add-on without a release, and one that is not there', () => {
  withProject({}, (project) => {
    expect(lines(plan(project).diagnostics)).toBe("error RELEASE_NOT_FOUND: stage has no AddonImageSet of 'widget'");
    const unknown = planPromotion({ project, addon: '../widget', from: 'stage', to: 'production' });
    expect(lines(unknown.diagnostics)).toMatch(/^error RELEASE_ADDON_UNKNOWN: [^\n]*$/);
  });
});

test.each<[EnvironmentName, EnvironmentName, boolean]>([
  ['integration', 'stage', true],
  ['stage', 'production', true],
  ['integration', 'production', false],
  ['production', 'stage', false],
  ['stage', 'stage', false],
])('from %s to %s: %p', (from, to, may) => {
  withProject(imageSetFile(from, '1.0.0'), (project) => {
    const { diagnostics } = plan(project, undefined, from, to);
    expect(lines(diagnostics)).toBe(may ? '' : `error PROMOTION_DIRECTION: a release cannot be promoted from ${from} to ${to}`);
  });
});
