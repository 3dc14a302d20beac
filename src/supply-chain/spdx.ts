import { hexOf } from '../oci';
import { type HashedFile, hexDigest } from './hashed-file';
import { type ImageFacts, TOOL, timeOf } from './image-facts';
import { imagePurl, packagePurl, type RelatedImage, relatedImagesOf } from './purl';
import { uuidOf } from './uuid';

const DOCUMENT = 'SPDXRef-DOCUMENT';
const IMAGE = 'SPDXRef-Image';
const CONTENT = 'SPDXRef-Content';

/**
 * What is in an image, as SPDX 2.3 JSON: the image contains the operator, catalog or package, which contains the files and depends on
 * the related images. Its name is made from its content, and without a source date it says the beginning of 1970, as SPDX demands a
 * time (6.9).
 * @param files those of the facts
 */
export function spdxOf(facts: ImageFacts, files: readonly HashedFile[]): object {
  const related = relatedImagesOf(facts.relatedImages);
  const { spdxVersion, dataLicense, ...body } = {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    name: `${facts.repository}@${facts.image.digest}`,
    creationInfo: { created: timeOf(facts.sourceDate ?? 0), creators: [`Tool: ${TOOL}-${facts.toolVersion}`] },
    packages: [imagePackage(facts), contentPackage(facts, files), ...related.map(relatedPackage)],
    ...(files.length > 0 && { files: files.map(fileEntry) }),
    relationships: [
      relationship(DOCUMENT, 'DESCRIBES', IMAGE),
      relationship(IMAGE, 'CONTAINS', CONTENT),
      ...files.map((file) => relationship(CONTENT, 'CONTAINS', fileId(file))),
      ...related.map((image) => relationship(CONTENT, 'DEPENDS_ON', relatedId(image))),
    ],
  };
  const documentNamespace = `urn:uuid:${uuidOf(JSON.stringify(body))}`;
  return { spdxVersion, dataLicense, SPDXID: DOCUMENT, documentNamespace, ...body };
}

function imagePackage({ image, repository }: ImageFacts): object {
  return {
    SPDXID: IMAGE,
    name: repository,
    versionInfo: image.digest,
    primaryPackagePurpose: 'CONTAINER',
    downloadLocation: 'NOASSERTION',
    filesAnalyzed: false,
    checksums: [{ algorithm: 'SHA256', checksumValue: hexOf(image.digest) }],
    externalRefs: [purlReference(imagePurl({ repository, digest: image.digest }))],
  };
}

function contentPackage({ name, version, kind }: ImageFacts, files: readonly HashedFile[]): object {
  // The verification code of no files would be that of every empty package (7.9).
  const analyzed = files.length > 0;
  return {
    SPDXID: CONTENT,
    name,
    versionInfo: version,
    comment: `OpenShift add-on ${kind}`,
    primaryPackagePurpose: 'APPLICATION',
    downloadLocation: 'NOASSERTION',
    filesAnalyzed: analyzed,
    ...(analyzed && { packageVerificationCode: { packageVerificationCodeValue: verificationCode(files) } }),
    externalRefs: [purlReference(packagePurl(name, version))],
  };
}

function relatedPackage(image: RelatedImage): object {
  return {
    SPDXID: relatedId(image),
    name: image.reference,
    ...(image.version !== undefined && { versionInfo: image.version }),
    primaryPackagePurpose: 'CONTAINER',
    downloadLocation: 'NOASSERTION',
    filesAnalyzed: false,
    ...(image.purl !== undefined && { externalRefs: [purlReference(image.purl)] }),
  };
}

function fileEntry(file: HashedFile): object {
  return {
    SPDXID: fileId(file),
    fileName: `./${file.path}`,
    checksums: [
      { algorithm: 'SHA1', checksumValue: file.sha1 },
      { algorithm: 'SHA256', checksumValue: file.sha256 },
    ],
  };
}

function purlReference(purl: string): object {
  return { referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl };
}

function relationship(spdxElementId: string, relationshipType: string, relatedSpdxElement: string): object {
  return { spdxElementId, relationshipType, relatedSpdxElement };
}

/** One number for all files: the SHA-1 of their sorted SHA-1s (SPDX 2.3, 7.9). */
function verificationCode(files: readonly HashedFile[]): string {
  return hexDigest(
    'sha1',
    files
      .map(({ sha1 }) => sha1)
      .sort()
      .join(''),
  );
}

// Paths and references have characters that an id may not have (SPDX 2.3, 3.2.4).
const fileId = ({ path }: HashedFile) => `SPDXRef-File-${hexDigest('sha256', path).slice(0, 32)}`;
const relatedId = ({ reference }: RelatedImage) => `SPDXRef-Related-${hexDigest('sha256', reference).slice(0, 32)}`;
