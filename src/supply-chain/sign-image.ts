import { type Descriptor, isIndex, jsonBlob, readIndex } from '../oci';
import { ArtifactType, PredicateType } from './artifact-type';
import { isSignedBy, parseEnvelope, payloadOf, sealStatement } from './envelope';
import { findBundles, findSignatures, MAX_DOCUMENT_BYTES, readEvidence } from './evidence';
import type { ImageDocument } from './image-document';
import type { PrivateKey } from './private-key';
import type { PublicKey } from './public-key';
import type { SignatureSource } from './referrers';
import { signatureLayer, signatureManifest } from './signature-manifest';
import { signatureTag } from './signature-tag';
import { type Statement, statementOf } from './statement';
import { referrerOf, type Supplement } from './supplement';
import { hasSignature } from './verify-image';

/** What is signed. */
export interface ImageToSign {
  readonly image: Descriptor;
  /** Where the image will be found, with its tag: the name that the signature is for. */
  readonly reference: string;
  /** The registry and repository of that. */
  readonly repository: string;
  /** Documents about the image, which are signed as statements about it. */
  readonly documents: readonly ImageDocument[];
}

/**
 * Signs an image, and statements about it. Two forms are made: the one that cosign 2, podman and OpenShift look for under a tag, and the
 * sigstore bundles that cosign 3 looks for among the referrers. Of an index each manifest is signed as well, as a node verifies only
 * that of its own platform. What already has a valid signature with this key is not signed again, and signatures by others are kept.
 * @returns what was made, to be written with its tags; nothing for an image that is signed
 * @throws what the source throws: signatures that are there and cannot be read are not overwritten
 */
export async function signImage(source: SignatureSource, wanted: ImageToSign, key: PrivateKey): Promise<readonly Supplement[]> {
  const { image, repository, documents } = wanted;
  const manifests = isIndex(image.mediaType) ? (await readIndex(source, image)).manifests : [];
  const made: Supplement[] = [];
  for (const each of [image, ...manifests]) {
    const signature = statementOf(each, repository, PredicateType.SIGNATURE, {});
    const statements = each === image ? [signature, ...documents.map(({ statement }) => statement)] : [signature];
    made.push(...(await addSignature(source, each, wanted, key)), ...(await addBundles(source, each, statements, key)));
  }
  return made;
}

/** Adds a signature to those of the image, in the one manifest that keeps all of them. */
async function addSignature(
  source: SignatureSource,
  { digest }: Descriptor,
  { repository, reference }: ImageToSign,
  key: PrivateKey,
): Promise<readonly Supplement[]> {
  const existing = await findSignatures(source, digest);
  if (existing && (await hasSignature(source, existing, { digest, repository }, key.publicKey))) return [];
  const layer = signatureLayer(digest, reference, key);
  // First, as those who verify look at a bounded number.
  const { manifest, config } = signatureManifest([layer.descriptor, ...(existing?.layers ?? [])]);
  return [{ manifest, blobs: [config, layer], tag: signatureTag(digest) }];
}

/** Signs the statements that are not among the referrers yet, each as a referrer of its own. */
async function addBundles(
  source: SignatureSource,
  image: Descriptor,
  statements: readonly Statement[],
  key: PrivateKey,
): Promise<readonly Supplement[]> {
  const signed = await signedPayloads(source, image, key.publicKey);
  return statements
    .filter((statement) => !signed.has(payloadOf(statement).toString()))
    .map((statement) => bundleOf(image, statement, key));
}

/** The payloads that are signed with a key already. What cannot be read is signed again. */
async function signedPayloads(source: SignatureSource, image: Descriptor, key: PublicKey): Promise<ReadonlySet<string>> {
  const payloads = new Set<string>();
  for (const found of await findBundles(source, image)) {
    const bytes = 'value' in found ? await readEvidence(source, found.value, MAX_DOCUMENT_BYTES) : found;
    const envelope = 'value' in bytes ? parseEnvelope(bytes.value) : undefined;
    if (envelope?.payloadType === ArtifactType.IN_TOTO && isSignedBy(envelope, key)) payloads.add(envelope.payload.toString());
  }
  return payloads;
}

/** A signed statement as a referrer, with the annotations of cosign 3 but for the time. */
function bundleOf(image: Descriptor, statement: Statement, key: PrivateKey): Supplement {
  return referrerOf(image, jsonBlob(ArtifactType.SIGSTORE_BUNDLE, sealStatement(statement, key)), {
    'dev.sigstore.bundle.content': 'dsse-envelope',
    'dev.sigstore.bundle.predicateType': statement.predicateType,
  });
}
