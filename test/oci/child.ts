/** A process of its own: `node child.js <task> …`. Bundled by `child-process.ts` of the tests of the tree. */
import * as fs from 'node:fs';
import { readFolder } from '../../src/files';
import { blobsOf, type Image, ImageLayout, imageOf, indexOf, layerOf } from '../../src/oci';

const [task, folder = '', argument = ''] = process.argv.slice(2);

function image(text: string): Image {
  const layers = [layerOf([{ path: 'a/b', content: Buffer.from(text) }], 'image')];
  return imageOf({ platform: { os: 'linux', architecture: 'amd64' }, layers });
}

/** Builds an index of the files of a folder into a layout beside it, and prints its digest. */
async function build(): Promise<void> {
  process.umask(Number.parseInt(argument, 8));
  const { files } = readFolder(folder, { symbolicLinks: 'refuse', hidden: 'keep' });
  const images = ['amd64', 'arm64'].map((architecture) =>
    imageOf({ platform: { os: 'linux', architecture }, layers: [layerOf(files, 'image')], labels: { b: '1', a: '2' } }),
  );
  const index = indexOf(images);
  const layout = await ImageLayout.make(`${folder}-${process.pid}`);
  await layout.writeAll([...images.flatMap(blobsOf), index]);
  await layout.tag('quay.io/a/b:1', index.descriptor);
  process.stdout.write(`${index.descriptor.digest} ${fs.readFileSync(`${layout.folder}/index.json`, 'utf8')}\n`);
}

/** Adds images of its own to a layout, and prunes what another process has not tagged yet, many times. */
async function contend(): Promise<void> {
  const layout = await ImageLayout.make(folder);
  for (let round = 0; round < 15; round++) {
    const made = image(`${argument} ${round}`);
    for (let done = false; !done; ) {
      await layout.writeAll(blobsOf(made));
      done = await layout.tag(`${argument}:${round}`, made.manifest.descriptor).then(
        () => true,
        // The other process pruned it in between: the command tells its user to run it again.
        (cause) => {
          if (!String(cause).includes('OCI_BLOB_MISSING')) throw cause;
          return false;
        },
      );
    }
    await layout.prune();
  }
  process.stdout.write('done\n');
}

/** Writes and prunes until it is killed. */
async function churn(): Promise<void> {
  const layout = await ImageLayout.make(folder);
  process.stdout.write('started\n');
  for (let round = 0; ; round++) {
    const made = image(`${'x'.repeat(50_000)}${round}`);
    await layout.writeAll(blobsOf(made));
    await layout.tag('churn:1', made.manifest.descriptor);
    await layout.prune();
  }
}

const run = { build, contend, churn }[task ?? ''];
run?.().catch((cause) => {
  process.stdout.write(`${cause}\n`);
  process.exitCode = 1;
});
