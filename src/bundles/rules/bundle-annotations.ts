import { type Diagnostic, error, quote, warning } from '../../diagnostics';
import { BundleAnnotation, MANIFESTS_FOLDER, METADATA_FOLDER, REGISTRY_V1 } from '../annotation-keys';
import type { Bundle } from '../bundle';
import { Part } from '../part';
import { repeated } from '../repeated';
import type { BundleRule } from '../rule';

/** The values that only one text is right for: they say where this bundle's files stand. */
const FIXED: readonly (readonly [string, string])[] = [
  [BundleAnnotation.MEDIA_TYPE, REGISTRY_V1],
  [BundleAnnotation.MANIFESTS, MANIFESTS_FOLDER],
  [BundleAnnotation.METADATA, METADATA_FOLDER],
];

/** The map of `metadata/annotations.yaml`, as `opm alpha bundle validate` checks it (hive-olm-argocd 2.8). */
export const bundleAnnotations: BundleRule = (bundle) => {
  const { annotations, sources } = bundle;
  if (!sources.annotations) return [];
  const root = Part.of({ source: sources.annotations }).at('annotations');
  const refuse = (key: string, message: string, hint: string): Diagnostic =>
    error({ code: 'BUNDLE_ANNOTATION', message: `the annotation ${quote(key)} ${message}`, hint, where: root.at(key).where });
  const problems = FIXED.filter(([key, value]) => withoutSlashes(annotations[key]) !== withoutSlashes(value)).map(
    ([key, value]) =>
      refuse(key, annotations[key] === undefined ? 'is missing' : `is ${quote(annotations[key])}`, `Write ${value}.`),
  );
  for (const key of [BundleAnnotation.PACKAGE, BundleAnnotation.CHANNELS]) {
    if (!annotations[key]?.trim()) problems.push(refuse(key, 'is missing or empty', 'Write a text.'));
  }
  if (annotations[BundleAnnotation.DEFAULT_CHANNEL] === '') {
    problems.push(refuse(BundleAnnotation.DEFAULT_CHANNEL, 'is empty', 'Name the default channel, or remove the annotation.'));
  }
  return [...problems, ...channelNames(bundle, root.at(BundleAnnotation.CHANNELS))];
};

/** OLM takes a folder with or without slashes around it. */
function withoutSlashes(folder: string | undefined): string | undefined {
  return folder?.replace(/^(?:\.?\/)+|\/+$/g, '');
}

function channelNames({ channels }: Bundle, part: Part): Diagnostic[] {
  const { where } = part;
  const problems: Diagnostic[] = [];
  if (channels.some((channel) => channel === '') && part.text.trim() !== '') {
    const message = `the channels ${quote(part.text)} have an empty name between two commas`;
    problems.push(error({ code: 'BUNDLE_CHANNEL_EMPTY', message, hint: 'Remove a comma.', where }));
  }
  if (repeated(channels, (channel) => channel).length > 0) {
    const message = `the channels ${quote(part.text)} have a name twice`;
    problems.push(error({ code: 'BUNDLE_CHANNEL_TWICE', message, hint: 'Remove one of them.', where }));
  }
  if (part.text !== channels.join(',')) {
    const message = `the channels ${quote(part.text)} have blanks, which some tools take for a part of the name`;
    problems.push(warning({ code: 'BUNDLE_CHANNEL_BLANK', message, hint: `Write ${quote(channels.join(','))}.`, where }));
  }
  return problems;
}
