import { type Digest, hexOf } from '../oci';

/** The tag under which cosign 1 and 2, podman and OpenShift look for the signatures of an image (cosign, SIGNATURE_SPEC.md). */
export function signatureTag(digest: Digest): string {
  return `sha256-${hexOf(digest)}.sig`;
}

/** True for a tag that names signatures, attestations or an SBOM of cosign, or a list of referrers, and no image. */
export function isSupplementTag(tag: string): boolean {
  return /^sha256-[a-f0-9]{64}(?:\.(?:sig|att|sbom))?$/.test(tag);
}
