import * as fs from 'node:fs';
import * as path from 'node:path';
import { type BuildFolders, type BuiltImage, buildAddon } from '../../src/images';
import { filesOfImage, ImageLayout, imageOf, jsonBlob, layerOf, MediaType, readImage } from '../../src/oci';
import { signatureTag } from '../../src/supply-chain';
import { dyingDisk, Killed } from '../tree/faulty-disk';
import { tempFolder } from '../tree/temp-folder';
import { copySample, csvFile, edit, SETTINGS } from './fixture';

const root = tempFolder();
let work: string;
let folders: BuildFolders;
let layout: ImageLayout;

beforeEach(async () => {
  work = fs.mkdtempSync(path.join(root, 'test-'));
  folders = copySample(work);
  layout = await ImageLayout.make(path.join(work, 'images'));
});

const build = () => buildAddon(layout.folder, folders, { settings: SETTINGS });
const shown = (images: readonly BuiltImage[]) =>
  images.map(
    ({ kind, version, isNew, reference }) =>
      `${isNew ? 'new' : 'old'} ${kind} ${version} ${reference.replace(/:.*-?[0-9a-f]{12}$/, '')}`,
  );
const blobs = () => fs.readdirSync(path.join(work, 'images', 'blobs', 'sha256')).sort();
const state = () => [fs.readFileSync(path.join(work, 'images', 'index.json'), 'utf8'), ...blobs()].join('\n');

test('all images of an add-on are made, under the names of the incumbent', async () => {
  const { images, diagnostics } = await build();
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(shown(images)).toEqual([
    'new bundle 1.0.0 quay.io/osd-addons/cost-insights-bundle',
    'new bundle 1.1.0 quay.io/osd-addons/cost-insights-bundle',
    'new catalog 1.1.0 quay.io/osd-addons/cost-insights-index',
    'new package 1.1.0 quay.io/osd-addons/cost-insights-package',
  ]);
  expect(layout.isWhole(layout.references().values())).toBe(true);
});

test('an unchanged add-on is not made again, and no file is touched', async () => {
  await build();
  const before = state();
  const index = fs.statSync(path.join(work, 'images', 'index.json'));
  const { images } = await build();
  expect(images.every(({ isNew }) => !isNew)).toBe(true);
  expect(images).toHaveLength(4);
  expect(state()).toBe(before);
  expect(fs.statSync(path.join(work, 'images', 'index.json')).ino).toBe(index.ino);
});

test('what changed is made again, with all that stands on it, and what it was before is gone', async () => {
  const first = await build();
  edit(csvFile(folders, '1.1.0'), 'Shows each team', 'Tells each team');
  const { images } = await build();
  expect(shown(images)).toEqual([
    'old bundle 1.0.0 quay.io/osd-addons/cost-insights-bundle',
    'new bundle 1.1.0 quay.io/osd-addons/cost-insights-bundle',
    'new catalog 1.1.0 quay.io/osd-addons/cost-insights-index',
    'old package 1.1.0 quay.io/osd-addons/cost-insights-package',
  ]);
  expect(layout.references().size).toBe(4);
  const other = await ImageLayout.make(path.join(work, 'other'));
  await buildAddon(other.folder, folders, { settings: SETTINGS });
  expect([...layout.partsOf(layout.references().values()).keys()].sort()).toEqual(
    [...other.partsOf(other.references().values()).keys()].sort(),
  );
  const changed = images.find(({ isNew }) => isNew)?.reference;
  expect(first.images.map(({ reference }) => reference)).not.toContain(changed);
  expect(blobs()).toEqual(fs.readdirSync(path.join(work, 'other', 'blobs', 'sha256')).sort());
});

test('a layout that has lost a part is made good, though the input is the same', async () => {
  await build();
  const before = state();
  fs.rmSync(path.join(work, 'images', 'blobs', 'sha256', blobs()[3] ?? ''));
  await build();
  expect(state()).toBe(before);
});

test('a changed setting makes other images', async () => {
  await build();
  const { images } = await buildAddon(layout.folder, folders, {
    settings: { ...SETTINGS, registry: 'registry.example.com/team', platforms: [{ os: 'linux', architecture: 's390x' }] },
  });
  expect(images.map(({ reference }) => reference.split(':')[0])).toEqual([
    'registry.example.com/team/cost-insights-bundle',
    'registry.example.com/team/cost-insights-bundle',
    'registry.example.com/team/cost-insights-index',
    'registry.example.com/team/cost-insights-package',
  ]);
  expect(layout.references().size).toBe(4);
});

test('all problems of bundles and package are told at once, and nothing is written', async () => {
  edit(csvFile(folders, '1.0.0'), '  version: 1.0.0', '  version: one');
  edit(csvFile(folders, '1.1.0'), 'displayName: Cost Insights', 'displayName: ""');
  edit(path.join(folders.package ?? '', 'manifest.yaml'), 'scopes: [Cluster]', 'scopes: []');
  const before = state();
  const { images, diagnostics } = await build();
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(images).toEqual([]);
  expect(
    new Set(
      errors.map(({ where }) => where && `${path.basename(path.dirname(path.dirname(where.file)))}/${path.basename(where.file)}`),
    ),
  ).toEqual(
    new Set([
      '1.0.0/cost-insights-operator.clusterserviceversion.yaml',
      '1.1.0/cost-insights-operator.clusterserviceversion.yaml',
      'cost-insights/manifest.yaml',
    ]),
  );
  expect(state()).toBe(before);
});

test('where there was nothing, a build with an error leaves nothing', async () => {
  edit(csvFile(folders, '1.0.0'), '  version: 1.0.0', '  version: one');
  await buildAddon(path.join(work, 'new'), folders, { settings: SETTINGS });
  expect(fs.existsSync(path.join(work, 'new'))).toBe(false);
});

test('an upgrade graph that does not hold together is refused before anything is written', async () => {
  edit(csvFile(folders, '1.0.0'), '  version: 1.0.0', '  version: 1.0.0\n  replaces: cost-insights-operator.v1.1.0');
  const { images, diagnostics } = await build();
  expect(images).toEqual([]);
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['FBC_NO_HEAD']);
});

test('what others have put into the layout stays; signatures of former images go', async () => {
  const made = imageOf({ platform: { os: 'linux', architecture: 'amd64' }, layers: [layerOf([], 'image')] });
  await layout.writeAll([...made.layers, made.config, made.manifest]);
  await layout.tag('example.com/other:1', made.manifest.descriptor);
  const { images } = await build();
  const config = jsonBlob(MediaType.CONFIG, {});
  const signature = jsonBlob(MediaType.MANIFEST, {
    schemaVersion: 2,
    mediaType: MediaType.MANIFEST,
    config: config.descriptor,
    layers: [],
  });
  await layout.writeAll([config, signature]);
  const [kept, former] = images;
  if (!kept || !former) throw new Error('not built');
  const tags = [kept, former].map(({ reference, digest }) => `${reference.split(':')[0]}:${signatureTag(digest)}`);
  for (const tag of tags) await layout.tag(tag, signature.descriptor);
  edit(csvFile(folders, '1.1.0'), 'Shows each team', 'Tells each team');
  await build();
  const references = [...layout.references().keys()];
  expect(references).toContain('example.com/other:1');
  expect(references).toContain(tags[0]);
  expect(references).not.toContain(tags[1]);
});

test('the documents of another version of the program take the place of the former', async () => {
  const { images } = await build();
  const [image] = images;
  if (!image) throw new Error('not built');
  const before = layout.referrers(image.digest).map(({ digest }) => digest);
  await buildAddon(layout.folder, folders, { settings: { ...SETTINGS, toolVersion: '9.9.9' } });
  const after = layout.referrers(image.digest);
  expect(after.map(({ artifactType }) => artifactType).sort()).toEqual([
    'application/spdx+json',
    'application/vnd.cyclonedx+json',
    'application/vnd.in-toto+json',
  ]);
  expect(after.filter(({ digest }) => before.includes(digest))).toEqual([]);
});

test('a catalog on a base image starts opm by itself, and has the layers of the base', async () => {
  const platform = { os: 'linux', architecture: 'amd64' };
  const base = imageOf({
    platform,
    layers: [layerOf([{ path: 'bin/opm', content: Buffer.from('a program') }], 'image')],
    labels: { base: 'yes' },
  });
  const source = await ImageLayout.make(path.join(work, 'base'));
  await source.writeAll([...base.layers, base.config, base.manifest]);
  await source.tag('opm', base.manifest.descriptor);
  const { readBase } = await import('../../src/images');
  const settings = {
    ...SETTINGS,
    platforms: [platform],
    base: await readBase(source, 'oci:base', source.resolve('opm'), [platform]),
  };
  const { images } = await buildAddon(layout.folder, folders, { settings });
  const catalog = layout.resolve(images.find(({ kind }) => kind === 'catalog')?.reference);
  const files = await filesOfImage(layout, await readImage(layout, catalog, platform), { paths: ['/'] });
  expect(files.map((file) => file.path)).toEqual(['bin/opm', 'configs/cost-insights-operator/catalog.yaml']);
  const manifest = JSON.parse(Buffer.from(await layout.read(catalog)).toString());
  const config = JSON.parse(Buffer.from(await layout.read(manifest.config)).toString());
  expect(config.config).toMatchObject({ Entrypoint: ['/bin/opm'], Cmd: ['serve', '/configs'], Labels: { base: 'yes' } });
});

test('a run that is killed at any of its changes leaves a layout that the next run makes good', async () => {
  const whole = await ImageLayout.make(path.join(work, 'whole'));
  await buildAddon(whole.folder, folders, { settings: SETTINGS });
  const expected = fs.readFileSync(path.join(work, 'whole', 'index.json'), 'utf8');
  for (let calls = 1; ; calls += 29) {
    const folder = path.join(work, `killed-${calls}`);
    let died = false;
    try {
      await buildAddon(folder, folders, { settings: SETTINGS, layout: { disk: dyingDisk(calls) } });
    } catch (cause) {
      if (!(cause instanceof Killed)) throw cause;
      died = true;
    }
    const next = await ImageLayout.make(folder);
    await buildAddon(next.folder, folders, { settings: SETTINGS });
    expect(fs.readFileSync(path.join(folder, 'index.json'), 'utf8')).toBe(expected);
    expect(next.isWhole(next.references().values())).toBe(true);
    if (!died) break;
    expect(calls).toBeLessThan(5000);
  }
});

test('nothing of the machine is in a build: the same input elsewhere makes the same bytes', async () => {
  await build();
  const again = copySample(path.join(work, 'elsewhere'));
  for (const file of [csvFile(again, '1.0.0'), csvFile(again, '1.1.0')]) fs.utimesSync(file, 1, 1);
  fs.chmodSync(csvFile(again, '1.0.0'), 0o600);
  const other = await ImageLayout.make(path.join(work, 'other'));
  await buildAddon(other.folder, again, { settings: SETTINGS });
  expect([...other.references()].map(([name, { digest }]) => [name, digest])).toEqual(
    [...layout.references()].map(([name, { digest }]) => [name, digest]),
  );
});
