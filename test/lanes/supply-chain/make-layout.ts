/**
 * Makes an image layout as a build leaves it: `make-layout.ts FOLDER REPOSITORY`, with an image for two platforms under the tag `1.2.3`,
 * its SBOMs and its provenance. The documents are also written to `FOLDER.documents`. Prints the digest of the image.
 */
import * as fs from 'node:fs';
import { join } from 'node:path';
import { ImageLayout, imageOf, indexOf, layerOf } from '../../../src/oci';
import { documentsOf, keepSupplements, supplementsOf } from '../../../src/supply-chain';
import { FACTS } from '../../supply-chain/facts';

async function main(folder: string, repository: string): Promise<void> {
  const layer = layerOf(FACTS.files, 'image');
  const images = ['amd64', 'arm64'].map((architecture) =>
    imageOf({ platform: { os: 'linux', architecture }, layers: [layer], labels: { repository } }),
  );
  const index = indexOf(images);
  const layout = await ImageLayout.make(folder);
  await layout.writeAll([layer.blob, ...images.flatMap(({ config, manifest }) => [config, manifest]), index]);
  await layout.tag(`${repository}:1.2.3`, index.descriptor);
  const facts = { ...FACTS, image: index.descriptor, repository, sourceDate: 1_700_000_000 };
  await keepSupplements(layout, [[repository, supplementsOf(facts)]]);
  const [spdx, cycloneDx, provenance] = documentsOf(facts);
  const documents = `${folder}.documents`;
  fs.mkdirSync(documents);
  for (const [name, document] of Object.entries({
    'spdx.json': spdx,
    'cyclonedx.json': cycloneDx,
    'provenance.json': provenance,
  })) {
    fs.writeFileSync(join(documents, name), JSON.stringify(document?.content));
  }
  process.stdout.write(`${index.descriptor.digest}\n`);
}

main(process.argv[2] ?? '', process.argv[3] ?? '').catch((cause: unknown) => {
  process.stderr.write(`${cause}\n`);
  process.exitCode = 1;
});
