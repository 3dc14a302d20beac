import * as fs from 'node:fs';
import * as os from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { blobsOf, type Image, imageOf } from '../../src/oci/image';
import { ImageLayout, type LayoutOptions } from '../../src/oci/image-layout';
import { layerOf } from '../../src/oci/layer';
import { readImage } from '../../src/oci/read-image';
import { childIn, firstOutput, killed, wholeOutput } from '../tree/child-process';
import { dyingDisk, failingDisk, Killed } from '../tree/faulty-disk';
import { contents, tempFolder } from '../tree/temp-folder';
import { codesOf } from './codes';
import { AMD64 } from './memory-store';

const base = tempFolder();
const start = childIn(base, join(__dirname, 'child.ts'));
let count = 0;

const newFolder = () => join(base, `layout-${count++}`);

function image(text: string): Image {
  return imageOf({ platform: AMD64, layers: [layerOf([{ path: 'a/b', content: Buffer.from(text) }], 'image')] });
}

/** A run that replaces an image by another. */
async function replace(folder: string, old: string, wanted: string, options?: LayoutOptions): Promise<void> {
  const layout = await ImageLayout.make(folder, options);
  await layout.writeAll(blobsOf(image(wanted)));
  await layout.tagAll([[`image:${wanted}`, image(wanted).manifest.descriptor]]);
  await layout.untag([`image:${old}`]);
  await layout.prune();
}

/** Every reference means an image that is whole. */
async function expectWhole(layout: ImageLayout): Promise<void> {
  for (const descriptor of layout.references().values()) {
    const { layers } = await readImage(layout, descriptor, AMD64);
    for (const layer of layers) await layout.read(layer);
  }
}

test('every single call is a moment to die at: all images stay whole, and the next run comes to the same layout', async () => {
  const expected = newFolder();
  await replace(expected, 'none', 'old');
  await replace(expected, 'old', 'new');
  let calls = 1;
  for (let dead = true; dead; calls++) {
    const folder = newFolder();
    await replace(folder, 'none', 'old');
    try {
      await replace(folder, 'old', 'new', { disk: dyingDisk(calls) });
      dead = false;
    } catch (cause) {
      expect(cause).toBeInstanceOf(Killed);
      const layout = ImageLayout.open(folder);
      expect(layout.references().size).toBeGreaterThan(0);
      await expectWhole(layout);
    }
    await replace(folder, 'old', 'new');
    expect(contents(folder)).toEqual(contents(expected));
  }
  expect(calls).toBeGreaterThan(20);
});

test('a run that dies while it makes the layout leaves what the next one goes on with', async () => {
  for (let calls = 1; calls < 14; calls++) {
    const folder = newFolder();
    await expect(replace(folder, 'none', 'new', { disk: dyingDisk(calls) })).rejects.toBeInstanceOf(Killed);
    await replace(folder, 'none', 'new');
    await expectWhole(ImageLayout.open(folder));
    expect(Object.keys(contents(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  }
});

test.each([
  ['create', '.addons-new', 'ENOSPC'],
  ['create', '.addons-new', 'EROFS'],
  ['rename', 'index.json', 'EIO'],
  ['removeFile', '.addons-new', 'EACCES'],
] as const)('a disk whose %s of %s fails with %s changes no reference', async (call, end, code) => {
  const folder = newFolder();
  await replace(folder, 'none', 'old');
  const before = contents(folder)['index.json'];
  const failed = replace(folder, 'old', 'new', { disk: failingDisk(call, end, code) });
  await expect(failed).rejects.toThrow(`TREE_WRITE_FAILED`);
  expect(contents(folder)['index.json']).toBe(before);
  await replace(folder, 'old', 'new');
});

test('a run waits for another, but not for ever', async () => {
  const folder = newFolder();
  await ImageLayout.make(folder);
  const lock = join(folder, '.addons-lock');
  fs.symlinkSync(JSON.stringify({ pid: process.ppid, host: os.hostname(), start: 'now' }), lock);
  expect(await codesOf(() => replace(folder, 'none', 'new', { patience: 50 }))).toEqual(['TREE_LOCKED']);
  const waiting = replace(folder, 'none', 'new');
  await setTimeout(60);
  fs.unlinkSync(lock);
  await waiting;
  await expectWhole(ImageLayout.open(folder));
});

test('processes that write and prune one layout at once do not lose each other an image', async () => {
  const folder = newFolder();
  const outputs = await Promise.all(['a', 'b', 'c'].map((name) => wholeOutput(start('contend', folder, name))));
  expect(outputs).toEqual(['done\n', 'done\n', 'done\n']);
  const layout = ImageLayout.open(folder);
  expect(layout.references().size).toBe(45);
  await expectWhole(layout);
}, 30_000);

test('a process that is killed while it writes', async () => {
  for (const delay of [5, 15, 40]) {
    const folder = newFolder();
    await replace(folder, 'none', 'old');
    const child = start('churn', folder);
    await firstOutput(child);
    await setTimeout(delay);
    await killed(child);
    await expectWhole(ImageLayout.open(folder));
    await replace(folder, 'old', 'new');
    expect([...ImageLayout.open(folder).references().keys()]).toContain('image:new');
  }
}, 30_000);
