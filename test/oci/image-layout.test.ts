import * as fs from 'node:fs';
import { join } from 'node:path';
import { blobsOf, imageOf } from '../../src/oci/image';
import { ImageLayout } from '../../src/oci/image-layout';
import { layerOf } from '../../src/oci/layer';
import { tempFolder } from '../tree/temp-folder';

const base = tempFolder();

function image(text: string) {
  return imageOf({
    platform: { os: 'linux', architecture: 'amd64' },
    layers: [layerOf([{ path: 'a/b', content: Buffer.from(text) }], 'image')],
  });
}

test('what is tagged can be resolved and stays; what no reference reaches is pruned', async () => {
  const layout = await ImageLayout.make(join(base, 'one'));
  const [first, second] = [image('1'), image('2')];
  await layout.writeAll([...blobsOf(first), ...blobsOf(second)]);
  await layout.tag('quay.io/a/b:1', first.manifest.descriptor);
  expect(ImageLayout.open(join(base, 'one')).resolve('quay.io/a/b:1')).toEqual(first.manifest.descriptor);
  expect(await layout.prune()).toEqual(
    blobsOf(second)
      .map(({ descriptor }) => descriptor.digest)
      .sort(),
  );
  expect(await layout.prune()).toEqual([]);
  expect(fs.readdirSync(join(base, 'one')).sort()).toEqual(['blobs', 'index.json', 'oci-layout']);
});
