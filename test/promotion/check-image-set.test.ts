import { checkImageSetText, isImageSetVersion } from '../../src/promotion/check-image-set';
import { renderImageSet } from '../../src/promotion/image-set-text';
import { lines, makeImageSet } from './fixture';

test('an AddonImageSet that fits the schema has no problem', () => {
  expect(checkImageSetText(renderImageSet(makeImageSet('1.0.0-rc.1')), 'a.yaml')).toEqual([]);
});

test('every misfit is told, with the file that it would be in, and no line of it', () => {
  const text = renderImageSet(
    makeImageSet('1.0.0', { indexImage: 'registry.example.com/a:1', packageImage: 'not an image', pullSecretName: 'A B' }),
  );
  const problems = checkImageSetText(text, 'a.yaml');
  expect(lines(problems).match(/indexImage|packageImage|pullSecretName/g)).toEqual(
    expect.arrayContaining(['indexImage', 'packageImage', 'pullSecretName']),
  );
  for (const problem of problems) expect(problem).toMatchObject({ severity: 'error', subject: 'a.yaml' });
  for (const problem of problems) expect(problem).not.toHaveProperty('where');
});

test('what no reader takes is told', () => {
  expect(lines(checkImageSetText('a: [', 'a.yaml'))).toContain('YAML_SYNTAX');
});

test.each([
  ['1.2.3', true],
  ['1.2.3-rc.1', true],
  ['1.2.3+build', false],
  ['v1.2.3', false],
  ['1.2', false],
  ['', false],
])('%j can be a version: %p', (version, can) => {
  expect(isImageSetVersion(version)).toBe(can);
});
