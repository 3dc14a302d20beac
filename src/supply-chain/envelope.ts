import { bundleFromJSON, bundleToJSON, isBundleWithDsseEnvelope, toDSSEBundle } from '@sigstore/bundle';
import { dsse } from '@sigstore/core';
import { ArtifactType } from './artifact-type';
import { parseJson } from './json';
import type { PrivateKey } from './private-key';
import type { PublicKey } from './public-key';
import type { Statement } from './statement';

/** A statement that somebody signed: the payload and signature of a DSSE envelope. Neither has been verified. */
export interface Envelope {
  readonly payloadType: string;
  readonly payload: Buffer;
  readonly signature: Buffer;
}

/** Signs a statement: a DSSE envelope in a sigstore bundle, without an entry of a transparency log. */
export function sealStatement(statement: Statement, key: PrivateKey): object {
  const artifact = payloadOf(statement);
  const signature = key.sign(dsse.preAuthEncoding(ArtifactType.IN_TOTO, artifact));
  const options = { artifact, artifactType: ArtifactType.IN_TOTO, signature };
  const { verificationMaterial } = toDSSEBundle({ ...options, keyHint: key.publicKey.hint });
  // The bundle names the key, the envelope does not: cosign takes that for another kind of name, and refuses the signature.
  return Object(bundleToJSON({ ...toDSSEBundle(options), verificationMaterial }));
}

/** A statement as it is signed. */
export function payloadOf(statement: Statement): Buffer {
  return Buffer.from(JSON.stringify(statement));
}

/** Reads a sigstore bundle with one signed envelope, or returns undefined if the bytes are anything else. */
export function parseEnvelope(bytes: Uint8Array): Envelope | undefined {
  try {
    const bundle = bundleFromJSON(parseJson(bytes));
    if (!isBundleWithDsseEnvelope(bundle)) return undefined;
    const { payload, payloadType, signatures } = bundle.content.dsseEnvelope;
    const [signature, ...others] = signatures;
    return signature && others.length === 0 ? { payload, payloadType, signature: signature.sig } : undefined;
  } catch {
    return undefined; // the library throws errors of several kinds at damaged bundles
  }
}

/** True if the envelope was signed with the key. Its name of the key counts for nothing: it is not signed. */
export function isSignedBy({ payload, payloadType, signature }: Envelope, key: PublicKey): boolean {
  return key.verifies(dsse.preAuthEncoding(payloadType, payload), signature);
}
