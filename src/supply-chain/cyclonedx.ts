import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { compareBytes } from '../files';
import { hexOf } from '../oci';
import type { HashedFile } from './hashed-file';
import { type ImageFacts, TOOL } from './image-facts';
import { imagePurl, packagePurl, type RelatedImage, relatedImagesOf } from './purl';
import { uuidOf } from './uuid';

const { Application, Container, File } = Enums.ComponentType;

/** All lists are made in a fixed order here: the library would sort them as the locale of the machine does. */
const IN_ORDER = { sortLists: false };

const normalizer = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6).makeForBom();

/**
 * What is in an image, as CycloneDX 1.6 JSON: the image contains the operator, catalog or package, which contains the files and depends
 * on the related images. The serial number is made from the content; there is a time only if the facts have a source date.
 * @param files those of the facts
 */
export function cycloneDxOf(facts: ImageFacts, files: readonly HashedFile[]): object {
  const image = imageComponent(facts);
  const content = contentComponent(facts, files);
  const related = relatedImagesOf(facts.relatedImages).map(relatedComponent);
  image.dependencies.add(content.bomRef);
  for (const each of related) content.dependencies.add(each.bomRef);
  const bom = new Models.Bom({
    metadata: new Models.Metadata({
      component: image,
      tools: new Models.Tools({
        components: new Models.ComponentRepository([new Models.Component(Application, TOOL, { version: facts.toolVersion })]),
      }),
      ...(facts.sourceDate !== undefined && { timestamp: new Date(facts.sourceDate * 1000) }),
    }),
    components: new Models.ComponentRepository([content, ...related]),
  });
  bom.serialNumber = `urn:uuid:${uuidOf(JSON.stringify(normalizer.normalize(bom, IN_ORDER)))}`;
  return normalizer.normalize(bom, IN_ORDER);
}

function imageComponent({ image, repository, labels }: ImageFacts): Models.Component {
  const purl = imagePurl({ repository, digest: image.digest });
  return new Models.Component(Container, repository, {
    bomRef: purl,
    version: image.digest,
    purl,
    hashes: sha256(hexOf(image.digest)),
    properties: new Models.PropertyRepository(
      Object.entries(labels)
        .sort(([a], [b]) => compareBytes(a, b))
        .map(([name, value]) => new Models.Property(`${TOOL}:label:${name}`, value)),
    ),
  });
}

function contentComponent({ name, version, kind }: ImageFacts, files: readonly HashedFile[]): Models.Component {
  const purl = packagePurl(name, version);
  return new Models.Component(Application, name, {
    bomRef: purl,
    version,
    purl,
    description: `OpenShift add-on ${kind}`,
    components: new Models.ComponentRepository(files.map(fileComponent)),
  });
}

function fileComponent({ path, sha256: digest }: HashedFile): Models.Component {
  return new Models.Component(File, path, { bomRef: `file:${path}`, hashes: sha256(digest) });
}

function relatedComponent({ reference, version, purl }: RelatedImage): Models.Component {
  return new Models.Component(Container, reference, { bomRef: `image:${reference}`, version, purl });
}

function sha256(digest: string): Models.HashDictionary {
  return new Models.HashDictionary([[Enums.HashAlgorithm['SHA-256'], digest]]);
}
