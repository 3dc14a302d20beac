import { ArtifactType, PredicateType } from './artifact-type';
import { cycloneDxOf } from './cyclonedx';
import { hashFiles } from './hashed-file';
import type { ImageFacts } from './image-facts';
import { provenanceOf } from './provenance';
import { spdxOf } from './spdx';
import { type Statement, statementOf } from './statement';

/** A document about an image. */
export interface ImageDocument {
  /** What it is when it is attached by itself. */
  readonly artifactType: string;
  /** The JSON that is attached by itself. */
  readonly content: object;
  /** The same, as a statement that can be signed. */
  readonly statement: Statement;
}

const TYPES: ReadonlySet<string | undefined> = new Set([ArtifactType.SPDX, ArtifactType.CYCLONEDX, ArtifactType.IN_TOTO]);

/** True for something attached that is such a document, unsigned. */
export function isImageDocument({ artifactType }: { readonly artifactType?: string }): boolean {
  return TYPES.has(artifactType);
}

/** The documents about an image: its SBOM in both formats, and its provenance. */
export function documentsOf(facts: ImageFacts): readonly ImageDocument[] {
  const statement = (type: string, predicate: object) => statementOf(facts.image, facts.repository, type, predicate);
  const files = hashFiles(facts.files);
  const spdx = spdxOf(facts, files);
  const cycloneDx = cycloneDxOf(facts, files);
  const provenance = statement(PredicateType.PROVENANCE, provenanceOf(facts));
  return [
    { artifactType: ArtifactType.SPDX, content: spdx, statement: statement(PredicateType.SPDX, spdx) },
    { artifactType: ArtifactType.CYCLONEDX, content: cycloneDx, statement: statement(PredicateType.CYCLONEDX, cycloneDx) },
    { artifactType: ArtifactType.IN_TOTO, content: provenance, statement: provenance },
  ];
}
