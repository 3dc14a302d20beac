import { isBlangRange } from '../bundles';
import { type Diagnostic, error, quote } from '../diagnostics';
import type { Locate } from './blob-source';
import type { Catalog, CatalogChannel } from './catalog';
import type { PackageIndex } from './catalog-index';

/** Rules of `olm.channel` but for its upgrade graph: names, and each entry for itself (hive-olm-argocd 2.6, rules 2, 4 and 6). */
export function checkChannels(
  { channels }: Catalog,
  index: ReadonlyMap<string, PackageIndex>,
  locate: Locate,
): readonly Diagnostic[] {
  return channels.flatMap((channel) => {
    const diagnostics: Diagnostic[] = [];
    const owner = index.get(channel.package);
    if (!owner) {
      const message = `the channel ${quote(channel.name)} is of an unknown package ${quote(channel.package)}`;
      const hint = 'Add an olm.package of that name, or mend the name.';
      diagnostics.push(error({ code: 'FBC_PACKAGE_UNKNOWN', message, hint, ...locate(channel, ['package']) }));
    }
    if (channel.name === '') {
      const message = `the package ${quote(channel.package)} contains a channel with no name (opm: channel with no name)`;
      diagnostics.push(error({ code: 'FBC_CHANNEL_NAME', message, hint: 'Add a field name.', ...locate(channel, ['name']) }));
    } else if (owner && owner.channels.get(channel.name) !== channel) {
      const message = `the package ${quote(channel.package)} has a duplicate channel ${quote(channel.name)}`;
      const hint = 'Keep one, with the entries of both.';
      diagnostics.push(error({ code: 'FBC_CHANNEL_TWICE', message, hint, ...locate(channel, ['name']) }));
    }
    if (channel.entries.length === 0) {
      const message = `the channel ${quote(channel.name)} has no entries: a channel must contain at least one bundle`;
      const hint = 'Add an entry for a bundle, or remove the channel.';
      diagnostics.push(error({ code: 'FBC_CHANNEL_EMPTY', message, hint, ...locate(channel, ['entries']) }));
    }
    return [...diagnostics, ...checkEntries(channel, owner, locate)];
  });
}

function checkEntries(channel: CatalogChannel, owner: PackageIndex | undefined, locate: Locate): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const [number, { name, skips = [], skipRange }] of channel.entries.entries()) {
    const at = (...path: (string | number)[]) => locate(channel, ['entries', number, ...path]);
    if (seen.has(name)) {
      const message = `the channel ${quote(channel.name)} has a duplicate entry ${quote(name)}`;
      diagnostics.push(error({ code: 'FBC_ENTRY_TWICE', message, hint: 'Keep one of them.', ...at('name') }));
    }
    seen.add(name);
    if (owner && !owner.bundles.has(name)) {
      const message = `the channel ${quote(channel.name)} has an entry ${quote(name)}, but there is no olm.bundle of that name`;
      const hint = 'Add the bundle, or remove the entry.';
      diagnostics.push(error({ code: 'FBC_ENTRY_WITHOUT_BUNDLE', message, hint, ...at('name') }));
    }
    for (const [position, skip] of skips.entries()) {
      if (skip !== '') continue;
      const message = `skips[${position}] of the entry ${quote(name)} is empty`;
      const hint = 'Name the entry to skip, or remove the item.';
      diagnostics.push(error({ code: 'FBC_SKIP_EMPTY', message, hint, ...at('skips', position) }));
    }
    if (skipRange !== undefined && !isBlangRange(skipRange)) {
      const message = `the entry ${quote(name)} has an invalid skipRange ${quote(skipRange)}`;
      const hint =
        "Write comparisons with blanks between them, such as '>=1.0.0 <1.2.0', or 1.2.x; || stands between alternatives.";
      diagnostics.push(error({ code: 'FBC_SKIP_RANGE', message, hint, ...at('skipRange') }));
    }
  }
  return diagnostics;
}
