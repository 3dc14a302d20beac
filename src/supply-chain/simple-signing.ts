import { type Diagnostic, error, quote } from '../diagnostics';
import type { Digest } from '../oci';
import { type Fields, isFields, parseJson } from './json';

/** What a signature is for: exactly one digest, under the name of one repository. */
export interface SignedIdentity {
  readonly digest: Digest;
  /** Registry and repository. */
  readonly repository: string;
}

/** The value of `critical.type` (cosign, SIGNATURE_SPEC.md). */
const TYPE = 'cosign container image signature';

/**
 * What cosign signs for an image: the simple signing format of containers/image, byte for byte as cosign writes it.
 * @param reference the name that is signed. With a tag, podman and OpenShift accept it by their default policy, without only by one that
 * compares repositories (containers-policy.json, `matchRepoDigestOrExact`)
 */
export function simplePayload(digest: Digest, reference: string): Buffer {
  return Buffer.from(rendered(reference, digest, null));
}

function rendered(reference: string, digest: string, optional: unknown): string {
  const identity = { 'docker-reference': reference };
  return goJson({ critical: { identity, image: { 'docker-manifest-digest': digest }, type: TYPE }, optional });
}

/**
 * What is wrong with a payload whose signature is valid, or undefined if it says exactly `expected` (bad-input 62). Fails closed: a
 * field that is not known in what is critical, another type, digest or repository, and any other way to write the same JSON, in which
 * two programs could see two things, are refused. A reference with a tag or digest is that of its repository, as podman has it.
 * @param where names the signature in messages
 */
export function problemOfPayload(payload: Buffer, expected: SignedIdentity, where: string): Diagnostic | undefined {
  const critical = criticalOf(payload, where);
  if ('code' in critical) return critical;
  if (critical.digest !== expected.digest) {
    return error({
      code: 'SIGNATURE_OTHER_DIGEST',
      message: `${where} is for ${quote(critical.digest)}, not for ${quote(expected.digest)}`,
      hint: 'Somebody has moved the signature of another image here. Sign this image, if you built it.',
    });
  }
  if (repositoryOf(critical.reference) === expected.repository) return undefined;
  return error({
    code: 'SIGNATURE_OTHER_REPOSITORY',
    message: `${where} is for the image under the name ${quote(critical.reference)}, not ${quote(expected.repository)}`,
    hint: 'Verify the image in the repository it was signed for, or sign it for this one.',
  });
}

/** The two values of a payload that matter, or what is wrong with its form. */
function criticalOf(payload: Buffer, where: string): { readonly digest: string; readonly reference: string } | Diagnostic {
  const top = exactly(parseJson(payload), ['critical', 'optional']);
  const critical = exactly(top?.['critical'], ['identity', 'image', 'type']);
  const reference = exactly(critical?.['identity'], ['docker-reference'])?.['docker-reference'];
  const digest = exactly(critical?.['image'], ['docker-manifest-digest'])?.['docker-manifest-digest'];
  if (typeof reference !== 'string' || typeof digest !== 'string') {
    return malformed(where, 'does not have exactly the fields of a signature of an image');
  }
  if (critical?.['type'] !== TYPE) return malformed(where, `has the type ${quote(critical?.['type'])}`);
  if (rendered(reference, digest, top?.['optional']) !== payload.toString()) {
    return error({
      code: 'SIGNATURE_NOT_CANONICAL',
      message: `${where} is not written as cosign writes it`,
      hint: 'Sign the image again, with addons or cosign: JSON with other spaces, order or repeated keys can mean two things.',
    });
  }
  return { digest, reference };
}

/** An object, if it has exactly these keys. */
function exactly(value: unknown, keys: readonly string[]): Fields | undefined {
  if (!isFields(value)) return undefined;
  const found = Object.keys(value);
  return found.length === keys.length && found.every((key) => keys.includes(key)) ? value : undefined;
}

/** JSON as Go writes it: compact, and safe in HTML. */
function goJson(document: unknown): string {
  return JSON.stringify(document).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The repository of a reference: what is before a digest or tag. */
function repositoryOf(reference: string): string {
  const name = reference.split('@', 1)[0] ?? '';
  return name.replace(/:[^:/]*$/, '');
}

function malformed(where: string, reason: string): Diagnostic {
  return error({
    code: 'SIGNATURE_PAYLOAD_INVALID',
    message: `${where} ${reason}`,
    hint: 'Sign the image again, with addons or cosign.',
  });
}
