import { type Blob, type Descriptor, jsonBlob } from '../../src/oci/descriptor';
import { digestOf } from '../../src/oci/digest';
import { MediaType } from '../../src/oci/media-type';
import { neededOf } from '../../src/oci/needed';

const blobs = new Map<string, Blob>();
const read = ({ digest }: Descriptor): Uint8Array => blobs.get(digest)?.bytes ?? Buffer.alloc(0);

function manifest(text: string, subject?: Descriptor): Descriptor {
  const config = { mediaType: MediaType.EMPTY, digest: digestOf(text), size: 1 };
  const blob = jsonBlob(MediaType.MANIFEST, { schemaVersion: 2, mediaType: MediaType.MANIFEST, config, layers: [], subject });
  blobs.set(blob.descriptor.digest, blob);
  return blob.descriptor;
}

const [named, unnamed, gone] = [manifest('named'), manifest('unnamed'), manifest('gone')];
const sbom = manifest('sbom', named);
const signature = manifest('signature', sbom);
const stale = manifest('stale', gone);
const staleToo = manifest('stale too', stale);

test('named images, unnamed ones that are attached to nothing, and what is attached to what is needed', () => {
  const all = { named: new Map([['a:1', named]]), unnamed: [signature, sbom, staleToo, stale, unnamed] };
  const { index, needed } = neededOf(all, read);
  expect(index.named).toBe(all.named);
  expect(new Set(index.unnamed)).toEqual(new Set([unnamed, sbom, signature]));
  const texts = ['named', 'unnamed', 'sbom', 'signature'].map(digestOf);
  expect([...needed].sort()).toEqual([...[named, unnamed, sbom, signature].map(({ digest }) => digest), ...texts].sort());
});

test('an empty layout needs nothing', () => {
  expect(neededOf({ named: new Map(), unnamed: [] }, read)).toEqual({
    index: { named: new Map(), unnamed: [] },
    needed: new Set(),
  });
});
