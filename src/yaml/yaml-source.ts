import type { Location } from '../diagnostics';
import type { LineIndex } from './line-index';
import type { Json, YamlChild, YamlNode } from './node';

/** The way from the root of a document to a value: keys of mappings and indices of lists. */
export type YamlPath = readonly (string | number)[];

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

  /** A path as people write it: `config.env[0].name`; empty for the root. */
  public describe(path: YamlPath): string {
    return path.reduce<string>((text, step, index) => {
      if (Array.isArray(this.find(path.slice(0, index))?.value)) return `${text}[${step}]`;
      return text === '' ? String(step) : `${text}.${step}`;
    }, '');
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
