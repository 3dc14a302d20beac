import { compare } from 'semver';
import { parseBlangRange } from '../bundles';
import { type Diagnostic, quote, warning } from '../diagnostics';
import type { Locate } from './blob-source';
import type { CatalogChannel, ChannelEntry } from './catalog';
import type { ChannelGraph, UpgradeVersion } from './graph-model';
import { parseStrictVersion } from './strict-version';

/**
 * Warns of upgrades that opm accepts and that are seldom meant (hive-olm-argocd 2.6, "Not checked"; bad-input 49): versions that go
 * backwards, a version that replaces one that is missing, a `skipRange` that goes up to its own version, upgrades in a circle, and
 * versions from which no way leads to the head. A `skipRange` without `replaces` beside older versions makes two heads, an error.
 */
export function checkUpgrades(channel: CatalogChannel, graph: ChannelGraph, locate: Locate): readonly Diagnostic[] {
  const versions = new Map(graph.versions.map((version) => [version.name, version]));
  const positions = new Map(channel.entries.map(({ name }, index) => [name, index]));
  const at = (name: string, field = 'name') => locate(channel, ['entries', positions.get(name) ?? 0, field]);
  const of = `in the channel ${quote(channel.name)} of the package ${quote(channel.package)}`;
  const diagnostics: Diagnostic[] = [];
  for (const entry of channel.entries) {
    const { name, replaces } = entry;
    const replaced = replaces === undefined ? undefined : versions.get(replaces);
    if (replaced && !isOlder(replaced, versions.get(name))) {
      const message = `${quote(name)} replaces ${quote(replaces)} ${of}, whose version is not lower`;
      const hint = 'Swap the two, or mend a version: OLM upgrades from what is replaced.';
      diagnostics.push(warning({ code: 'FBC_VERSION_BACKWARDS', message, hint, ...at(name, 'replaces') }));
    }
    if (replaced && !replaced.isPresent) {
      const message = `${quote(name)} replaces ${quote(replaces)}, which is not ${of}`;
      const hint = 'That is right if it only still runs on clusters; else add its bundle to the channel.';
      diagnostics.push(warning({ code: 'FBC_REPLACES_MISSING', message, hint, ...at(name, 'replaces') }));
    }
    if (holdsItself(entry, versions.get(name))) {
      const message = `the skipRange ${quote(entry.skipRange)} of ${quote(name)} ${of} holds its own version`;
      const hint = 'Let it end below: OLM takes the range for versions to upgrade from.';
      diagnostics.push(warning({ code: 'FBC_SKIP_RANGE_OWN', message, hint, ...at(name, 'skipRange') }));
    }
  }
  for (const cycle of graph.cycles) {
    const [first = ''] = cycle;
    const message = `${cycle.slice(0, 10).map(quote).join(', ')} upgrade to each other in a circle ${of}`;
    const hint = 'Let each skip or replace older versions only.';
    diagnostics.push(warning({ code: 'FBC_UPGRADE_CIRCLE', message, hint, ...at(first) }));
  }
  for (const { name, isPresent, reachesHead } of graph.versions) {
    if (!isPresent || reachesHead) continue;
    const message = `no way of upgrades leads from ${quote(name)} to the head ${of}`;
    const hint = 'Let a newer version replace or skip it: a cluster that has it stays on it.';
    diagnostics.push(warning({ code: 'FBC_NO_WAY_TO_HEAD', message, hint, ...at(name) }));
  }
  return diagnostics;
}

/** True also where a version is unknown. Build metadata do not count. */
function isOlder(older: UpgradeVersion, newer: UpgradeVersion | undefined): boolean {
  if (older.version === undefined || newer?.version === undefined) return true;
  return compare(older.version, newer.version) < 0;
}

function holdsItself({ skipRange }: ChannelEntry, version: UpgradeVersion | undefined): boolean {
  const parsed = version?.version === undefined ? undefined : parseStrictVersion(version.version);
  return parsed !== undefined && parseBlangRange(skipRange ?? '')?.(parsed) === true;
}
