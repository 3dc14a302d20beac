import { blobOf, jsonBlob } from '../../src/oci/descriptor';
import { digestOf } from '../../src/oci/digest';

test('the descriptor of a blob fits its bytes, and has what is added', () => {
  const { bytes, descriptor } = blobOf('text/plain', Buffer.from('ö'), { artifactType: 'a', annotations: { b: 'c' } });
  expect(descriptor).toEqual({
    mediaType: 'text/plain',
    digest: digestOf('ö'),
    size: 2,
    artifactType: 'a',
    annotations: { b: 'c' },
  });
  expect(bytes).toEqual(Buffer.from('ö'));
});

test('JSON is compact, with its keys as they are', () => {
  expect(String(jsonBlob('m', { b: 1, a: ['x'] }).bytes)).toBe('{"b":1,"a":["x"]}');
});
