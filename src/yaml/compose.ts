import {
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import { type Diagnostic, error, type Problem, printable, quote } from '../diagnostics';
import { checkEscapes } from './characters';
import { MAX_ALIASED, MAX_DEPTH, MAX_PROBLEMS } from './limits';
import type { LineIndex } from './line-index';
import type { Json, YamlChild, YamlNode } from './node';
import { readPlain, singleQuoted } from './scalar';

const MERGE_KEY = '<<';

/** Makes the value and the positions of one document of its events, collecting the problems. */
export class Composer {
  public readonly problems: Diagnostic[] = [];
  private readonly anchors = new Map<string, YamlNode | undefined>();
  private next = 0;
  private offset = 0;
  private aliased = 0;

  /** `events` are those between a document's start and end. */
  public constructor(
    private readonly events: readonly Event[],
    private readonly text: string,
    private readonly lines: LineIndex,
  ) {}

  /** The root of the document. */
  public compose(): YamlNode {
    return this.node(1);
  }

  private node(depth: number): YamlNode {
    const event = this.events[this.next++];
    switch (event?.type) {
      case EVENT_ID.ALIAS:
        return this.alias(this.text.slice(event.anchorStart, event.anchorEnd), event.anchorStart - 1, depth);
      case EVENT_ID.SCALAR:
        return this.anchored(event, () => this.scalar(event));
      case EVENT_ID.SEQUENCE:
        return this.anchored(event, () => this.sequence(event, depth));
      case EVENT_ID.MAPPING:
        return this.anchored(event, () => this.mapping(event, depth));
      default:
        return scalarNode(this.offset, null);
    }
  }

  /** While a node is being made its anchor is known without a value: an alias in it would be a cycle. */
  private anchored(event: ScalarEvent | SequenceEvent | MappingEvent, make: () => YamlNode): YamlNode {
    const tag = event.tagStart < 0 ? undefined : this.text.slice(event.tagStart, event.tagEnd);
    if (tag !== undefined && !(tag === '!!str' && event.type === EVENT_ID.SCALAR)) this.refuseTag(tag, event.tagStart);
    if (event.anchorStart < 0) return make();
    const name = this.text.slice(event.anchorStart, event.anchorEnd);
    this.anchors.set(name, undefined);
    const node = make();
    this.anchors.set(name, node);
    return node;
  }

  private alias(name: string, start: number, depth: number): YamlNode {
    this.offset = start;
    const target = this.anchors.get(name);
    const problem =
      target === undefined
        ? `the alias *${printable(name)} ${this.anchors.has(name) ? 'stands inside what it repeats' : 'has no anchor'}`
        : depth + target.height - 1 > MAX_DEPTH
          ? `the alias *${printable(name)} makes the document deeper than ${MAX_DEPTH} levels`
          : this.spend(target.size, name);
    if (target !== undefined && problem === undefined) return { ...target, start };
    this.report(start, { code: 'YAML_ALIAS', message: problem ?? '', hint: 'Write the value out instead of the alias.' });
    return scalarNode(start, null);
  }

  /** Counts values that an alias or merge key adds; past the limit, what is wrong. */
  private spend(values: number, name: string): string | undefined {
    this.aliased += values;
    return this.aliased > MAX_ALIASED ? `with *${printable(name)}, aliases add more than ${MAX_ALIASED} values` : undefined;
  }

  private scalar(event: ScalarEvent): YamlNode {
    const start = event.valueStart < 0 ? this.offset : event.valueStart - (isQuoted(event) ? 1 : 0);
    this.offset = start;
    const value = this.source(event);
    if (event.style === SCALAR_STYLE.DOUBLE_QUOTED) this.problems.push(...checkEscapes(value, this.lines, start));
    if (event.style !== SCALAR_STYLE.PLAIN || event.tagStart >= 0) return scalarNode(start, value);
    const reading = readPlain(value);
    if (reading.problem) this.report(start, reading.problem);
    return scalarNode(start, reading.value, value);
  }

  /** The text of a scalar with quotes, folding and escapes undone. */
  private source(event: ScalarEvent): string {
    return event.valueStart < 0 ? '' : getScalarValue(this.text, event);
  }

  private sequence(event: SequenceEvent, depth: number): YamlNode {
    this.offset = event.start;
    const children = new Map<string, YamlChild>();
    const value: Json[] = [];
    while (!this.atEnd()) {
      const node = this.node(depth + 1);
      children.set(String(value.length), { keyStart: node.start, node });
      value.push(node.value);
    }
    return collectionNode(event.start, value, children);
  }

  private mapping(event: MappingEvent, depth: number): YamlNode {
    this.offset = event.start;
    const children = new Map<string, YamlChild>();
    const merged: YamlNode[] = [];
    while (!this.atEnd()) {
      const key = this.key(depth + 1);
      const node = this.node(depth + 1);
      if (key.plain === MERGE_KEY) merged.push(node);
      else this.member(children, key, node);
    }
    for (const node of merged) this.merge(children, node);
    const value: { [key: string]: Json } = {};
    for (const [key, child] of children) setOwn(value, key, child.node.value);
    return collectionNode(event.start, value, children);
  }

  /** As any node, but the merge key is no scalar to be judged. */
  private key(depth: number): YamlNode {
    const event = this.events[this.next];
    const isMerge = event?.type === EVENT_ID.SCALAR && event.style === SCALAR_STYLE.PLAIN && this.source(event) === MERGE_KEY;
    if (!isMerge) return this.node(depth);
    this.next++;
    return scalarNode(event.valueStart, MERGE_KEY, MERGE_KEY);
  }

  private member(children: Map<string, YamlChild>, key: YamlNode, node: YamlNode): void {
    const name = key.plain ?? key.value;
    if (typeof name !== 'string') {
      this.report(key.start, { code: 'YAML_KEY', message: 'a key is a list or a mapping', hint: 'Use text as the key.' });
      return;
    }
    if (typeof key.value !== 'string') {
      const message = `the key ${printable(name) || '(empty)'} is not text`;
      this.report(key.start, { code: 'YAML_KEY', message, hint: `Put it in quotes: ${singleQuoted(name)}.` });
    }
    const first = children.get(name);
    if (first) {
      const message = `the key ${quote(name)} appears twice, first on line ${this.lines.locate(first.keyStart).line}`;
      this.report(key.start, { code: 'YAML_DUPLICATE_KEY', message, hint: 'Keep one of the two.' });
      return;
    }
    children.set(name, { keyStart: key.start, node });
  }

  /** A merge key (`<<`) adds the members of one mapping, or of a list of mappings, that are not there yet. */
  private merge(children: Map<string, YamlChild>, node: YamlNode): void {
    const sources = Array.isArray(node.value) ? [...(node.children?.values() ?? [])].map((child) => child.node) : [node];
    for (const source of sources) {
      const problem =
        source.children === undefined || Array.isArray(source.value)
          ? 'the merge key << needs a mapping or a list of mappings'
          : this.spend(source.size, '<<');
      if (problem !== undefined) {
        this.report(source.start, { code: 'YAML_ALIAS', message: problem, hint: 'Write the values out instead.' });
        return;
      }
      for (const [key, child] of source.children ?? []) if (!children.has(key)) children.set(key, child);
    }
  }

  /** True, and past it, at the end of the collection. */
  private atEnd(): boolean {
    const event = this.events[this.next];
    if (event !== undefined && event.type !== EVENT_ID.POP) return false;
    this.next++;
    return true;
  }

  private refuseTag(tag: string, start: number): void {
    const hint = 'Remove it: only !!str is allowed, on text.';
    this.report(start, { code: 'YAML_TAG', message: `the tag ${printable(tag)} is not allowed`, hint });
  }

  private report(offset: number, problem: Problem): void {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push(error({ ...problem, where: this.lines.locate(offset) }));
  }
}

function isQuoted(event: ScalarEvent): boolean {
  return event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
}

function scalarNode(start: number, value: Json, plain?: string): YamlNode {
  return { start, value, plain, size: 1, height: 1 };
}

function collectionNode(start: number, value: Json, children: ReadonlyMap<string, YamlChild>): YamlNode {
  let size = 1;
  let height = 0;
  for (const { node } of children.values()) {
    size += node.size;
    height = Math.max(height, node.height);
  }
  return { start, value, children, size, height: height + 1 };
}

/** Sets an own property whatever its name: plain assignment to `__proto__` would change the prototype. */
function setOwn(object: { [key: string]: Json }, key: string, value: Json): void {
  if (key === '__proto__') Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else object[key] = value;
}
