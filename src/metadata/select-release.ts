import * as path from 'node:path';
import { type Diagnostic, error, quote, warning } from '../diagnostics';
import { type ImageSetFile, isVersion, Release, selectImageSet } from '../releases';
import { displayPath, type YamlSource } from '../yaml';
import type { AddonMetadata } from './addon-metadata';

/** The release that metadata asks for. */
export interface SelectedRelease {
  /** Absent if the metadata asks for no catalogue, or on an error. */
  readonly release?: Release;
  /** The AddonImageSet that the release comes from, if any. */
  readonly file?: ImageSetFile;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the release by the incumbent's precedence (managed-tenants 1.4): `addonImageSetVersion` if it is there, null meaning none; else
 * `indexImage`. A pinned version is accepted, as the incumbent's library does, with a warning, since its command line refuses it.
 */
export function selectRelease(folder: string, environment: string, metadata: AddonMetadata, source: YamlSource): SelectedRelease {
  const wanted = metadata.addonImageSetVersion;
  const where = source.locate(['addonImageSetVersion']);
  if (wanted === null) return { diagnostics: [] };
  if (wanted === undefined) return releaseOfIndexImage(metadata, source);
  if (wanted !== 'latest' && !isVersion(wanted)) {
    const message = `addonImageSetVersion ${quote(wanted)} is no semantic version`;
    return { diagnostics: [error({ code: 'RELEASE_INVALID', message, hint: 'Write latest, null or a version.', where })] };
  }
  const imageSetFolder = path.join(folder, 'addonimagesets', environment);
  const { selected, diagnostics } = selectImageSet(imageSetFolder, ownersOf(folder, metadata), wanted);
  if (!selected) {
    // A problem of the folder has no line of its own: this line is what asks for it.
    return { diagnostics: diagnostics.map((each) => (each.where ? each : { ...each, where })) };
  }
  const release = Release.fromImageSet(selected.version, selected.imageSet);
  const pinned = warning({
    code: 'RELEASE_PINNED',
    message: `addonImageSetVersion is pinned to ${quote(wanted)}: later versions in ${displayPath(imageSetFolder)} are not delivered`,
    hint: "Write 'latest'; managed-tenants-cli refuses anything else.",
    where,
  });
  return { release, file: selected, diagnostics: wanted === 'latest' ? diagnostics : [...diagnostics, pinned] };
}

function releaseOfIndexImage(metadata: AddonMetadata, source: YamlSource): SelectedRelease {
  if (metadata.indexImage !== undefined) return { release: Release.of({ catalogImage: metadata.indexImage }), diagnostics: [] };
  const problem = error({
    code: 'RELEASE_MISSING',
    message: 'neither addonImageSetVersion nor indexImage says which catalogue to deliver',
    hint: "Add 'addonImageSetVersion: latest', or 'addonImageSetVersion: null' for an add-on without a catalogue.",
    where: source.locate([]),
  });
  return { diagnostics: [problem] };
}

/** AddonImageSets are named for the add-on's folder, or for its id where the two differ. */
function ownersOf(folder: string, metadata: AddonMetadata): readonly string[] {
  return [...new Set([path.basename(path.resolve(folder)), metadata.id])];
}
