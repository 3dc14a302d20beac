import { type Descriptor, hexOf } from '../oci';

/** The only version of statements that is written (in-toto attestation framework, Statement v1). */
export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';

/** What somebody says about an image (in-toto attestation framework, Statement v1). */
export interface Statement {
  readonly _type: typeof STATEMENT_TYPE;
  readonly subject: readonly [StatementSubject];
  readonly predicateType: string;
  readonly predicate: object;
}

/** The image that a statement is about. */
export interface StatementSubject {
  /** Registry and repository. */
  readonly name: string;
  readonly digest: { readonly sha256: string };
}

/** Makes a statement about an image. */
export function statementOf(image: Descriptor, repository: string, predicateType: string, predicate: object): Statement {
  return {
    _type: STATEMENT_TYPE,
    subject: [{ name: repository, digest: { sha256: hexOf(image.digest) } }],
    predicateType,
    predicate,
  };
}
