import { Environment } from '../../src/environment';
import { standIn } from '../../src/metadata/stand-in';
import { readWidget } from './widget';

test.each([
  ['widget', 'widget'],
  [`${'a'.repeat(31)}-b`, 'a'.repeat(31)],
  ['My Add-on', 'unnamed'],
  ['x', 'unnamed'],
])('without an id, that of the folder %j is %j', (folder, id) => {
  const parts = standIn(readWidget({ id: 1 }), Environment.STAGE, folder);
  expect(parts).toMatchObject({ id, metadata: { id, name: 'Widget' }, props: { folder, displayName: 'Widget' } });
});

test('what is sound is kept, and the rest is harmless', () => {
  const { metadata, props } = standIn(readWidget({ targetNamespace: 'Not One', label: undefined }), Environment.STAGE, 'widget');
  expect(metadata).toMatchObject({ id: 'widget', targetNamespace: 'unknown-widget', label: 'api.openshift.com/addon-widget' });
  expect(props).toMatchObject({
    targetNamespace: 'unknown-widget',
    release: { catalogImage: expect.stringMatching(/^stand-in\.invalid/) },
  });
});
