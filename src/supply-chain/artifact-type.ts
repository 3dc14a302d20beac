/** What a manifest that is no image holds, as `artifactType` of the manifest and media type of its one layer. */
export const ArtifactType = {
  /** An SBOM as SPDX 2.3 JSON (IANA). */
  SPDX: 'application/spdx+json',
  /** An SBOM as CycloneDX JSON (IANA). */
  CYCLONEDX: 'application/vnd.cyclonedx+json',
  /** An in-toto statement, unsigned; also the payload type of one in a DSSE envelope (in-toto, envelope.md). */
  IN_TOTO: 'application/vnd.in-toto+json',
  /** A sigstore bundle, which cosign 3 reads (sigstore bundle format, 0.3). */
  SIGSTORE_BUNDLE: 'application/vnd.dev.sigstore.bundle.v0.3+json',
} as const;

/** The layers of the manifest in which cosign 1 and 2, podman and OpenShift look for signatures (cosign, SIGNATURE_SPEC.md). */
export const SIMPLE_SIGNING = 'application/vnd.dev.cosign.simplesigning.v1+json';

/** What an in-toto statement says about its subject; cosign knows them as the types `spdxjson`, `cyclonedx` and `slsaprovenance1`. */
export const PredicateType = {
  SPDX: 'https://spdx.dev/Document',
  CYCLONEDX: 'https://cyclonedx.org/bom',
  PROVENANCE: 'https://slsa.dev/provenance/v1',
  /** That somebody has signed it, and nothing else: the signature of cosign 3. */
  SIGNATURE: 'https://sigstore.dev/cosign/sign/v1',
} as const;
