import { blobOf } from '../../src/oci/descriptor';
import { missingBlob, verified } from '../../src/oci/verify';

const { bytes, descriptor } = blobOf('text/plain', Buffer.from('text'));

test('bytes that are what they should be', () => {
  expect(verified(bytes, descriptor, 'here')).toBe(bytes);
});

test.each([
  ['shorter', 'tex', 'has 3 bytes instead of 4'],
  ['longer', 'text ', 'has 5 bytes instead of 4'],
  ['others', 'TEXT', 'has content with the digest sha256:'],
])('bytes that are %s', (_, text, words) => {
  const wrong = () => verified(Buffer.from(text), descriptor, 'registry.example.com');
  expect(wrong).toThrow(words);
  expect(wrong).toThrow(/OCI_BLOB_MISMATCH: The blob 'sha256:[a-f0-9]{64}' from 'registry.example.com'/);
});

test('a blob that is missing is named', () => {
  expect(missingBlob(descriptor.digest, 'here').message).toContain(
    `OCI_BLOB_MISSING: The blob '${descriptor.digest}' is not in 'here'`,
  );
});
