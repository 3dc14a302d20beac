import inventorySchema from '../../schema/inventory.schema.json';
import type { ClusterEntries } from './cluster-entry';

/** What a part of the schema wants. Of an object: its properties, or one part for all. */
interface Part {
  readonly type?: string;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly additionalProperties?: boolean | Part;
}

type Block = Record<string, unknown>;

const LINE = /^( *)([A-Za-z0-9][A-Za-z0-9._/-]*):(?: (.+))?$/;
const PLAIN = /^[A-Za-z][A-Za-z0-9._/-]{0,199}$/;
const NUMBER = /^(?:0|[1-9][0-9]{0,14})$/;
/** An empty line too. Not every character is welcome in YAML, nor every break of a line. */
const COMMENT = /^(?:#[ -~]*)?$/;
/** ASCII alone; a longer text may be longer than the schema permits. */
const QUOTED = /^"(?:[ !#-[\]-~]|\\["\\]){1,200}"$/;
/** What YAML 1.1 or 1.2 takes for something else than text, in whichever case. */
const WORDS = new Set(['true', 'false', 'yes', 'no', 'on', 'off', 'y', 'n', 'null']);

/**
 * Reads an inventory that looks as `addons inventory` writes it, in a tenth of the time that YAML, places and JSON Schema take: it is read on
 * every synthesis. Undefined if anything looks otherwise, right or wrong; a property test holds it equal to the whole way.
 */
export function quickEntries(text: string): ClusterEntries | undefined {
  const root: Block = {};
  const blocks: { readonly value: Block; readonly part: Part | undefined }[] = [{ value: root, part: inventorySchema }];
  for (const line of text.split('\n')) {
    if (COMMENT.test(line)) continue;
    const [, indent, name, scalar] = LINE.exec(line) ?? [];
    if (indent === undefined || name === undefined || indent.length % 2 !== 0) return undefined;
    const depth = indent.length / 2;
    if (depth >= blocks.length) return undefined;
    blocks.length = depth + 1;
    const block = blocks[depth];
    if (!block || !isKey(name) || Object.hasOwn(block.value, name)) return undefined;
    const part = partOf(block.part, name);
    if (!part) return undefined;
    if (scalar === undefined) {
      if (part.type !== 'object') return undefined;
      const value: Block = {};
      block.value[name] = value;
      blocks.push({ value, part });
    } else {
      const value = scalarOf(scalar);
      if (value === undefined || !fits(value, part.type)) return undefined;
      block.value[name] = value;
    }
  }
  return entriesOf(root);
}

/** Names of clusters are checked here, and that no block is empty, which YAML reads as null. */
function entriesOf({ clusters }: Block): ClusterEntries | undefined {
  if (!isBlock(clusters) || !Object.keys(clusters).every((name) => CLUSTER.test(name)) || hasEmpty(clusters)) return undefined;
  return clusters as ClusterEntries;
}

const CLUSTER = new RegExp(inventorySchema.properties.clusters.propertyNames.pattern);

function hasEmpty(block: Block): boolean {
  const values = Object.values(block);
  return values.length === 0 || values.some((value) => isBlock(value) && hasEmpty(value));
}

function isBlock(value: unknown): value is Block {
  return typeof value === 'object' && value !== null;
}

/** True for a key that every YAML takes for text. */
function isKey(name: string): boolean {
  return /^[A-Za-z]|\//.test(name) && !WORDS.has(name.toLowerCase());
}

function partOf(parent: Part | undefined, key: string): Part | undefined {
  const { properties = {}, additionalProperties } = parent ?? {};
  const part = Object.hasOwn(properties, key)
    ? properties[key]
    : typeof additionalProperties === 'object'
      ? additionalProperties
      : undefined;
  return part?.$ref === undefined ? part : DEFINITIONS.get(part.$ref);
}

const DEFINITIONS: ReadonlyMap<string, Part> = new Map(
  Object.entries(inventorySchema.definitions).map(([name, part]) => [`#/definitions/${name}`, part]),
);

function scalarOf(text: string): string | number | boolean | undefined {
  if (text === 'true' || text === 'false') return text === 'true';
  if (NUMBER.test(text)) return Number(text);
  if (QUOTED.test(text)) return JSON.parse(text) as string;
  return PLAIN.test(text) && !WORDS.has(text.toLowerCase()) ? text : undefined;
}

function fits(value: string | number | boolean, type: string | undefined): boolean {
  return type === 'integer' ? typeof value === 'number' : typeof value === type;
}
