import { changeOf, planRelease } from '../../src/promotion';
import { builtImages, imageSetFile, withProject } from './fixture';

function change(files: Record<string, string>, version = '1.0.0', digit = 'a') {
  const config = { addons: [{ name: 'widget', environments: ['integration', 'stage'] as const }] };
  return withProject(files, (project) =>
    changeOf(planRelease({ project, addon: 'widget', images: builtImages(version, digit), config })),
  );
}

test('a plan becomes a change on a branch that is named after its content', () => {
  const { branch, title, message, description, files } = change({});
  expect(branch).toMatch(/^widget-1\.0\.0-[0-9a-f]{8}$/);
  expect(title).toBe('Release widget 1.0.0 to integration and stage');
  expect(message).toMatch(
    /^addons\/widget\/addonimagesets\/integration\/widget\.v1\.0\.0\.yaml {2}new, the first in integration\n/,
  );
  expect(description).toContain('| `indexImage` |  | `quay.io/osd-addons/widget-index@sha256:aaa');
  expect(files).toHaveLength(2);
});

test('the branch changes with the content, and not with what is in the working tree already', () => {
  const { branch, files } = change({});
  const written = change(imageSetFile('stage', '1.0.0'));
  expect([written.branch, written.files]).toEqual([branch, files]);
  expect(change({}, '1.0.0', 'b').branch).not.toBe(branch);
  expect(change({}, '1.0.1').branch).not.toBe(branch);
});

test('files with the same data are the same', () => {
  const { isSame } = change({});
  expect([isSame('a: 1\n', '# x\na: 1'), isSame('a: 1\n', 'a: 2\n')]).toEqual([true, false]);
});
