import { type Diagnostic, error, quote } from '../diagnostics';
import { hexOf } from '../oci';
import { ArtifactType } from './artifact-type';
import { type Envelope, isSignedBy } from './envelope';
import { fieldsOf, isFields, parseJson } from './json';
import type { PublicKey } from './public-key';
import { problemOfPayload, type SignedIdentity } from './simple-signing';
import { STATEMENT_TYPE } from './statement';

/** What a piece of evidence proves about an image, or why it proves nothing. */
export type Verdict =
  | { readonly predicateType: string | undefined; readonly problems?: undefined }
  | { readonly problems: readonly Diagnostic[] };

/** The versions of statements that are read; they are the same in all that counts here. */
const STATEMENT_TYPES: ReadonlySet<unknown> = new Set([STATEMENT_TYPE, 'https://in-toto.io/Statement/v0.1']);

/**
 * Judges a signature in the format of cosign 1 and 2. The signature comes first: nothing in a payload is believed before.
 * @param where names it in messages
 */
export function judgeSignature(
  payload: Buffer,
  signature: Buffer,
  expected: SignedIdentity,
  key: PublicKey,
  where: string,
): Verdict {
  if (!key.verifies(payload, signature)) return { problems: [otherKey(where)] };
  const problem = problemOfPayload(payload, expected, where);
  return problem ? { problems: [problem] } : { predicateType: undefined };
}

/**
 * Judges a signed statement. It must be about exactly one thing, the image. The JSON may be written in any way, as DSSE signs bytes and
 * cosign 3 puts spaces in at random.
 * @param where names it in messages
 */
export function judgeEnvelope(envelope: Envelope, expected: SignedIdentity, key: PublicKey, where: string): Verdict {
  if (!isSignedBy(envelope, key)) return { problems: [otherKey(where)] };
  const statement = statementOf(envelope);
  if (!statement) {
    return {
      problems: [
        error({
          code: 'SIGNATURE_PAYLOAD_INVALID',
          message: `${where} holds no in-toto statement about one image`,
          hint: 'Sign the image again, with addons or cosign.',
        }),
      ],
    };
  }
  if (statement.sha256 === hexOf(expected.digest)) return { predicateType: statement.predicateType };
  return {
    problems: [
      error({
        code: 'SIGNATURE_OTHER_DIGEST',
        message: `${where} is for ${quote(`sha256:${statement.sha256}`)}, not for ${quote(expected.digest)}`,
        hint: 'Somebody has moved the signature of another image here. Sign this image, if you built it.',
      }),
    ],
  };
}

/** Evidence that is there and cannot be read. @param where names it in messages */
export function unreadableEvidence(where: string): Diagnostic {
  return error({
    code: 'SIGNATURE_UNREADABLE',
    message: `${where} is damaged, cut off, too large, or in a format that is not known`,
    hint: 'Sign the image again, with addons or cosign.',
  });
}

function otherKey(where: string): Diagnostic {
  return error({
    code: 'SIGNATURE_OTHER_KEY',
    message: `${where} was not made with this key, or was changed afterwards`,
    hint: 'Verify with the public key of whoever signed the image.',
  });
}

/** What counts in a statement, or undefined if it is none, or not about one image. */
function statementOf(envelope: Envelope): { readonly predicateType: string; readonly sha256: string } | undefined {
  if (envelope.payloadType !== ArtifactType.IN_TOTO) return undefined;
  const { _type, predicateType, subject, predicate } = fieldsOf(parseJson(envelope.payload));
  const [only, ...others] = Array.isArray(subject) ? subject : [];
  const { sha256 } = fieldsOf(fieldsOf(only)['digest']);
  const isWhole = STATEMENT_TYPES.has(_type) && others.length === 0 && isFields(predicate);
  return isWhole && typeof predicateType === 'string' && typeof sha256 === 'string' ? { predicateType, sha256 } : undefined;
}
