import { join } from 'node:path';
import { ImageLayout } from '../../src/oci';
import {
  documentsOf,
  imagesIn,
  keepSupplements,
  layoutSignatures,
  signatureTag,
  signImage,
  verifyImage,
} from '../../src/supply-chain';
import { tempFolder } from '../tree/temp-folder';
import { builtLayout, REPOSITORY } from './built-layout';
import { makeKeys } from './keys';

const base = tempFolder();
const { privateKey, publicKey } = makeKeys();
const repository = REPOSITORY;

test('what is kept in a layout is found in it, and written once', async () => {
  const { layout, index, facts } = await builtLayout(join(base, 'one'));
  const wanted = { image: index.descriptor, reference: `${repository}:1.2.3`, repository, documents: documentsOf(facts) };
  const made = await signImage(layoutSignatures(layout)(repository), wanted, privateKey);
  await keepSupplements(layout, [[repository, made]]);
  await keepSupplements(layout, [[repository, made]]);
  const source = layoutSignatures(ImageLayout.open(layout.folder))(repository);
  expect(await verifyImage(source, { image: index.descriptor, repository, attestations: true }, publicKey)).toEqual([]);
  expect(await signImage(source, wanted, privateKey)).toEqual([]);
  // Three documents; they and the signature, signed.
  expect(layout.referrers(index.descriptor.digest)).toHaveLength(7);
  expect([...layout.references().keys()]).toContain(`${repository}:${signatureTag(index.descriptor.digest)}`);
  expect(imagesIn(layout)).toEqual([{ reference: `${repository}:1.2.3`, repository, image: index.descriptor }]);
});

test('supplements leave with their image', async () => {
  const { layout, index } = await builtLayout(join(base, 'two'));
  await layout.untag([`${repository}:1.2.3`]);
  await layout.prune();
  expect(layout.referrers(index.descriptor.digest)).toEqual([]);
});

test('the signatures of one repository are not those of another', async () => {
  const { layout, index } = await builtLayout(join(base, 'three'));
  const made = await signImage(
    layoutSignatures(layout)(repository),
    { image: index.descriptor, reference: `${repository}:1.2.3`, repository, documents: [] },
    privateKey,
  );
  await keepSupplements(layout, [[repository, made.filter(({ tag }) => tag !== undefined)]]);
  const source = layoutSignatures(layout)('quay.io/other/widget-bundle');
  expect(await source.tagged(signatureTag(index.descriptor.digest))).toBeUndefined();
});

test('an image that somebody has named in his own way is an image too', async () => {
  const { layout, index } = await builtLayout(join(base, 'four'));
  await layout.tag('Not a reference!', index.descriptor);
  expect(imagesIn(layout).map(({ reference }) => reference)).toEqual(['Not a reference!', `${repository}:1.2.3`]);
});
