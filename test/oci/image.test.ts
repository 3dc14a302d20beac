import { digestOf } from '../../src/oci/digest';
import { blobsOf, type ImageProps, imageOf } from '../../src/oci/image';
import { layerOf } from '../../src/oci/layer';
import { DockerMediaType, MediaType } from '../../src/oci/media-type';
import type { SourceImage } from '../../src/oci/read-image';
import { AMD64, ARM64 } from './memory-store';
import { packageVectors } from './vectors';

const layer = layerOf([{ path: 'configs/a', content: Buffer.from('a') }], 'image');
const baseDigest = digestOf('base');
const base: SourceImage = {
  descriptor: { mediaType: DockerMediaType.MANIFEST, digest: baseDigest, size: 1 },
  configDescriptor: { mediaType: DockerMediaType.CONFIG, digest: baseDigest, size: 1 },
  config: {
    created: '2024-01-01T00:00:00Z',
    architecture: 'amd64',
    os: 'linux',
    author: 'somebody',
    rootfs: { type: 'layers', diff_ids: [baseDigest] },
    history: [{ created_by: 'RUN' }],
    config: { User: '1001', Labels: { b: 'base', a: 'base' }, Entrypoint: ['/base'], Cmd: ['base'] },
  },
  layers: [{ mediaType: DockerMediaType.LAYER, digest: baseDigest, size: 9, annotations: { gone: 'yes' } }],
};

function parsed(props: Partial<ImageProps> = {}) {
  const image = imageOf({ platform: AMD64, layers: [layer], ...props });
  return { image, config: JSON.parse(String(image.config.bytes)), manifest: JSON.parse(String(image.manifest.bytes)) };
}

test.each(packageVectors)(
  'the config of the package "$name" is that of kubectl package',
  ({ files, labels, config, configDigest }) => {
    const image = imageOf({ platform: AMD64, layers: [layerOf(files, 'package')], labels });
    expect(String(image.config.bytes)).toBe(config);
    expect(image.config.descriptor.digest).toBe(configDigest);
  },
);

test('an image from scratch', () => {
  const { image, config, manifest } = parsed({
    platform: ARM64,
    entrypoint: ['/bin/opm'],
    cmd: ['serve'],
    labels: { b: '2', a: '1' },
  });
  expect(config).toEqual({
    architecture: 'arm64',
    created: '0001-01-01T00:00:00Z',
    history: [{ created: '0001-01-01T00:00:00Z' }],
    os: 'linux',
    rootfs: { type: 'layers', diff_ids: [layer.diffId] },
    config: { Entrypoint: ['/bin/opm'], Cmd: ['serve'], Labels: { a: '1', b: '2' } },
  });
  expect(manifest).toEqual({
    schemaVersion: 2,
    mediaType: MediaType.MANIFEST,
    config: image.config.descriptor,
    layers: [layer.blob.descriptor],
  });
  expect(image.config.descriptor).toMatchObject({ mediaType: MediaType.CONFIG, digest: digestOf(image.config.bytes) });
  expect(blobsOf(image)).toEqual([layer.blob, image.config, image.manifest]);
});

test('the order of labels does not matter', () => {
  const [one, two] = [parsed({ labels: { a: '1', b: '2' } }), parsed({ labels: { b: '2', a: '1' } })];
  expect(one.image.manifest.descriptor).toEqual(two.image.manifest.descriptor);
});

test('a variant is part of the config, and what is not given is not', () => {
  expect(parsed({ platform: { ...ARM64, variant: 'v8' } }).config.variant).toBe('v8');
  expect(parsed().config.config).toEqual({});
});

test('on top of a base: its layers first, its config kept, media types of one family', () => {
  const { image, config, manifest } = parsed({ base, labels: { a: 'ours', c: 'ours' } });
  expect(config).toEqual({
    ...base.config,
    rootfs: { type: 'layers', diff_ids: [baseDigest, layer.diffId] },
    history: [{ created_by: 'RUN' }, { created: '0001-01-01T00:00:00Z' }],
    config: { ...base.config.config, Labels: { a: 'ours', b: 'base', c: 'ours' } },
  });
  const ofBase = { mediaType: MediaType.LAYER, digest: baseDigest, size: 9 };
  expect(manifest.layers).toEqual([ofBase, layer.blob.descriptor]);
  expect(image.baseLayers).toEqual([ofBase]);
  expect(image.layers).toEqual([layer.blob]);
});

test.each<[string, Partial<ImageProps>, object]>([
  ['kept', {}, { Entrypoint: ['/base'], Cmd: ['base'] }],
  ['an own command for the entrypoint of the base', { cmd: ['ours'] }, { Entrypoint: ['/base'], Cmd: ['ours'] }],
  [
    'an own entrypoint, to which the command of the base does not belong',
    { entrypoint: ['/ours'] },
    { Entrypoint: ['/ours'], Cmd: undefined },
  ],
  ['both', { entrypoint: ['/ours'], cmd: ['ours'] }, { Entrypoint: ['/ours'], Cmd: ['ours'] }],
])('entrypoint and command on top of a base: %s', (_, props, expected) => {
  const { Entrypoint, Cmd } = parsed({ base, ...props }).config.config;
  expect({ Entrypoint, Cmd }).toEqual(expected);
});

test('a base without a history stays without, as it would not fit the layers', () => {
  const { history, ...others } = base.config;
  expect(history).toHaveLength(1);
  expect(parsed({ base: { ...base, config: { ...others, rootfs: base.config.rootfs } } }).config).not.toHaveProperty('history');
});
