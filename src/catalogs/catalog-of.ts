import type { Bundle } from '../bundles';
import { type Diagnostic, error, hasErrors, quote, warning } from '../diagnostics';
import type { YamlPath } from '../yaml';
import type { BlobSource, PlacedCatalog } from './blob-source';
import { type CatalogBlob, type CatalogChannel, CatalogSchema, type ChannelEntry } from './catalog';
import { byVersion, channelMembers, upgradesOf } from './channel-members';
import { compareBytes } from './go-json';
import { groupBy } from './group';
import { packageIcon } from './package-icon';
import { sortedInto } from './read-catalog';
import { renderBundle } from './render-bundle';
import { parseStrictVersion } from './strict-version';

/** A bundle and its image. */
export interface ImagedBundle {
  readonly bundle: Bundle;
  /** Reference of the bundle's image, by digest. */
  readonly image: string;
}

/** A catalog that was made of bundles, and what is wrong with how they fit together. */
export interface BuiltCatalog {
  /** Absent if there is an error in `diagnostics`. Check it with `validateCatalog`: places are those of the bundles. */
  readonly placed?: PlacedCatalog;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes one catalog of bundles of any packages, by the rules of `opm registry add --mode replaces` (operator-registry,
 * pkg/registry/populator.go): the head of a channel is the highest version that names it in its annotations, the channel holds what is
 * reached from there ({@link channelMembers}), and the default channel is the one that the highest version with a default channel names,
 * or the only one. A bundle that is in no channel is left out with a warning. The order of the bundles does not matter.
 */
export function catalogOf(bundles: readonly ImagedBundle[]): BuiltCatalog {
  const diagnostics: Diagnostic[] = [];
  const blobs: [CatalogBlob, BlobSource][] = [];
  const packages = [...groupBy(bundles, ({ bundle }) => bundle.packageName)].sort(([a], [b]) => compareBytes(a, b));
  for (const [name, ofPackage] of packages) {
    const problems = checkDistinct(ofPackage);
    diagnostics.push(...problems);
    if (problems.length === 0) blobs.push(...packageBlobs(name, ofPackage, diagnostics));
  }
  if (hasErrors(diagnostics)) return { diagnostics };
  return { placed: { catalog: sortedInto(blobs.map(([blob]) => blob)), sources: new Map(blobs) }, diagnostics };
}

/** Names and versions tell bundles apart; without a version nothing can be said. */
function checkDistinct(bundles: readonly ImagedBundle[]): Diagnostic[] {
  const names = new Map<string, Bundle>();
  const versions = new Map<string, Bundle>();
  return bundles.flatMap(({ bundle }) => {
    const { name, version, csv, folder } = bundle;
    const [sameName, sameVersion] = [names.get(name), versions.get(version)];
    names.set(name, sameName ?? bundle);
    versions.set(version, sameVersion ?? bundle);
    const where = csv.source.locate(['spec', 'version']);
    if (!parseStrictVersion(version)) {
      const message = `spec.version of the bundle ${quote(name)} is ${quote(version)}, which is no version`;
      return [error({ code: 'CATALOG_BUNDLE_VERSION', message, hint: 'Write a version of SemVer 2.0.0, such as 1.2.3.', where })];
    }
    const other = sameName ?? sameVersion;
    if (!other) return [];
    const what = sameName ? `the name ${quote(name)}` : `the version ${quote(version)}`;
    const message = `the bundles in ${quote(other.folder)} and ${quote(folder)} have both ${what}`;
    return [error({ code: 'CATALOG_BUNDLE_TWICE', message, hint: 'Give each bundle a name and a version of its own.', where })];
  });
}

function packageBlobs(name: string, imaged: readonly ImagedBundle[], diagnostics: Diagnostic[]): [CatalogBlob, BlobSource][] {
  const images = new Map(imaged.map(({ bundle, image }) => [bundle, image]));
  const newestFirst = [...images.keys()].sort(byVersion).reverse();
  const byName = new Map(newestFirst.map((bundle) => [bundle.name, bundle]));
  const heads = new Map<string, Bundle>();
  for (const bundle of newestFirst) for (const each of bundle.channels) if (!heads.has(each)) heads.set(each, bundle);
  const [newest] = newestFirst;
  if (!newest) return [];
  const defaultChannel = defaultChannelOf(name, newestFirst, [...heads.keys()], diagnostics);
  const defaultHead = heads.get(defaultChannel);
  const icon = defaultHead && packageIcon(defaultHead);
  const blobs: [CatalogBlob, BlobSource][] = [
    [{ schema: CatalogSchema.PACKAGE, name, defaultChannel, ...(icon && { icon }) }, atCsv(defaultHead ?? newest)],
  ];
  const inAny = new Set<Bundle>();
  for (const [channel, head] of [...heads].sort(([a], [b]) => compareBytes(a, b))) {
    const members = [...channelMembers(head, byName)].sort((a, b) => compareBytes(a.name, b.name));
    for (const member of members) inAny.add(member);
    diagnostics.push(...leftOut(newestFirst, channel, new Set(members)));
    const blob: CatalogChannel = { schema: CatalogSchema.CHANNEL, name: channel, package: name, entries: members.map(entryOf) };
    blobs.push([blob, atEntries(members, head)]);
  }
  for (const bundle of inAny) blobs.push([renderBundle(bundle, images.get(bundle) ?? ''), atCsv(bundle)]);
  return blobs;
}

function defaultChannelOf(
  name: string,
  newestFirst: readonly Bundle[],
  channels: readonly string[],
  diagnostics: Diagnostic[],
): string {
  const [only, second] = channels;
  const naming = newestFirst.find(({ defaultChannel }) => defaultChannel !== undefined && defaultChannel !== '');
  const named = naming?.defaultChannel ?? '';
  if (channels.includes(named)) return named;
  if (!naming && only !== undefined && second === undefined) return only;
  const where = (naming ?? newestFirst[0])?.sources.annotations?.locate(['annotations']);
  const message = naming
    ? `the default channel of the package ${quote(name)} is ${quote(named)}, but no bundle is in it`
    : `the bundles of the package ${quote(name)} name no default channel, and it has ${channels.length} channels`;
  const hint = 'Set operators.operatorframework.io.bundle.channel.default.v1 in the annotations of the newest bundle.';
  diagnostics.push(error({ code: 'CATALOG_DEFAULT_CHANNEL', message, hint, ...(where && { where }) }));
  return named;
}

/** What names a channel without being reached from its head: opm leaves it out of the channel without a word. */
function leftOut(bundles: readonly Bundle[], channel: string, members: ReadonlySet<Bundle>): Diagnostic[] {
  return bundles
    .filter((bundle) => bundle.channels.includes(channel) && !members.has(bundle))
    .map((bundle) => {
      const message = `the bundle ${quote(bundle.name)} is left out of the channel ${quote(channel)}: no newer version leads to it`;
      const hint = 'Let a newer version name it in spec.replaces or spec.skips; a skipRange does not keep it.';
      return warning({ code: 'CATALOG_BUNDLE_LEFT_OUT', message, hint, where: bundle.csv.source.locate(['metadata', 'name']) });
    });
}

function entryOf(bundle: Bundle): ChannelEntry {
  const { replaces, skips, skipRange } = upgradesOf(bundle);
  return {
    name: bundle.name,
    ...(replaces !== '' && { replaces }),
    ...(skips.length > 0 && { skips }),
    ...(skipRange !== '' && { skipRange }),
  };
}

/** Whatever is wrong with the blob of a bundle stands in its ClusterServiceVersion. */
function atCsv({ csv }: Bundle): BlobSource {
  return { locate: () => csv.source.locate(['metadata', 'name']) };
}

/** What is wrong with an entry of a channel stands in the ClusterServiceVersion from which it was made. */
function atEntries(members: readonly Bundle[], head: Bundle): BlobSource {
  return {
    locate: ([, index, field, ...rest]: YamlPath) => {
      const { csv } = (typeof index === 'number' ? members[index] : undefined) ?? head;
      if (field === 'replaces' || field === 'skips') return csv.source.locate(['spec', field, ...rest]);
      if (field === 'skipRange') return csv.source.locate(['metadata', 'annotations', 'olm.skipRange']);
      return csv.source.locate(['metadata', 'name']);
    },
  };
}
