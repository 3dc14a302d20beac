import type { Location } from '../diagnostics';
import type { LineIndex } from './line-index';
import type { Json, YamlChild, YamlNode } from './node';
import { doubtfulPaths, isWhole, prune } from './prune';
import type { YamlPath } from './yaml-path';

/** One YAML document: its value as plain data, and where each part of it stands. */
export class YamlSource {
  /** Made by the parser. */
  public constructor(
    private readonly root: YamlNode,
    private readonly lines: LineIndex,
  ) {}

  /** The document as plain data. Parts that an alias repeats are the same object: do not change it. */
  public get value(): Json {
    return this.root.value;
  }

  /** Number of values, aliases followed. */
  public get size(): number {
    return this.root.size;
  }

  /**
   * The place of a value, or of the key before it. Where the path leads nowhere, the place of the nearest value around it: that is where
   * something missing would be added.
   */
  public locate(path: YamlPath, what: 'key' | 'value' = 'value'): Location {
    let node = this.root;
    let start = node.start;
    for (const step of path) {
      const child = node.children?.get(String(step));
      if (!child) return this.lines.locate(node.start);
      node = child.node;
      start = what === 'key' ? child.keyStart : node.start;
    }
    return this.lines.locate(start);
  }

  /** The node at a path, if there is one. */
  public find(path: YamlPath): YamlNode | undefined {
    let node: YamlNode | undefined = this.root;
    for (const step of path) node = node?.children?.get(String(step))?.node;
    return node;
  }

  /** True if the path leads to or into a value that the parser could not take. */
  public isUnknown(path: YamlPath): boolean {
    let node: YamlNode | undefined = this.root;
    for (const step of path) {
      if (node?.isUnknown) return true;
      node = node?.children?.get(String(step))?.node;
    }
    return node?.isUnknown === true;
  }

  /** A path as people write it: `config.env[0].name`; empty for the root. */
  public describe(path: YamlPath): string {
    return path.reduce<string>((text, step, index) => {
      if (Array.isArray(this.find(path.slice(0, index))?.value)) return `${text}[${step}]`;
      return text === '' ? String(step) : `${text}.${step}`;
    }, '');
  }

  /** True if the value at a path is known with all that is in it; if the path leads nowhere, true if nothing was written there. */
  public isWhole(path: YamlPath): boolean {
    let node = this.root;
    for (const step of path) {
      const child = node.children?.get(String(step));
      if (!child) return !node.isUnknown && !node.isIncomplete && !node.lost?.has(String(step));
      if (child.isRepeated) return false;
      node = child.node;
    }
    return isWhole(node);
  }

  /** The document without the values at some paths, and without those that could not be taken; the rest keeps its places. */
  public without(paths: readonly YamlPath[]): YamlSource {
    return new YamlSource(prune(this.root, [...doubtfulPaths(this.root), ...paths]), this.lines);
  }

  /** Every unquoted scalar with its path, in the order of the document. */
  public plainScalars(): Iterable<{ readonly path: YamlPath; readonly node: YamlNode; readonly plain: string }> {
    return plainScalars(this.root, []);
  }
}

function* plainScalars(node: YamlNode, path: YamlPath): Generator<{ path: YamlPath; node: YamlNode; plain: string }> {
  if (node.plain !== undefined) yield { path, node, plain: node.plain };
  const children: Iterable<[string, YamlChild]> = node.children ?? [];
  for (const [step, child] of children) yield* plainScalars(child.node, [...path, step]);
}
