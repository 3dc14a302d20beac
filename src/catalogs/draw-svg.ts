import { printable } from '../diagnostics';
import type { ChannelGraph, PackageGraph, UpgradeEdge, UpgradeReason, UpgradeVersion } from './graph-model';
import { channelHeading, notesOf } from './graph-notes';
import { groupBy } from './group';
import { assignLanes } from './lanes';

// Lengths are in pixels.
const MARGIN = 16;
const ROW = 28;
const LANE = 14;
const RADIUS = 6;
const CORNER = 5;
const HEADING = 34;
const GAP = 20;
/** The width of a character at most, in the font of each size. */
const CHARACTER = 8;

const DASHES: Readonly<Record<UpgradeReason, string>> = { replaces: '', skips: '6 4', skipRange: '1.5 4' };
const REASONS: readonly UpgradeReason[] = ['replaces', 'skips', 'skipRange'];

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly body: string;
}

/**
 * The upgrade graph as an SVG image without anything from outside: for each channel a column of versions, the newest on top, and on the
 * left the ways on which OLM upgrades. The same graph gives the same bytes.
 */
export function drawSvg(graph: readonly PackageGraph[]): string {
  const pictures = graph.flatMap((owner) => owner.channels.map((channel) => drawChannel(owner, channel)));
  pictures.push(legend());
  const parts: string[] = [];
  let top = MARGIN;
  for (const { height, body } of pictures) {
    parts.push(`<g transform="translate(${MARGIN},${top})">${body}</g>`);
    top += height + GAP;
  }
  const width = Math.max(...pictures.map((picture) => picture.width)) + 2 * MARGIN;
  const height = top - GAP + MARGIN;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>Upgrade graph</title>
<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="#57606a"/></marker></defs>
<style>text{font:13px monospace;fill:#1f2328}.heading{font-weight:bold;font-size:14px}.note{fill:#57606a}.bad{fill:#b42318}.way{fill:none;stroke:#57606a;stroke-width:1.5}</style>
<rect width="100%" height="100%" fill="#fff"/>
${parts.join('\n')}
</svg>
`;
}

function drawChannel(owner: PackageGraph, channel: ChannelGraph): Picture {
  const heading = channelHeading(owner, channel);
  const rows = new Map(channel.versions.map(({ name }, index) => [name, index]));
  const { ways, width: left } = drawWays(channel.edges, rows);
  const lines = channel.versions.map((version, row) => drawVersion(version, left, rowY(row)));
  const widths = channel.versions.map(
    (version) => left + 2 * RADIUS + 8 + widthOf([version.name, ...notesOf(version)].join('  ')),
  );
  return {
    width: Math.max(widthOf(heading) + 8, ...widths),
    height: HEADING + channel.versions.length * ROW,
    body: `<text class="heading" x="0" y="16">${xml(heading)}</text>${ways}${lines.join('')}`,
  };
}

function drawVersion(version: UpgradeVersion, x: number, y: number): string {
  const stroke = version.reachesHead ? (version.isPresent ? '#1f2328' : '#6e7781') : '#b42318';
  const fill = version.isHead ? '#1a7f37' : version.deprecation === undefined ? '#fff' : '#ffd33d';
  const dashes = version.isPresent ? '' : ' stroke-dasharray="2 2"';
  const notes = notesOf(version).map((note) => `  ${note}`);
  const kind = version.reachesHead ? 'note' : 'bad';
  return (
    `<circle cx="${x}" cy="${y}" r="${RADIUS}" fill="${fill}" stroke="${stroke}" stroke-width="1.5"${dashes}/>` +
    `<text xml:space="preserve" x="${x + RADIUS + 8}" y="${y + 4.5}">${xml(version.name)}` +
    `<tspan class="${kind}">${notes.map(xml).join('')}</tspan></text>`
  );
}

/** Edges to one version that look alike share a lane; those to the row above are straight. Also says where the circles stand. */
function drawWays(edges: readonly UpgradeEdge[], rows: ReadonlyMap<string, number>): { ways: string; width: number } {
  const placed = edges.map(({ from, to, reasons }) => ({
    from: rows.get(from) ?? 0,
    to: rows.get(to) ?? 0,
    reason: REASONS.find((reason) => reasons.includes(reason)) ?? 'replaces',
  }));
  const isStraight = ({ from, to }: { from: number; to: number }) => from - to === 1;
  const groups = groupBy(
    placed.filter((edge) => !isStraight(edge)),
    ({ to, reason }) => `${to} ${reason}`,
  );
  const spans = [...groups.values()].map((members) => {
    const ends = members.flatMap(({ from, to }) => [from, to]);
    return { members, first: minimum(ends), last: maximum(ends) };
  });
  const lanes = assignLanes(spans);
  const width = RADIUS + LANE * (Math.max(0, ...lanes.values()) + 1) + LANE;
  const bent = spans.flatMap((span) => {
    const x = width - LANE * ((lanes.get(span) ?? 0) + 1) - RADIUS;
    return span.members.map(({ from, to, reason }) => way(bend(x, width, from, to), reason));
  });
  const straight = placed
    .filter(isStraight)
    .map(({ from, to, reason }) => way(`M${width} ${rowY(from) - RADIUS}V${rowY(to) + RADIUS + 1}`, reason));
  return { ways: [...bent, ...straight].join(''), width };
}

function bend(x: number, circles: number, from: number, to: number): string {
  if (from === to) return `M${circles - RADIUS} ${rowY(from) + 2}H${x}V${rowY(from) - 2}H${circles - RADIUS - 1}`;
  const [start, end] = [rowY(from), rowY(to)];
  const towards = start > end ? 1 : -1;
  return (
    `M${circles - RADIUS} ${start}H${x + CORNER}Q${x} ${start} ${x} ${start - towards * CORNER}` +
    `V${end + towards * CORNER}Q${x} ${end} ${x + CORNER} ${end}H${circles - RADIUS - 1}`
  );
}

function way(path: string, reason: UpgradeReason): string {
  const dashes = DASHES[reason] === '' ? '' : ` stroke-dasharray="${DASHES[reason]}"`;
  return `<path class="way" d="${path}"${dashes} marker-end="url(#arrow)"/>`;
}

function legend(): Picture {
  const body = REASONS.map((reason, index) => {
    const x = index * 130;
    return `${way(`M${x} 8H${x + 34}`, reason)}<text class="note" x="${x + 42}" y="12.5">${reason}</text>`;
  });
  return { width: REASONS.length * 130, height: 18, body: body.join('') };
}

function rowY(row: number): number {
  return HEADING + row * ROW + ROW / 2;
}

function widthOf(text: string): number {
  return printable(text).length * CHARACTER;
}

function minimum(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number));
}

function maximum(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number));
}

/** Text in XML: on one line, without control characters, which XML cannot hold. */
function xml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
