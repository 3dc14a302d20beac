import * as fs from 'node:fs';
import * as path from 'node:path';
import { type Diagnostic, error, quote, warning } from '../diagnostics';
import { type ImageSetFile, ImageSetFolder, isVersion, Release, selectImageSet } from '../releases';
import { displayPath, type SoundPart } from '../yaml';
import type { AddonMetadata } from './addon-metadata';

/** The release that metadata asks for. */
export interface SelectedRelease {
  /** Absent if the metadata asks for no catalogue, or on an error. */
  readonly release?: Release;
  /** The AddonImageSet that the release comes from, if any, also if it has errors. */
  readonly file?: ImageSetFile;
  /** True if it is clear what is released, errors or not. */
  readonly isKnown: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the release by the incumbent's precedence (managed-tenants 1.4): `addonImageSetVersion` if it is there, null meaning none; else
 * `indexImage`. A pinned version is accepted, as the incumbent's library does, with a warning, since its command line refuses it.
 * AddonImageSets are read even if the metadata, undefined if it is no YAML, does not say which of them it wants.
 */
export function selectRelease(
  folder: string,
  environment: string,
  metadata: SoundPart<AddonMetadata> | undefined,
): SelectedRelease {
  const imageSetFolder = path.join(folder, 'addonimagesets', environment);
  if (!metadata?.isWhole(['addonImageSetVersion'])) {
    const isThere = fs.existsSync(imageSetFolder);
    return {
      isKnown: false,
      diagnostics: isThere ? selectImageSet(imageSetFolder, ownersOf(folder, metadata), undefined).diagnostics : [],
    };
  }
  const wanted = metadata.value.addonImageSetVersion;
  const where = metadata.source.locate(['addonImageSetVersion']);
  if (wanted === null) return { isKnown: true, diagnostics: [] };
  if (wanted === undefined) return releaseOfIndexImage(metadata);
  if (wanted !== 'latest' && !isVersion(wanted)) {
    const message = `addonImageSetVersion ${quote(wanted)} is no semantic version`;
    const problem = error({ code: 'RELEASE_INVALID', message, hint: 'Write latest, null or a version.', where });
    const { diagnostics } = selectImageSet(imageSetFolder, ownersOf(folder, metadata), undefined);
    return { isKnown: false, diagnostics: [problem, ...diagnostics] };
  }
  const imageSets = new ImageSetFolder<Release>(imageSetFolder, ownersOf(folder, metadata));
  const selection = imageSets.select(wanted);
  const { selected, found, diagnostics } = selection;
  // A problem of the folder has no line of its own: this line is what asks for it.
  const placed = diagnostics.map((each) => (each.where ? each : { ...each, where }));
  if (!selected) return { ...(found && { file: found }), isKnown: found !== undefined, diagnostics: placed };
  const release = Release.from(imageSets, { ...selection, diagnostics: [] });
  const pinned = warning({
    code: 'RELEASE_PINNED',
    message: `addonImageSetVersion is pinned to ${quote(wanted)}: later versions in ${displayPath(imageSetFolder)} are not delivered`,
    hint: "Write 'latest'; managed-tenants-cli refuses anything else.",
    where,
  });
  return { release, file: selected, isKnown: true, diagnostics: wanted === 'latest' ? placed : [...placed, pinned] };
}

function releaseOfIndexImage(metadata: SoundPart<AddonMetadata>): SelectedRelease {
  const { indexImage } = metadata.value;
  if (indexImage !== undefined) return { release: Release.of({ catalogImage: indexImage }), isKnown: true, diagnostics: [] };
  if (!metadata.isWhole(['indexImage'])) return { isKnown: false, diagnostics: [] };
  const problem = error({
    code: 'RELEASE_MISSING',
    message: 'neither addonImageSetVersion nor indexImage says which catalogue to deliver',
    hint: "Add 'addonImageSetVersion: latest', or 'addonImageSetVersion: null' for an add-on without a catalogue.",
    where: metadata.source.locate([]),
  });
  return { isKnown: false, diagnostics: [problem] };
}

/** AddonImageSets are named for the add-on's folder, or for its id where the two differ; undefined if the id is not known. */
function ownersOf(folder: string, metadata: SoundPart<AddonMetadata> | undefined): readonly string[] | undefined {
  const id = metadata?.value.id;
  return id === undefined ? undefined : [...new Set([path.basename(path.resolve(folder)), id])];
}
