import { type Diagnostic, error, quote } from '../diagnostics';
import type { Descriptor, Manifest } from '../oci';
import { PredicateType } from './artifact-type';
import { parseEnvelope } from './envelope';
import { attempt, findBundles, findSignatures, MAX_DOCUMENT_BYTES, MAX_PAYLOAD_BYTES, readEvidence } from './evidence';
import type { PublicKey } from './public-key';
import type { SignatureSource } from './referrers';
import { signatureOf } from './signature-manifest';
import type { SignedIdentity } from './simple-signing';
import { judgeEnvelope, judgeSignature, unreadableEvidence, type Verdict } from './verdict';

/** What is verified. */
export interface ImageToVerify {
  readonly image: Descriptor;
  /** Registry and repository that the image must have been signed for. */
  readonly repository: string;
  /** Whether the SBOMs and the provenance must be there and signed as well. */
  readonly attestations: boolean;
}

/** At most so many signatures are looked at in one manifest. */
const MAX_SIGNATURES = 64;

/** What `attestations` asks for, in the words of people. */
const ATTESTATIONS: readonly (readonly [string, string])[] = [
  [PredicateType.SPDX, 'SBOM in the format SPDX'],
  [PredicateType.CYCLONEDX, 'SBOM in the format CycloneDX'],
  [PredicateType.PROVENANCE, 'SLSA provenance'],
];

/**
 * Verifies an image: there must be a signature with the key over exactly its digest, as cosign 2 or cosign 3 makes them. It fails closed
 * (bad-input 62): what is missing, unreadable, by another key, or for something else proves nothing. Signatures by other keys beside a
 * valid one do no harm. Neither transparency logs nor certificates are looked at.
 * @returns no problems if the image is verified; else all reasons why not: `SIGNATURE_…`, `ATTESTATION_MISSING`, and those of the source
 */
export async function verifyImage(
  source: SignatureSource,
  wanted: ImageToVerify,
  key: PublicKey,
): Promise<readonly Diagnostic[]> {
  const signatures = await attempt(judgeSignatures(source, wanted, key));
  const bundles = await attempt(judgeBundles(source, wanted, key));
  const verdicts: readonly Verdict[] = [signatures, bundles].flatMap((found) => ('value' in found ? found.value : [found]));
  const proven = new Set(verdicts.flatMap((each) => (each.problems ? [] : [each.predicateType])));
  const isSigned = proven.has(undefined) || proven.has(PredicateType.SIGNATURE);
  const missing = [
    ...(isSigned ? [] : [noSignature(wanted)]),
    ...(wanted.attestations
      ? ATTESTATIONS.filter(([type]) => !proven.has(type)).map(([, words]) => noAttestation(wanted, words))
      : []),
  ];
  return missing.length === 0 ? [] : [...missing, ...verdicts.flatMap(({ problems }) => problems ?? [])];
}

async function judgeSignatures(
  source: SignatureSource,
  { image, repository }: ImageToVerify,
  key: PublicKey,
): Promise<Verdict[]> {
  const manifest = await findSignatures(source, image.digest);
  const expected = { digest: image.digest, repository };
  const verdicts: Verdict[] = [];
  for (const layer of manifest?.layers.slice(0, MAX_SIGNATURES) ?? []) {
    verdicts.push(await judgeLayer(source, layer, expected, key));
  }
  return verdicts;
}

/** True if one of the signatures in a manifest is valid. */
export async function hasSignature(
  source: SignatureSource,
  manifest: Manifest,
  expected: SignedIdentity,
  key: PublicKey,
): Promise<boolean> {
  for (const layer of manifest.layers) {
    const { problems } = await judgeLayer(source, layer, expected, key);
    if (!problems) return true;
  }
  return false;
}

async function judgeLayer(
  source: SignatureSource,
  layer: Descriptor,
  expected: SignedIdentity,
  key: PublicKey,
): Promise<Verdict> {
  const where = `The signature in ${quote(layer.digest)}`;
  const signature = signatureOf(layer);
  if (!signature) return { problems: [unreadableEvidence(where)] };
  const payload = await readEvidence(source, layer, MAX_PAYLOAD_BYTES);
  if ('problems' in payload) return { problems: [unreadableEvidence(where), ...payload.problems] };
  return judgeSignature(payload.value, signature, expected, key, where);
}

async function judgeBundles(source: SignatureSource, { image, repository }: ImageToVerify, key: PublicKey): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const found of await findBundles(source, image)) {
    if ('problems' in found) {
      verdicts.push(found);
      continue;
    }
    const where = `The signed statement in ${quote(found.value.digest)}`;
    const bytes = await readEvidence(source, found.value, MAX_DOCUMENT_BYTES);
    const envelope = 'value' in bytes ? parseEnvelope(bytes.value) : undefined;
    if (envelope) verdicts.push(judgeEnvelope(envelope, { digest: image.digest, repository }, key, where));
    else verdicts.push({ problems: [unreadableEvidence(where), ...('problems' in bytes ? bytes.problems : [])] });
  }
  return verdicts;
}

function noSignature({ image, repository }: ImageToVerify): Diagnostic {
  return error({
    code: 'SIGNATURE_MISSING',
    message: `${quote(`${repository}@${image.digest}`)} has no valid signature`,
    hint: 'Do not use it. If you built it, sign it with addons or cosign.',
  });
}

function noAttestation({ image, repository }: ImageToVerify, words: string): Diagnostic {
  return error({
    code: 'ATTESTATION_MISSING',
    message: `${quote(`${repository}@${image.digest}`)} has no ${words} with a valid signature`,
    hint: 'If you built it, sign it with addons, which attaches signed SBOMs and provenance.',
  });
}
