import { type Diagnostic, error, quote } from '../diagnostics';
import { isDnsLabel } from '../kubernetes';
import type { Locate } from './blob-source';
import type { Catalog } from './catalog';
import type { PackageIndex } from './catalog-index';

/** Rules of `olm.package`: its name, its channels and the default one (hive-olm-argocd 2.6, rules 1 and 6). */
export function checkPackages(
  { packages }: Catalog,
  index: ReadonlyMap<string, PackageIndex>,
  locate: Locate,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const blob of packages) {
    const { name } = blob;
    const first = index.get(name)?.blob;
    if (name === '') {
      const message = 'the package has no name (opm: package with no name)';
      diagnostics.push(error({ code: 'FBC_PACKAGE_NAME', message, hint: 'Add a field name.', ...locate(blob, ['name']) }));
    } else if (!isDnsLabel(name)) {
      const message = `${quote(name)} is an invalid package name`;
      const hint = 'Use at most 63 lower-case letters, digits and dashes, a letter or digit at either end.';
      diagnostics.push(error({ code: 'FBC_PACKAGE_NAME', message, hint, ...locate(blob, ['name']) }));
    }
    if (first && first !== blob) {
      const message = `there is a duplicate package ${quote(name)}`;
      const hint = 'Keep one olm.package of that name.';
      diagnostics.push(error({ code: 'FBC_PACKAGE_TWICE', message, hint, ...locate(blob, ['name']) }));
    }
  }
  for (const owner of index.values()) diagnostics.push(...checkDefaultChannel(owner, locate));
  return diagnostics;
}

function checkDefaultChannel({ blob, channels }: PackageIndex, locate: Locate): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const { name, defaultChannel } = blob;
  if (channels.size === 0) {
    const message = `the package ${quote(name)} has no channel, but must contain at least one channel`;
    const hint = 'Add an olm.channel for it.';
    diagnostics.push(error({ code: 'FBC_NO_CHANNEL', message, hint, ...locate(blob, ['name']) }));
  }
  if (defaultChannel === '') {
    const message = `the default channel of the package ${quote(name)} must be set`;
    const hint = 'Name one of its channels in defaultChannel.';
    diagnostics.push(error({ code: 'FBC_DEFAULT_CHANNEL', message, hint, ...locate(blob, ['defaultChannel']) }));
  } else if (!channels.has(defaultChannel)) {
    const message =
      `the package ${quote(name)} has no channel ${quote(defaultChannel)}, which is its default channel ` +
      '(opm: channel must contain at least one bundle)';
    const names = [...channels.keys()].slice(0, 10).map(quote);
    const hint = names.length > 0 ? `Name one that it has, such as ${names.join(', ')}.` : 'Add the channel.';
    diagnostics.push(error({ code: 'FBC_DEFAULT_CHANNEL', message, hint, ...locate(blob, ['defaultChannel']) }));
  }
  return diagnostics;
}
