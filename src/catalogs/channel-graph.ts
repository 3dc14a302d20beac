import type { SemVer } from 'semver';
import { parseBlangRange } from '../bundles';
import { versionOf } from './bundle-version';
import { CatalogSchema, type ChannelEntry } from './catalog';
import type { PackageIndex } from './catalog-index';
import { headsOf } from './check-chain';
import { findCycles } from './cycles';
import { deprecationOf } from './deprecation-of';
import type { ChannelGraph, UpgradeEdge, UpgradeReason, UpgradeVersion } from './graph-model';
import { groupBy } from './group';
import { parseStrictVersion } from './strict-version';

/** A version with what is needed to find its ways. */
interface Node extends Omit<UpgradeVersion, 'reachesHead'> {
  readonly parsed?: SemVer;
  readonly entry?: ChannelEntry;
}

/** The graph of one channel of a package. */
export function channelGraph(owner: PackageIndex, name: string): ChannelGraph {
  const entries = new Map((owner.channels.get(name)?.entries ?? []).map((entry) => [entry.name, entry]));
  const heads = new Set(headsOf(entries.values()).map((entry) => entry.name));
  const skipped = new Set([...entries.values()].flatMap(({ skips = [] }) => skips));
  const named = [...entries.values()].flatMap(({ name: own, replaces, skips = [] }) => [own, replaces ?? '', ...skips]);
  const nodes = [...new Set(named)]
    .filter((each) => each !== '')
    .map((each): Node => {
      const entry = entries.get(each);
      const version = versionOf(owner.bundles.get(each));
      return {
        name: each,
        ...(version && { version: version.raw }),
        isPresent: entry !== undefined,
        isHead: heads.has(each),
        isSkipped: skipped.has(each),
        ...(entry?.skipRange !== undefined && { skipRange: entry.skipRange }),
        ...deprecationOf(owner.deprecations, CatalogSchema.BUNDLE, each),
        parsed: version ?? versionInName(each),
        entry,
      };
    });
  nodes.sort(newestFirst);
  const edges = edgesOf(nodes);
  const reached = reaching(nodes, edges);
  return {
    name,
    isDefault: owner.blob.defaultChannel === name,
    ...deprecationOf(owner.deprecations, CatalogSchema.CHANNEL, name),
    versions: nodes.map(({ parsed: _parsed, entry: _entry, ...rest }) => ({ ...rest, reachesHead: reached.has(rest.name) })),
    edges,
    cycles: findCycles(
      nodes.map((node) => node.name),
      edges,
    ),
  };
}

/** What `widget.v1.2.3` says of its version, to give a bundle that is missing a place among the others. */
function versionInName(name: string): SemVer | undefined {
  const match = /[.-]v?(\d+\.\d+\.\d+(?:[-+].*)?)$/.exec(name);
  return match?.[1] === undefined ? undefined : parseStrictVersion(match[1]);
}

function newestFirst(a: Node, b: Node): number {
  if (a.isHead !== b.isHead) return a.isHead ? -1 : 1;
  const order =
    a.parsed && b.parsed ? b.parsed.compare(a.parsed) || b.parsed.compareBuild(a.parsed) : Number(!a.parsed) - Number(!b.parsed);
  return order || (a.name < b.name ? -1 : 1);
}

function edgesOf(nodes: readonly Node[]): UpgradeEdge[] {
  const edges: UpgradeEdge[] = [];
  const rangeTargets = newestInRange(nodes);
  for (const { name: to, entry } of nodes) {
    const reasons = new Map<string, UpgradeReason[]>();
    const add = (from: string, reason: UpgradeReason): void => {
      const known = reasons.get(from);
      if (from !== '' && !known?.includes(reason)) reasons.set(from, [...(known ?? []), reason]);
    };
    if (entry?.replaces !== undefined) add(entry.replaces, 'replaces');
    for (const skip of entry?.skips ?? []) add(skip, 'skips');
    for (const { from } of rangeTargets.get(to) ?? []) add(from, 'skipRange');
    edges.push(...[...reasons].map(([from, why]) => ({ from, to, reasons: why })));
  }
  return edges;
}

/** Looks at whether a range holds a version, at most: exact up to 2,000 versions in a channel, and a bounded time for any number. */
const MAX_LOOKS = 4_000_000;

/** For each version with a range, the versions for which it is the newest whose range holds them. */
function newestInRange(nodes: readonly Node[]): ReadonlyMap<string, readonly { readonly from: string }[]> {
  const ranged = nodes.flatMap(({ name, skipRange }) => {
    const isIn = skipRange === undefined ? undefined : parseBlangRange(skipRange);
    return isIn ? [{ name, isIn }] : [];
  });
  const newest = ranged.slice(0, Math.ceil(MAX_LOOKS / (nodes.length + 1)));
  const pairs = nodes.flatMap(({ name, parsed }) => {
    const target = parsed && newest.find((each) => each.name !== name && each.isIn(parsed));
    return target ? [{ from: name, to: target.name }] : [];
  });
  return groupBy(pairs, ({ to }) => to);
}

/** The versions from which edges lead to a head, heads included. */
function reaching(nodes: readonly Node[], edges: readonly UpgradeEdge[]): ReadonlySet<string> {
  const into = groupBy(edges, ({ to }) => to);
  const waiting = nodes.filter(({ isHead }) => isHead).map(({ name }) => name);
  const reached = new Set(waiting);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { from } of into.get(next) ?? []) {
      if (reached.has(from)) continue;
      reached.add(from);
      waiting.push(from);
    }
  }
  return reached;
}
