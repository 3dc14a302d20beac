import type { ChannelGraph, PackageGraph, UpgradeVersion } from './graph-model';

/** What is to be said of a version besides its name, as short texts, the same in every drawing. */
export function notesOf(version: UpgradeVersion): readonly string[] {
  return [
    ...(version.isHead ? ['head'] : []),
    ...(version.isPresent ? [] : ['not in the channel']),
    ...(version.isSkipped && version.isPresent ? ['skipped'] : []),
    ...(version.reachesHead ? [] : ['no way to the head']),
    ...(version.skipRange === undefined ? [] : [`skipRange ${version.skipRange}`]),
    ...(version.deprecation === undefined ? [] : [`deprecated: ${version.deprecation}`]),
  ];
}

/** The heading of a channel in a drawing. */
export function channelHeading(owner: PackageGraph, channel: ChannelGraph): string {
  const ofPackage = owner.deprecation === undefined ? '' : `; the package is deprecated: ${owner.deprecation}`;
  const ofChannel = channel.deprecation === undefined ? '' : `; deprecated: ${channel.deprecation}`;
  return `package ${owner.name}, channel ${channel.name}${channel.isDefault ? ' (default)' : ''}${ofChannel}${ofPackage}`;
}
