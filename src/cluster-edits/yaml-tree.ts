import { type Document, isAlias, isMap, isScalar, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { lineStart, nextLine } from './text-lines';

/** Thrown inside of this room where a text cannot be edited; `reason` ends a sentence that begins with the place. */
export class NotEditable extends Error {
  public constructor(public readonly reason: string) {
    super(reason);
  }
}

/** An entry of a mapping in the text. */
export interface Entry {
  readonly pair: Pair<Node, Node | null>;
  readonly map: YAMLMap.Parsed;
  readonly index: number;
}

/** How far a path leads: to the entry that it names, or to the mapping that has no entry of the next name. */
export interface Way {
  /** The entries on the way, from the top. */
  readonly entries: readonly Entry[];
  /** Names that lead on from the last of them. */
  readonly missing: readonly string[];
  /** The mapping at the end of the way; undefined if something else is there. */
  readonly map?: YAMLMap.Parsed;
}

/** Parses a text that has been found to be one sound document, keeping the place of everything. */
export function parseTree(text: string): Document.Parsed {
  const document = parseDocument(text, { keepSourceTokens: true, merge: false, version: '1.2' });
  if (document.errors.length > 0) throw new NotEditable('is in a file that not all readers of YAML can read');
  return document;
}

/** Follows a path from the top of a document. An alias ends it: what it repeats stands elsewhere. */
export function follow(document: Document.Parsed, path: readonly string[]): Way {
  const entries: Entry[] = [];
  let node: unknown = document.contents;
  for (const [step, name] of path.entries()) {
    if (isAlias(node)) throw new NotEditable('is repeated by an alias');
    if (!isMap(node)) return { entries, missing: path.slice(step) };
    const map = node as YAMLMap.Parsed;
    const index = map.items.findIndex(({ key }) => isScalar(key) && String(key.value) === name);
    const pair = map.items[index] as Entry['pair'] | undefined;
    if (!pair) return { entries, missing: path.slice(step), map };
    entries.push({ pair, map, index });
    node = pair.value;
  }
  if (isAlias(node)) throw new NotEditable('is repeated by an alias');
  return { entries, missing: [], ...(isMap(node) && { map: node as YAMLMap.Parsed }) };
}

/** Offset of an entry's key; that of its tag or anchor if there is one. */
export function startOf(entry: Entry): number {
  const props = (entry.pair.srcToken?.start ?? []).filter(
    ({ type }) => type === 'anchor' || type === 'tag' || type === 'explicit-key-ind',
  );
  return Math.min(...props.map(({ offset }) => offset), rangeOf(entry.pair.key)[0]);
}

/** Offset behind the colon of an entry. */
export function colonOf(entry: Entry): number {
  const colon = (entry.pair.srcToken?.sep ?? []).find(({ type }) => type === 'map-value-ind');
  if (!colon) throw new NotEditable('has no colon');
  return colon.offset + 1;
}

/** Offset behind the last character of an entry that is no comment and no line end. */
export function endOf(pair: Pair<unknown, unknown>, text: string): number {
  return Math.max(endOfNode(pair.key, text), pair.value ? endOfNode(pair.value, text) : 0);
}

function endOfNode(node: unknown, text: string): number {
  if (isMap(node) && !node.flow && node.items.length > 0) return Math.max(...node.items.map((pair) => endOf(pair, text)));
  if (isSequence(node) && !node.flow && node.items.length > 0) {
    return Math.max(...node.items.map((item) => endOfNode(item, text)));
  }
  const [start, end] = rangeOf(node);
  // The line end of a block text is its own.
  return start + text.slice(start, end).trimEnd().length;
}

function isSequence(node: unknown): node is { readonly items: readonly unknown[]; readonly flow?: boolean } {
  return typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items) && !isMap(node);
}

/** First and past-last offset of a node, without what stands before it. */
export function rangeOf(node: unknown): readonly [start: number, end: number] {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  if (!Array.isArray(range)) throw new NotEditable('has no place');
  return [Number(range[0]), Number(range[1])];
}

/**
 * The lines of an entry in block style: from its key to the beginning of the next line that is not its own. Comments behind it that are
 * indented deeper than its key are its own.
 */
export function linesOf(entry: Entry, text: string): readonly [start: number, end: number] {
  const key = startOf(entry);
  const start = lineStart(text, key);
  if (text.slice(start, key).trim() !== '') throw new NotEditable('does not begin its line');
  const indent = key - start;
  let end = nextLine(text, endOf(entry.pair, text));
  for (let next = end; next < text.length; next = nextLine(text, next)) {
    const line = text.slice(next, nextLine(text, next));
    if (line.trim() === '') continue;
    if (!line.trimStart().startsWith('#') || line.length - line.trimStart().length <= indent) break;
    end = nextLine(text, next);
  }
  return [start, end];
}
