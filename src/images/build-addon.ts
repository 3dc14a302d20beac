import { EXTRACT_CONTENT_OLM_VERSION } from '../catalogs';
import { type Diagnostic, hasErrors } from '../diagnostics';
import { copyBlobs, type Descriptor, type Digest, ImageLayout, isDigest, type LayoutOptions } from '../oci';
import { imagesIn, keepSupplements, supplementsOf } from '../supply-chain';
import { BuildAnnotation } from './build-annotation';
import { type BuildFolders, readBuildInput } from './build-input';
import type { BuildSettings } from './build-settings';
import { baseLayers } from './catalog-base';
import { formerDocuments } from './former-documents';
import type { ImageKind } from './image-name';
import { inputsDigest } from './inputs-digest';
import { type MadeImage, sizeOf } from './made-image';
import { makeImages } from './make-images';
import { staleReferences } from './stale-references';

/** An image of an add-on, as it is in the layout now. */
export interface BuiltImage {
  readonly kind: ImageKind;
  readonly version: string;
  /** Full reference with a tag. */
  readonly reference: string;
  readonly digest: Digest;
  /** Bytes of its manifests, configs and layers. */
  readonly size: number;
  /** Of a catalog that OLM's own server has to serve (`extractContent`): the oldest OLM that does. */
  readonly minimumOlmVersion?: string;
  /** False if it was in the layout before. */
  readonly isNew: boolean;
}

/** What a build did. */
export interface Build {
  /** Sorted by reference; none if there is an error. */
  readonly images: readonly BuiltImage[];
  readonly diagnostics: readonly Diagnostic[];
}

/** How an add-on is built. */
export interface BuildOptions {
  readonly settings: BuildSettings;
  /** Keep to the rules for one bundle of each operator (managed-tenants 4.1). @default - false */
  readonly singleBundle?: boolean;
  /** How the layout is opened. @default - on the real disk */
  readonly layout?: LayoutOptions;
  /** Told how many of how many images are made. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Builds all images of an add-on into the image layout in `target`, with SBOMs and provenance beside them. Everything is checked first: with an error
 * nothing is written. If nothing changed since the last build, nothing is made again. Afterwards the layout holds what
 * belongs to this build, and images of others if there are any; a run that is killed at any moment is made good by the next.
 * @throws DiagnosticsError if the layout cannot be read or written
 */
export async function buildAddon(target: string, folders: BuildFolders, options: BuildOptions): Promise<Build> {
  const { settings, singleBundle = false, onProgress = () => {} } = options;
  const existing = ImageLayout.openIfThere(target, options.layout);
  const before: ReadonlyMap<string, Descriptor> = existing?.references() ?? new Map();
  const inputs = inputsDigest(folders, settings);
  if (existing && inputs !== undefined && isUnchanged(existing, before, inputs)) {
    return { images: builtImages(existing, before), diagnostics: [] };
  }
  const { input, diagnostics } = readBuildInput(folders, { singleBundle });
  if (hasErrors(diagnostics)) return { images: [], diagnostics };
  const made = makeImages(input, settings, onProgress);
  const all = [...diagnostics, ...made.diagnostics];
  if (hasErrors(all)) return { images: [], diagnostics: all };
  const layout = existing ?? (await ImageLayout.make(target, options.layout));
  if (settings.base) await copyBlobs(settings.base.source, layout, baseLayers(settings.base));
  await keep(layout, made.images, inputs);
  return { images: builtImages(layout, before), diagnostics: all };
}

/** True if a whole build of the same inputs is in the layout. */
function isUnchanged(layout: ImageLayout, references: ReadonlyMap<string, Descriptor>, inputs: Digest): boolean {
  const built = [...references.values()].filter(({ annotations }) => annotations?.[BuildAnnotation.KIND] !== undefined);
  if (built.length === 0 || built.some(({ annotations }) => annotations?.[BuildAnnotation.INPUTS] !== inputs)) return false;
  return layout.isWhole(built);
}

/** Writes images and what is said about them; names come last, and all at once. */
async function keep(layout: ImageLayout, images: readonly MadeImage[], inputs: Digest | undefined): Promise<void> {
  await layout.writeAll(images.flatMap(({ blobs }) => blobs));
  const documents = images.map(({ facts }) => [facts.repository, supplementsOf(facts)] as const);
  const current = documents.flatMap(([, own]) => own);
  await layout.detachAll(formerDocuments(layout, images, current));
  await keepSupplements(layout, documents);
  await layout.tagAll(images.map((image) => [image.reference, annotated(image, inputs)]));
  await layout.untag(staleReferences(layout, new Set(images.map(({ reference }) => reference))));
  await layout.prune();
}

function annotated(made: MadeImage, inputs: Digest | undefined): Descriptor {
  const { kind, version, catalogDir, image } = made;
  const annotations = {
    [BuildAnnotation.KIND]: kind,
    [BuildAnnotation.VERSION]: version,
    [BuildAnnotation.SIZE]: String(sizeOf(made)),
    ...(catalogDir !== undefined && { [BuildAnnotation.CATALOG_DIR]: catalogDir }),
    ...(inputs !== undefined && { [BuildAnnotation.INPUTS]: inputs }),
  };
  return { ...image, annotations };
}

/** The images of the build that the layout holds, beside those that it held before. */
function builtImages(layout: ImageLayout, before: ReadonlyMap<string, Descriptor>): BuiltImage[] {
  return imagesIn(layout).flatMap(({ reference, image: { digest, annotations = {} } }) => {
    const { [BuildAnnotation.KIND]: kind, [BuildAnnotation.VERSION]: version = '', [BuildAnnotation.SIZE]: size } = annotations;
    if (!isKind(kind) || !isDigest(digest)) return [];
    const olm = BuildAnnotation.CATALOG_DIR in annotations && { minimumOlmVersion: EXTRACT_CONTENT_OLM_VERSION };
    return [{ kind, version, reference, digest, size: Number(size), isNew: before.get(reference)?.digest !== digest, ...olm }];
  });
}

function isKind(text: string | undefined): text is ImageKind {
  return text === 'bundle' || text === 'catalog' || text === 'package';
}
