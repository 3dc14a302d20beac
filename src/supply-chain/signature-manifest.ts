import { type Blob, blobOf, type Descriptor, type Digest, jsonBlob, MediaType } from '../oci';
import { SIMPLE_SIGNING } from './artifact-type';
import type { PrivateKey } from './private-key';
import { simplePayload } from './simple-signing';

/** The annotation with a signature, in base64, on the layer with its payload (cosign, SIGNATURE_SPEC.md). */
const SIGNATURE = 'dev.cosignproject.cosign/signature';

/** The least that cosign and podman accept as the config of signatures: they are kept in the form of an image. */
const CONFIG = { architecture: '', config: {}, created: '0001-01-01T00:00:00Z', os: '' };

/** Signs an image under a name: the payload as a layer with its signature. */
export function signatureLayer(digest: Digest, reference: string, key: PrivateKey): Blob {
  const payload = simplePayload(digest, reference);
  return blobOf(SIMPLE_SIGNING, payload, { annotations: { [SIGNATURE]: key.sign(payload).toString('base64') } });
}

/** The signature of a layer, or undefined if it has none that can be read. */
export function signatureOf({ mediaType, annotations }: Descriptor): Buffer | undefined {
  const base64 = annotations?.[SIGNATURE];
  if (mediaType !== SIMPLE_SIGNING || base64 === undefined) return undefined;
  const bytes = Buffer.from(base64, 'base64');
  return bytes.toString('base64') === base64 ? bytes : undefined;
}

/** The manifest and config that keep signatures, in the order given. */
export function signatureManifest(layers: readonly Descriptor[]): { readonly manifest: Blob; readonly config: Blob } {
  const rootfs = { type: 'layers', diff_ids: layers.map(({ digest }) => digest) };
  const config = jsonBlob(MediaType.CONFIG, { ...CONFIG, rootfs });
  const document = { schemaVersion: 2, mediaType: MediaType.MANIFEST, config: config.descriptor, layers };
  return { manifest: jsonBlob(MediaType.MANIFEST, document), config };
}
