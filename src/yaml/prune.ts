import { listNode, mappingNode } from './make-node';
import type { YamlChild, YamlNode } from './node';
import type { YamlPath } from './yaml-path';

/** What is cut from a node: members by key or items by index, each wholly (an empty map) or in part. */
type Cuts = Map<string, Cuts>;

/**
 * A tree without the values at some paths. What is left keeps its places in the text; items of a list move up. The root itself is never
 * cut; paths that lead nowhere cut nothing.
 */
export function prune(root: YamlNode, paths: readonly YamlPath[]): YamlNode {
  const cuts: Cuts = new Map();
  for (const path of paths) add(cuts, path);
  return without(root, cuts);
}

/** Paths of the values that the parser could not take or of whose key there are two. */
export function doubtfulPaths(root: YamlNode): YamlPath[] {
  const found: YamlPath[] = [];
  const visit = (node: YamlNode, path: YamlPath): void => {
    for (const [step, { node: member, isRepeated }] of node.children ?? []) {
      if (member.isUnknown || isRepeated) found.push([...path, step]);
      else visit(member, [...path, step]);
    }
  };
  visit(root, []);
  return found;
}

/** True if nothing of a tree was taken away or could not be taken. */
export function isWhole(node: YamlNode): boolean {
  if (node.isUnknown || node.isIncomplete || node.lost) return false;
  for (const child of node.children?.values() ?? []) if (child.isRepeated || !isWhole(child.node)) return false;
  return true;
}

function add(cuts: Cuts, path: YamlPath): void {
  let inner = cuts;
  for (const [index, step] of path.entries()) {
    const known = inner.get(String(step));
    if (known?.size === 0) return; // cut wholly already
    const next: Cuts = index === path.length - 1 ? new Map() : (known ?? new Map());
    inner.set(String(step), next);
    inner = next;
  }
}

function without(node: YamlNode, cuts: Cuts): YamlNode {
  if (!node.children) return node;
  const lost = new Set(node.lost);
  const kept: [string, YamlChild][] = [];
  for (const [step, child] of node.children) {
    const inner = cuts.get(step);
    if (inner === undefined) kept.push([step, child]);
    else if (inner.size === 0) lost.add(step);
    else kept.push([step, { ...child, node: without(child.node, inner) }]);
  }
  const items = kept.map(([, child]) => child);
  const pruned = Array.isArray(node.value) ? listNode(node.start, items) : mappingNode(node.start, new Map(kept));
  return { ...pruned, ...(lost.size > 0 && { lost }), ...(node.isIncomplete && { isIncomplete: true }) };
}
