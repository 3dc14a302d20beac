import { digestOf } from '../../src/oci/digest';
import { imageOf } from '../../src/oci/image';
import { layerOf } from '../../src/oci/layer';
import { packageVectors } from './vectors';

const platform = { os: 'linux', architecture: 'amd64' };

test.each(packageVectors)(
  'the config of the package "$name" is that of kubectl package',
  ({ files, labels, config, configDigest }) => {
    const image = imageOf({ platform, layers: [layerOf(files, 'package')], labels });
    expect(Buffer.from(image.config.bytes).toString()).toBe(config);
    expect(digestOf(config)).toBe(configDigest);
    expect(image.config.descriptor.digest).toBe(configDigest);
  },
);
