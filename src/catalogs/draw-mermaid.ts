import { printable } from '../diagnostics';
import type { ChannelGraph, PackageGraph, UpgradeReason, UpgradeVersion } from './graph-model';
import { channelHeading, notesOf } from './graph-notes';

const ARROWS: Readonly<Record<UpgradeReason, string>> = { replaces: '-->', skips: '-.->', skipRange: '-.->' };

/** The upgrade graph as a Mermaid flowchart, such as Git forges draw in Markdown: a box for each channel, the newest version on top. */
export function drawMermaid(graph: readonly PackageGraph[]): string {
  const lines = ['flowchart BT'];
  let [boxes, nodes] = [0, 0];
  for (const owner of graph) {
    for (const channel of owner.channels) {
      lines.push(`  subgraph c${boxes}["${label(channelHeading(owner, channel))}"]`);
      lines.push(...drawChannel(channel, nodes), '  end');
      boxes += 1;
      nodes += channel.versions.length;
    }
  }
  lines.push('  classDef head fill:#d7f0dd,stroke:#1a7f37,color:#000');
  lines.push('  classDef deprecated fill:#fff1cc,stroke:#9a6700,color:#000');
  lines.push('  classDef stuck fill:#ffdcd7,stroke:#b42318,color:#000');
  lines.push('  classDef absent fill:#fff,stroke:#6e7781,color:#57606a,stroke-dasharray:4 3');
  return `${lines.join('\n')}\n`;
}

function drawChannel({ versions, edges }: ChannelGraph, first: number): string[] {
  const ids = new Map(versions.map(({ name }, index) => [name, `v${first + index}`]));
  const nodes = versions.map((version) => {
    const text = [version.name, ...notesOf(version)].map(label).join('<br/>');
    const style = styleOf(version);
    return `    ${ids.get(version.name)}["${text}"]${style ? `:::${style}` : ''}`;
  });
  const arrows = edges.map(({ from, to, reasons }) => {
    return `    ${ids.get(from)} ${ARROWS[reasons[0] ?? 'replaces']}|"${reasons.join(', ')}"| ${ids.get(to)}`;
  });
  return [...nodes, ...arrows];
}

function styleOf(version: UpgradeVersion): string | undefined {
  if (!version.reachesHead) return 'stuck';
  if (!version.isPresent) return 'absent';
  if (version.deprecation !== undefined) return 'deprecated';
  return version.isHead ? 'head' : undefined;
}

/** Text in a label: every character that could mean something to Mermaid, Markdown or HTML as an entity of Mermaid. */
function label(text: string): string {
  return printable(text).replace(/[^\p{L}\p{N} .,_/()+-]/gu, (char) => `#${char.codePointAt(0)};`);
}
