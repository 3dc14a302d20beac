import { blobOf, jsonBlob } from '../../src/oci';
import { attachedDocuments, documentsOf, supplementsOf } from '../../src/supply-chain';
import { referrerOf } from '../../src/supply-chain/supplement';
import { FACTS } from './facts';
import { codesOf } from './keys';
import { MemorySource, manifestOf } from './memory-source';

const image = manifestOf('image').descriptor;
const facts = { ...FACTS, image };
const [, , provenance] = documentsOf(facts);

async function read(add: (source: MemorySource) => void) {
  const source = new MemorySource();
  add(source);
  return attachedDocuments(source, image, facts.repository);
}

test('what a build attaches is read back as it was', async () => {
  const documents = await read((source) => source.keep(supplementsOf(facts), image));
  expect(JSON.stringify(documents)).toBe(JSON.stringify(documentsOf(facts)));
});

test('anything else is passed over', async () => {
  expect(await read((source) => source.keep([referrerOf(image, jsonBlob('application/octet-stream', {}))], image))).toEqual([]);
});

const IN_TOTO = 'application/vnd.in-toto+json';

test.each([
  ['no JSON', blobOf('application/spdx+json', Buffer.from('x'))],
  ['a list', jsonBlob('application/vnd.cyclonedx+json', [])],
  ['no statement', jsonBlob(IN_TOTO, {})],
  ['a statement about something else', jsonBlob(IN_TOTO, { ...provenance?.statement, subject: [{ digest: { sha256: 'x' } }] })],
  ['another statement', jsonBlob(IN_TOTO, { ...provenance?.statement, predicateType: 'https://example.com/x' })],
  ['no predicate', jsonBlob(IN_TOTO, { ...provenance?.statement, predicate: null })],
])('%s is not signed', async (_, layer) => {
  const problem: unknown = await read((source) => source.keep([referrerOf(image, layer)], image)).catch(
    (cause: unknown) => cause,
  );
  expect(
    codesOf(() => {
      throw problem;
    }),
  ).toEqual(['ATTACHED_DOCUMENT_INVALID']);
});
