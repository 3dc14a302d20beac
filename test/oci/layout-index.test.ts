import * as fc from 'fast-check';
import type { Descriptor } from '../../src/oci/descriptor';
import { digestOf } from '../../src/oci/digest';
import { parseLayoutIndex, renderLayoutIndex } from '../../src/oci/layout-index';
import { MediaType } from '../../src/oci/media-type';
import { codesOf } from './codes';

const REF_NAME = 'org.opencontainers.image.ref.name';
const entry = (text: string, more: Partial<Descriptor> = {}): Descriptor => ({
  mediaType: MediaType.MANIFEST,
  digest: digestOf(text),
  size: 1,
  ...more,
});

test('names are annotations, and other annotations stay', () => {
  const index = {
    named: new Map([['quay.io/a/b:1', entry('x', { annotations: { z: '1' } })]]),
    unnamed: [entry('y', { artifactType: 't' })],
  };
  const text = renderLayoutIndex(index);
  expect(JSON.parse(text).manifests).toEqual([
    { ...entry('x'), annotations: { [REF_NAME]: 'quay.io/a/b:1', z: '1' } },
    { ...entry('y'), artifactType: 't' },
  ]);
  expect(parseLayoutIndex(Buffer.from(text), 'it')).toEqual(index);
});

test('one name for two images is refused; the same twice is not', async () => {
  const annotations = { [REF_NAME]: 'a' };
  const text = (other: string) =>
    Buffer.from(JSON.stringify({ schemaVersion: 2, manifests: [entry('x', { annotations }), entry(other, { annotations })] }));
  expect(await codesOf(() => parseLayoutIndex(text('y'), 'it'))).toEqual(['OCI_DOCUMENT_INVALID']);
  expect(parseLayoutIndex(text('x'), 'it').named.size).toBe(1);
});

test('the text does not depend on the order', () => {
  const names = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 8 });
  fc.assert(
    fc.property(names, (all) => {
      const named = all.map((name) => [name, entry(name)] as const);
      const unnamed = all.map((name) => entry(`un${name}`));
      const text = renderLayoutIndex({ named: new Map(named), unnamed });
      expect(renderLayoutIndex({ named: new Map([...named].reverse()), unnamed: [...unnamed].reverse() })).toBe(text);
      expect(parseLayoutIndex(Buffer.from(text), 'it').named).toEqual(new Map(named));
    }),
  );
});
