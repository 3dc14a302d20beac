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
import { checkEscapes, isHiding } from './characters';
import { MAX_ALIASED, MAX_DEPTH, MAX_PROBLEMS } from './limits';
import type { LineIndex } from './line-index';
import { listNode, mappingNode, scalarNode } from './make-node';
import type { YamlChild, YamlNode } from './node';
import { readPlain, singleQuoted } from './scalar';

const MERGE_KEY = '<<';

/**
 * Makes the value and the positions of one document of its events, collecting the problems. It never gives up: what cannot be taken is
 * marked in its node, so that the checks that follow tell of everything else and not of this again.
 */
export class Composer {
  public readonly problems: Diagnostic[] = [];
  private readonly anchors = new Map<string, YamlNode | undefined>();
  private next = 0;
  private offset = 0;
  private aliased = 0;

  /**
   * @param events those between a document's start and end
   * @param hasHidden true if hidden characters were found in the text: scalars that hold one are then not taken
   */
  public constructor(
    private readonly events: readonly Event[],
    private readonly text: string,
    private readonly lines: LineIndex,
    private readonly hasHidden = false,
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
    const isRefused = tag !== undefined && !(tag === '!!str' && event.type === EVENT_ID.SCALAR);
    if (isRefused) this.refuseTag(tag, event.tagStart);
    const made = (): YamlNode => (isRefused ? { ...make(), isUnknown: true } : make());
    if (event.anchorStart < 0) return made();
    const name = this.text.slice(event.anchorStart, event.anchorEnd);
    this.anchors.set(name, undefined);
    const node = made();
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
    return { ...scalarNode(start, null), isUnknown: true };
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
    const escaped = event.style === SCALAR_STYLE.DOUBLE_QUOTED ? this.escapes(event, value, start) : [];
    this.problems.push(...escaped);
    if (escaped.length > 0 || (this.hasHidden && isHiding(value))) return { ...scalarNode(start, value), isUnknown: true };
    if (event.style !== SCALAR_STYLE.PLAIN || event.tagStart >= 0) return scalarNode(start, value);
    const reading = readPlain(value);
    if (reading.problem) this.report(start, reading.problem);
    return { ...scalarNode(start, reading.value, value), ...(reading.problem && { isUnknown: true }) };
  }

  /** A hidden character that an escape makes; those that stand in the text as they are have been reported. */
  private escapes(event: ScalarEvent, value: string, start: number): Diagnostic[] {
    const isWritten = this.hasHidden && isHiding(this.text.slice(event.valueStart, event.valueEnd));
    return isWritten ? [] : checkEscapes(value, this.lines, start);
  }

  /** The text of a scalar with quotes, folding and escapes undone. */
  private source(event: ScalarEvent): string {
    return event.valueStart < 0 ? '' : getScalarValue(this.text, event);
  }

  private sequence(event: SequenceEvent, depth: number): YamlNode {
    this.offset = event.start;
    const items: YamlChild[] = [];
    while (!this.atEnd()) {
      const node = this.node(depth + 1);
      items.push({ keyStart: node.start, node });
    }
    return listNode(event.start, items);
  }

  private mapping(event: MappingEvent, depth: number): YamlNode {
    this.offset = event.start;
    const children = new Map<string, YamlChild>();
    const merged: YamlNode[] = [];
    let isIncomplete = false;
    while (!this.atEnd()) {
      const key = this.key(depth + 1);
      const node = this.node(depth + 1);
      if (key.plain === MERGE_KEY) merged.push(node);
      else if (!this.member(children, key, node)) isIncomplete = true;
    }
    for (const node of merged) if (!this.merge(children, node)) isIncomplete = true;
    return { ...mappingNode(event.start, children), ...(isIncomplete && { isIncomplete }) };
  }

  /** As any node, but the merge key is no scalar to be judged. */
  private key(depth: number): YamlNode {
    const event = this.events[this.next];
    const isMerge = event?.type === EVENT_ID.SCALAR && event.style === SCALAR_STYLE.PLAIN && this.source(event) === MERGE_KEY;
    if (!isMerge) return this.node(depth);
    this.next++;
    return scalarNode(event.valueStart, MERGE_KEY, MERGE_KEY);
  }

  /** Adds a member; false if its key cannot be taken, which is reported. */
  private member(children: Map<string, YamlChild>, key: YamlNode, node: YamlNode): boolean {
    const name = key.plain ?? key.value;
    if (typeof name !== 'string') {
      // An alias that cannot be followed has been reported.
      if (!key.isUnknown)
        this.report(key.start, { code: 'YAML_KEY', message: 'a key is a list or a mapping', hint: 'Use text as the key.' });
      return false;
    }
    if (typeof key.value !== 'string') {
      const message = `the key ${printable(name) || '(empty)'} is not text`;
      this.report(key.start, { code: 'YAML_KEY', message, hint: `Put it in quotes: ${singleQuoted(name)}.` });
    }
    const first = children.get(name);
    if (first) {
      const message = `the key ${quote(name)} appears twice, first on line ${this.lines.locate(first.keyStart).line}`;
      this.report(key.start, { code: 'YAML_DUPLICATE_KEY', message, hint: 'Keep one of the two.' });
      children.set(name, { ...first, isRepeated: true });
      return true;
    }
    if (key.isUnknown || typeof key.value !== 'string') return false;
    children.set(name, { keyStart: key.start, node });
    return true;
  }

  /** A merge key (`<<`) adds the members of one mapping, or of a list of mappings, that are not there yet; false if it cannot. */
  private merge(children: Map<string, YamlChild>, node: YamlNode): boolean {
    const sources = Array.isArray(node.value) ? [...(node.children?.values() ?? [])].map((child) => child.node) : [node];
    for (const source of sources) {
      const problem =
        source.children === undefined || Array.isArray(source.value)
          ? 'the merge key << needs a mapping or a list of mappings'
          : this.spend(source.size, '<<');
      if (problem !== undefined) {
        this.report(source.start, { code: 'YAML_ALIAS', message: problem, hint: 'Write the values out instead.' });
        return false;
      }
      for (const [key, child] of source.children ?? []) if (!children.has(key)) children.set(key, child);
    }
    return true;
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
