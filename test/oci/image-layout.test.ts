import * as fs from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { blobOf, type Descriptor, jsonBlob } from '../../src/oci/descriptor';
import { digestOf } from '../../src/oci/digest';
import { blobsOf, type Image, imageOf } from '../../src/oci/image';
import { indexOf } from '../../src/oci/image-index';
import { ImageLayout } from '../../src/oci/image-layout';
import { layerOf } from '../../src/oci/layer';
import { MediaType } from '../../src/oci/media-type';
import { contents, tempFolder } from '../tree/temp-folder';
import { codesOf } from './codes';
import { AMD64, ARM64 } from './memory-store';

const base = tempFolder();
let count = 0;

const newFolder = () => join(base, `layout-${count++}`);

function image(text: string, platform = AMD64): Image {
  return imageOf({ platform, layers: [layerOf([{ path: 'a/b', content: Buffer.from(text) }], 'image')] });
}

/** A manifest that says something about another, with its parts. */
function referrer(subject: Descriptor, text: string) {
  const config = blobOf(MediaType.EMPTY, Buffer.from('{}'));
  const layer = blobOf('text/plain', Buffer.from(text));
  const document = {
    schemaVersion: 2,
    mediaType: MediaType.MANIFEST,
    config: config.descriptor,
    layers: [layer.descriptor],
    subject,
  };
  const manifest = jsonBlob(MediaType.MANIFEST, document, { artifactType: 'text/plain' });
  return { manifest: manifest.descriptor, blobs: [config, layer, manifest] };
}

const digests = (blobs: Iterable<{ descriptor: Descriptor }>) => [...blobs].map(({ descriptor }) => descriptor.digest).sort();

test('an empty layout is as the specification says', async () => {
  const layout = await ImageLayout.make(newFolder());
  expect(contents(layout.folder)).toEqual({
    'blobs/': '',
    'blobs/sha256/': '',
    'index.json': '{"schemaVersion":2,"mediaType":"application/vnd.oci.image.index.v1+json","manifests":[]}',
    'oci-layout': '{"imageLayoutVersion":"1.0.0"}',
  });
});

test('blobs are written, had and read', async () => {
  const layout = await ImageLayout.make(newFolder());
  const blob = blobOf('text/plain', Buffer.from('text'));
  expect(await layout.has(blob.descriptor)).toBe(false);
  expect(await codesOf(() => layout.read(blob.descriptor))).toEqual(['OCI_BLOB_MISSING']);
  await layout.write(blob);
  expect(await layout.has(blob.descriptor)).toBe(true);
  expect(await layout.read(blob.descriptor)).toEqual(Buffer.from('text'));
  expect(contents(layout.folder)[`blobs/sha256/${digestOf('text').slice(7)}`]).toBe('text');
});

test('what is there already is not written again, and what is damaged is', async () => {
  const layout = await ImageLayout.make(newFolder());
  const blob = blobOf('text/plain', Buffer.from('text'));
  await layout.write(blob);
  const file = join(layout.folder, 'blobs', 'sha256', digestOf('text').slice(7));
  const before = fs.statSync(file).ino;
  await layout.write(blob);
  expect(fs.statSync(file).ino).toBe(before);
  for (const damage of ['TEXT', 'longer text', '']) {
    fs.writeFileSync(file, damage);
    expect(await codesOf(() => layout.read(blob.descriptor))).toEqual(['OCI_BLOB_MISMATCH']);
    await layout.write(blob);
    expect(fs.readFileSync(file, 'utf8')).toBe('text');
  }
});

test('a blob that is not what it says is not written', async () => {
  const layout = await ImageLayout.make(newFolder());
  const blob = { ...blobOf('text/plain', Buffer.from('text')), bytes: Buffer.from('TEXT') };
  expect(await codesOf(() => layout.write(blob))).toEqual(['OCI_BLOB_MISMATCH']);
  expect(await layout.has(blob.descriptor)).toBe(false);
});

test('references mean images, in one order, and can be taken away', async () => {
  const layout = await ImageLayout.make(newFolder());
  const [first, second] = [image('1'), image('2')];
  await layout.writeAll([...blobsOf(first), ...blobsOf(second)]);
  await layout.tag('quay.io/z:1', first.manifest.descriptor);
  await layout.tagAll([
    ['quay.io/b:1', second.manifest.descriptor],
    ['quay.io/a:1', first.manifest.descriptor],
  ]);
  await layout.tag('quay.io/z:1', second.manifest.descriptor);
  const again = ImageLayout.open(layout.folder);
  expect([...again.references()].map(([name, { digest }]) => `${name} ${digest}`)).toEqual([
    `quay.io/a:1 ${first.manifest.descriptor.digest}`,
    `quay.io/b:1 ${second.manifest.descriptor.digest}`,
    `quay.io/z:1 ${second.manifest.descriptor.digest}`,
  ]);
  await layout.untag(['quay.io/b:1', 'quay.io/z:1', 'quay.io/unknown:1']);
  expect(again.resolve('quay.io/a:1')).toEqual(first.manifest.descriptor);
  expect(again.resolve()).toEqual(first.manifest.descriptor);
  const unknown = () => again.resolve('quay.io/b:1');
  expect(unknown).toThrow(/LAYOUT_REFERENCE_UNKNOWN: .* has no image 'quay.io\/b:1'\n.*'quay.io\/a:1'/);
  await layout.untag(['quay.io/a:1']);
  expect(await codesOf(() => again.resolve())).toEqual(['LAYOUT_REFERENCE_UNKNOWN']);
});

test('an image of which a part is missing gets no reference', async () => {
  const layout = await ImageLayout.make(newFolder());
  const [amd64, arm64] = [image('1'), image('1', ARM64)];
  const index = indexOf([amd64, arm64]);
  const all = [...blobsOf(amd64), ...blobsOf(arm64), index];
  for (const blob of all) {
    if (blob !== arm64.config) await layout.write(blob);
    expect(await codesOf(() => layout.tag('quay.io/a:1', index.descriptor))).toEqual(['OCI_BLOB_MISSING']);
  }
  expect(layout.references().size).toBe(0);
  await layout.write(arm64.config);
  await layout.tag('quay.io/a:1', index.descriptor);
  expect(layout.references().size).toBe(1);
});

test('what no image needs is pruned', async () => {
  const layout = await ImageLayout.make(newFolder());
  const [first, second] = [image('1'), image('2')];
  await layout.writeAll([...blobsOf(first), ...blobsOf(second)]);
  await layout.tag('quay.io/a/b:1', first.manifest.descriptor);
  const before = contents(layout.folder);
  fs.writeFileSync(join(layout.folder, '.addons-new'), 'half');
  expect(await layout.prune()).toEqual(digests(blobsOf(second)));
  expect(await layout.prune()).toEqual([]);
  for (const digest of digests(blobsOf(second))) delete before[`blobs/sha256/${digest.slice(7)}`];
  expect(contents(layout.folder)).toEqual(before);
});

test('what is attached is found by its subject, and leaves with it', async () => {
  const layout = await ImageLayout.make(newFolder());
  const [first, second] = [image('1'), image('2')];
  const sbom = referrer(first.manifest.descriptor, 'sbom');
  const signature = referrer(sbom.manifest, 'signature');
  const other = referrer(second.manifest.descriptor, 'other');
  await layout.writeAll([first, second].flatMap(blobsOf).concat(sbom.blobs, signature.blobs, other.blobs));
  await layout.tagAll([
    ['a:1', first.manifest.descriptor],
    ['b:1', second.manifest.descriptor],
  ]);
  for (const each of [sbom, signature, other, sbom]) await layout.attach(each.manifest);
  expect(layout.referrers(first.manifest.descriptor.digest)).toEqual([sbom.manifest]);
  expect(layout.referrers(sbom.manifest.digest)).toEqual([signature.manifest]);
  expect(await layout.prune()).toEqual([]);
  await layout.untag(['a:1']);
  const gone = [...blobsOf(first), ...sbom.blobs, ...signature.blobs].filter(
    (blob) => !other.blobs.some((each) => each.descriptor.digest === blob.descriptor.digest),
  );
  expect(await layout.prune()).toEqual([...new Set(digests(gone))]);
  expect(layout.referrers(first.manifest.descriptor.digest)).toEqual([]);
  expect(layout.referrers(second.manifest.descriptor.digest)).toEqual([other.manifest]);
});

test('what another program put into the layout without a name is kept', async () => {
  const layout = await ImageLayout.make(newFolder());
  const foreign = image('foreign');
  await layout.writeAll(blobsOf(foreign));
  await layout.attach(foreign.manifest.descriptor);
  expect(await layout.prune()).toEqual([]);
  expect(layout.resolve()).toEqual(foreign.manifest.descriptor);
});

test('a damaged manifest stops the pruning before anything is lost', async () => {
  const layout = await ImageLayout.make(newFolder());
  const [first, second] = [image('1'), image('2')];
  await layout.writeAll([...blobsOf(first), ...blobsOf(second)]);
  await layout.tag('a:1', first.manifest.descriptor);
  fs.writeFileSync(join(layout.folder, 'blobs', 'sha256', first.manifest.descriptor.digest.slice(7)), '{}');
  const before = contents(layout.folder);
  expect(await codesOf(() => layout.prune())).toEqual(['OCI_BLOB_MISMATCH']);
  expect(contents(layout.folder)).toEqual(before);
});

test('pruning never removes what a reference reaches', async () => {
  const texts = fc.constantFrom('1', '2', '3', '4');
  const step = fc.oneof(
    fc.record({ kind: fc.constant('image' as const), texts: fc.array(texts, { minLength: 1, maxLength: 2 }), name: texts }),
    fc.record({ kind: fc.constant('untag' as const), name: texts }),
    fc.record({ kind: fc.constant('prune' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
      const layout = await ImageLayout.make(newFolder());
      const wanted = new Map<string, string[]>();
      for (const each of [...steps, { kind: 'prune' as const }]) {
        if (each.kind === 'untag') {
          await layout.untag([each.name]);
          wanted.delete(each.name);
        } else if (each.kind === 'image') {
          const images = each.texts.map((text) => image(text));
          const blobs = [...images.flatMap(blobsOf), indexOf(images)];
          await layout.writeAll(blobs);
          await layout.tag(each.name, indexOf(images).descriptor);
          wanted.set(each.name, digests(blobs));
        } else await layout.prune();
        const there = new Set(fs.readdirSync(join(layout.folder, 'blobs', 'sha256')).map((name) => `sha256:${name}`));
        const needed = new Set([...wanted.values()].flat());
        expect([...needed].filter((digest) => !there.has(digest))).toEqual([]);
        if (each.kind === 'prune') expect(there.size).toBe(needed.size);
      }
    }),
    { numRuns: 25 },
  );
});

test.each([
  [
    'a folder of other files',
    (folder: string) => fs.writeFileSync(join(folder, 'README'), ''),
    'LAYOUT_REFUSED',
    'LAYOUT_REFUSED',
  ],
  ['an empty folder', () => {}, undefined, 'LAYOUT_REFUSED'],
  ['a repository', (folder: string) => fs.mkdirSync(join(folder, '.git')), 'OUTPUT_ROOT_REFUSED', 'LAYOUT_REFUSED'],
])('%s', async (_, prepare, made, opened) => {
  const folder = newFolder();
  fs.mkdirSync(folder);
  prepare(folder);
  expect(await codesOf(() => ImageLayout.open(folder))).toEqual([opened]);
  expect((await codesOf(() => ImageLayout.make(folder)))[0]).toBe(made);
});
