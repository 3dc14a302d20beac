import { codes, type Mutation, widgetProblems } from '../widget';

it.each<[string, Mutation, string[]]>([
  [
    'several channels and no default',
    {
      annotations: {
        'operators.operatorframework.io.bundle.channels.v1': 'stable,fast',
        'operators.operatorframework.io.bundle.channel.default.v1': undefined,
      },
    },
    [],
  ],
  [
    'folders without slashes',
    {
      annotations: {
        'operators.operatorframework.io.bundle.manifests.v1': 'manifests',
        'operators.operatorframework.io.bundle.metadata.v1': '/metadata/',
      },
    },
    [],
  ],
  ['other annotations', { annotations: { 'com.redhat.openshift.versions': 'v4.12' } }, []],
  [
    'no media type',
    { annotations: { 'operators.operatorframework.io.bundle.mediatype.v1': undefined } },
    ['error BUNDLE_ANNOTATION'],
  ],
  [
    'another media type',
    { annotations: { 'operators.operatorframework.io.bundle.mediatype.v1': 'helm' } },
    ['error BUNDLE_ANNOTATION'],
  ],
  [
    'another folder of manifests',
    { annotations: { 'operators.operatorframework.io.bundle.manifests.v1': '/release/' } },
    ['error BUNDLE_ANNOTATION'],
  ],
  [
    'no folder of metadata',
    { annotations: { 'operators.operatorframework.io.bundle.metadata.v1': undefined } },
    ['error BUNDLE_ANNOTATION'],
  ],
  ['no package', { annotations: { 'operators.operatorframework.io.bundle.package.v1': undefined } }, ['error BUNDLE_ANNOTATION']],
  ['an empty package', { annotations: { 'operators.operatorframework.io.bundle.package.v1': '' } }, ['error BUNDLE_ANNOTATION']],
  ['no channels', { annotations: { 'operators.operatorframework.io.bundle.channels.v1': '' } }, ['error BUNDLE_ANNOTATION']],
  [
    'an empty default channel',
    { annotations: { 'operators.operatorframework.io.bundle.channel.default.v1': '' } },
    ['error BUNDLE_ANNOTATION'],
  ],
  [
    'an empty channel',
    { annotations: { 'operators.operatorframework.io.bundle.channels.v1': 'stable,' } },
    ['error BUNDLE_CHANNEL_EMPTY'],
  ],
  [
    'a channel twice',
    { annotations: { 'operators.operatorframework.io.bundle.channels.v1': 'stable,stable' } },
    ['error BUNDLE_CHANNEL_TWICE'],
  ],
  [
    'a blank between channels',
    { annotations: { 'operators.operatorframework.io.bundle.channels.v1': 'stable, fast' } },
    ['warning BUNDLE_CHANNEL_BLANK'],
  ],
])('%s', (_, mutation, expected) => {
  expect(codes(widgetProblems(mutation))).toEqual(expected);
});
