import { type Documents, effectiveValue } from '../../src/metadata/release-part';
import type { AddonImageSet } from '../../src/releases';
import { JsonSchema, parseYaml, type SoundPart } from '../../src/yaml';
import { soundWidget } from './widget';

function part(text: string): SoundPart<AddonImageSet> {
  const { readable } = parseYaml('release.yaml', text);
  const sound = readable && new JsonSchema<AddonImageSet>({ type: 'object' }).read(readable).sound;
  if (!sound) throw new Error('the test needs a mapping');
  return sound;
}

const metadata = soundWidget({ pullSecretName: 'own', namespaces: 1 });
const pull = (documents: Documents) => effectiveValue(documents, ['pullSecretName'], ({ pullSecretName }) => pullSecretName);

test.each<[string, Documents, string | undefined]>([
  ['the metadata, without a release', { metadata, isReleaseKnown: true }, 'own'],
  ['the metadata, if the release says nothing', { metadata, imageSet: part('name: a'), isReleaseKnown: true }, 'own'],
  ['the release', { metadata, imageSet: part('pullSecretName: other'), isReleaseKnown: true }, 'other'],
  ['nobody, if the release is not known', { metadata, isReleaseKnown: false }, undefined],
  [
    'nobody, if the release is at fault there',
    { metadata, imageSet: part('pullSecretName: 014'), isReleaseKnown: true },
    undefined,
  ],
])('the value is that of %s', (_, documents, expected) => {
  expect(pull(documents)?.value).toBe(expected);
});

test('a list of the release that is empty gives way to that of the metadata', () => {
  const documents = {
    metadata: soundWidget({ config: { env: [{ name: 'A', value: 'b' }] } }),
    imageSet: part('config: {env: []}'),
    isReleaseKnown: true,
  };
  expect(effectiveValue(documents, ['config', 'env'], ({ config }) => config?.env)?.value).toEqual([{ name: 'A', value: 'b' }]);
});

test('what is at fault in the metadata counts for nothing', () => {
  expect(effectiveValue({ metadata, isReleaseKnown: true }, ['namespaces'], () => [])).toBeUndefined();
});
