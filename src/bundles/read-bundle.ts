import * as path from 'node:path';
import { type Diagnostic, error, quote } from '../diagnostics';
import { type FolderFile, readFolder } from '../files';
import { isVersion } from '../releases';
import { displayPath } from '../yaml';
import { BundleAnnotation, MANIFESTS_FOLDER, METADATA_FOLDER } from './annotation-keys';
import type { Bundle, BundleManifest } from './bundle';
import { Part } from './part';
import { readManifests } from './read-manifests';
import { readMetadata } from './read-metadata';

/** A bundle, and what is wrong with how it is written. */
export interface ReadBundle {
  /**
   * Present if there is a ClusterServiceVersion, even where `diagnostics` holds errors, so that everything else can be checked in the
   * same run. Texts that are missing are empty then. Build only from a bundle without errors.
   */
  readonly bundle?: Bundle;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the bundle in a folder with `manifests/` and `metadata/` (hive-olm-argocd 2.8). Whether it is a good one, `validateBundle` says. */
export function readBundle(folder: string): ReadBundle {
  const { files, diagnostics } = readFolder(folder, { symbolicLinks: 'refuse', hidden: 'keep' });
  if (files.length === 0 && diagnostics.length > 0) return { diagnostics };
  const { bundle, diagnostics: faults } = bundleOf(displayPath(folder), files);
  return { ...(bundle && { bundle }), diagnostics: [...diagnostics, ...faults] };
}

/** Makes a bundle of its files, sorted by path. `folder` is what stands before their paths in diagnostics. */
export function bundleOf(folder: string, files: readonly FolderFile[]): ReadBundle {
  const missing = [MANIFESTS_FOLDER, METADATA_FOLDER].filter((each) => !files.some((file) => file.path.startsWith(each)));
  if (missing.length > 0) return { diagnostics: missing.map((each) => noFolder(folder, each)) };
  const display = (file: string): string => path.join(folder, file);
  const { manifests, diagnostics: ofManifests } = readManifests(files, display);
  const { sources, annotations, dependencies, properties, diagnostics: ofMetadata } = readMetadata(files, folder, display);
  const diagnostics = [...ofManifests, ...ofMetadata];
  const [csv, ...others] = manifests.filter(({ object }) => object.kind === 'ClusterServiceVersion');
  if (!csv) {
    // A file that cannot be read may be the one.
    if (ofManifests.length === 0) diagnostics.push(noCsv(folder));
    return { diagnostics };
  }
  diagnostics.push(...others.map(anotherCsv));
  const version = readVersion(csv, diagnostics);
  const defaultChannel = annotations[BundleAnnotation.DEFAULT_CHANNEL];
  return {
    bundle: {
      folder,
      files,
      annotations,
      packageName: annotations[BundleAnnotation.PACKAGE] ?? '',
      channels: splitChannels(annotations[BundleAnnotation.CHANNELS] ?? ''),
      ...(defaultChannel !== undefined && { defaultChannel }),
      csv,
      name: csv.object.metadata.name,
      version,
      manifests,
      dependencies,
      properties,
      sources,
    },
    diagnostics,
  };
}

function splitChannels(text: string): string[] {
  return text === '' ? [] : text.split(',').map((channel) => channel.trim());
}

/** The version, a strict semantic one: a catalog takes no other (hive-olm-argocd 2.6). Empty if there is no text. */
function readVersion(csv: BundleManifest, diagnostics: Diagnostic[]): string {
  const part = Part.of(csv).at('spec', 'version');
  if (isVersion(part.text)) return part.text;
  const isMissing = part.isAbsent || part.value === '';
  const message = isMissing ? 'spec.version is missing' : `spec.version ${quote(part.value)} is no semantic version`;
  const hint = part.text.startsWith('v') ? 'Remove the v.' : "Use a version such as '1.2.3' or '1.2.3-rc.1'.";
  diagnostics.push(error({ code: 'CSV_VERSION', message, hint, where: part.where }));
  return part.text;
}

function noFolder(folder: string, missing: string): Diagnostic {
  const message = `the bundle ${quote(folder)} has no file in ${missing}`;
  const hint = `A bundle is a folder with ${MANIFESTS_FOLDER} and ${METADATA_FOLDER}.`;
  return error({ code: 'BUNDLE_FOLDER_MISSING', message, hint, where: { file: folder, line: 1, column: 1 } });
}

function noCsv(folder: string): Diagnostic {
  const message = `the bundle ${quote(folder)} has no ClusterServiceVersion in ${MANIFESTS_FOLDER}`;
  const hint = 'Add the manifest of kind ClusterServiceVersion.';
  return error({ code: 'BUNDLE_NO_CSV', message, hint, where: { file: folder, line: 1, column: 1 } });
}

function anotherCsv({ source, object }: BundleManifest): Diagnostic {
  const message = `the bundle has another ClusterServiceVersion, ${quote(object.metadata.name)}`;
  const hint = 'A bundle is one version: make a bundle of each.';
  return error({ code: 'BUNDLE_CSV_TWICE', message, hint, where: source.locate(['kind'], 'key') });
}
