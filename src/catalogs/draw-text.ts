import { printable } from '../diagnostics';
import type { ChannelGraph, PackageGraph } from './graph-model';
import { channelHeading, notesOf } from './graph-notes';
import { groupBy } from './group';

/**
 * The upgrade graph for a terminal: below each version, from the newest to the oldest, those from which OLM upgrades to it. Texts of users
 * are made safe to print.
 */
export function drawText(graph: readonly PackageGraph[]): string {
  const channels = graph.flatMap((owner) => owner.channels.map((channel) => drawChannel(owner, channel)));
  return channels.join('\n');
}

function drawChannel(owner: PackageGraph, channel: ChannelGraph): string {
  const into = groupBy(channel.edges, ({ to }) => to);
  const lines = channel.versions.flatMap((version) => [
    `  ${printable(version.name)}${notesOf(version)
      .map((note) => `  [${printable(note)}]`)
      .join('')}`,
    ...(into.get(version.name) ?? []).map(({ from, reasons }) => `    <- ${printable(from)}  (${reasons.join(', ')})`),
  ]);
  const circles = channel.cycles.map((cycle) => `  upgrades in a circle: ${cycle.map(printable).join(', ')}`);
  return `${[printable(channelHeading(owner, channel)), ...lines, ...circles].join('\n')}\n`;
}
