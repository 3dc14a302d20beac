import { baseLayers, readBase } from '../../src/images/catalog-base';
import { blobsOf, ImageLayout, imageOf, indexOf, layerOf, type Platform } from '../../src/oci';
import { tempFolder } from '../tree/temp-folder';

const AMD64: Platform = { os: 'linux', architecture: 'amd64' };
const ARM64: Platform = { os: 'linux', architecture: 'arm64' };
const folder = tempFolder();

/** A base for both platforms, which share a layer. */
async function makeBase() {
  const shared = layerOf([{ path: 'etc/os-release', content: Buffer.from('ID=base') }], 'image');
  const images = [AMD64, ARM64].map((platform) => {
    const program = layerOf([{ path: 'bin/opm', content: Buffer.from(platform.architecture) }], 'image');
    return imageOf({ platform, layers: [shared, program] });
  });
  const index = indexOf(images);
  const layout = await ImageLayout.make(`${folder}/base`);
  await layout.writeAll([...images.flatMap(blobsOf), index]);
  await layout.tag('opm', index.descriptor);
  return layout;
}

test('a base is read for each platform of the build, and each of its layers is named once', async () => {
  const layout = await makeBase();
  const base = await readBase(layout, 'oci:base', layout.resolve('opm'), [AMD64, ARM64]);
  expect([...base.images.keys()]).toEqual(['linux/amd64', 'linux/arm64']);
  expect(baseLayers(base)).toHaveLength(3);
});

test('a platform that the base is not for is an error', async () => {
  const layout = await makeBase();
  const read = readBase(layout, 'oci:base', layout.resolve('opm'), [{ os: 'linux', architecture: 's390x' }]);
  await expect(read).rejects.toThrow(/is not for the platform 'linux\/s390x'/);
});
