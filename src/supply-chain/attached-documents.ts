import { DiagnosticsError, error, quote } from '../diagnostics';
import { type Descriptor, hexOf, readManifest } from '../oci';
import { ArtifactType, PredicateType } from './artifact-type';
import { MAX_DOCUMENT_BYTES } from './evidence';
import type { ImageDocument } from './image-document';
import { type Fields, fieldsOf, isFields, parseJson } from './json';
import type { SignatureSource } from './referrers';
import { STATEMENT_TYPE, statementOf } from './statement';

/** What an SBOM is signed as, by what it is attached as. */
const SBOMS: ReadonlyMap<string | undefined, string> = new Map([
  [ArtifactType.SPDX, PredicateType.SPDX],
  [ArtifactType.CYCLONEDX, PredicateType.CYCLONEDX],
]);

/**
 * The SBOMs and the provenance that are attached to an image, to be signed by whoever has made them: only for images that one has built
 * oneself, as in a registry anybody may attach such documents.
 * @throws DiagnosticsError `ATTACHED_DOCUMENT_INVALID`, and what the source throws
 */
export async function attachedDocuments(
  source: SignatureSource,
  image: Descriptor,
  repository: string,
): Promise<readonly ImageDocument[]> {
  const documents: ImageDocument[] = [];
  for (const descriptor of await source.referrersOf(image)) {
    const manifest = await readManifest(source, descriptor);
    const { artifactType, layers } = manifest;
    const sbom = SBOMS.get(artifactType);
    if (artifactType === undefined || (sbom === undefined && artifactType !== ArtifactType.IN_TOTO)) continue;
    const [layer] = layers;
    if (!layer || layers.length > 1 || layer.size > MAX_DOCUMENT_BYTES) throw invalid(descriptor, 'does not have one document');
    const content = parseJson(await source.read(layer));
    if (!isFields(content)) throw invalid(descriptor, 'is not a JSON object');
    const predicate = sbom === undefined ? provenanceIn(content, image) : content;
    if (!predicate) throw invalid(descriptor, 'is no provenance of the image');
    const statement = statementOf(image, repository, sbom ?? PredicateType.PROVENANCE, predicate);
    documents.push({ artifactType, content, statement });
  }
  return documents;
}

/** What a statement says about how the image was made, or undefined if it is another statement. */
function provenanceIn({ _type, predicateType, predicate, subject }: Fields, image: Descriptor): Fields | undefined {
  const [only, ...others] = Array.isArray(subject) ? subject : [];
  const isAbout = others.length === 0 && fieldsOf(fieldsOf(only)['digest'])['sha256'] === hexOf(image.digest);
  return isAbout && _type === STATEMENT_TYPE && predicateType === PredicateType.PROVENANCE && isFields(predicate)
    ? predicate
    : undefined;
}

function invalid({ digest }: Descriptor, reason: string): DiagnosticsError {
  return new DiagnosticsError([
    error({
      code: 'ATTACHED_DOCUMENT_INVALID',
      message: `The document in ${quote(digest)} ${reason}`,
      hint: 'Build the image again: it is not signed with a document that was damaged.',
    }),
  ]);
}
