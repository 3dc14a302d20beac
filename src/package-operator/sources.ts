import type { ClusterObjectTemplateSpecSources } from '../../imports/package-operator.run';
import { identityOf, type KubernetesObject } from '../kubernetes';
import { type PackageConfig, referencesOf } from './config';
import type { Reference } from './reference';
import { sourceFieldOf } from './source-field';

/**
 * The JSONPath of the whole object. Package Operator makes a missing key an error even where the source is optional
 * (package-operator 0.6, 1.4), so an optional value needs a path that every object has. `..` finds every value of the object,
 * each before what is in it: the first is the object itself, and the template looks for the key there.
 */
const WHOLE_OBJECT = '..';

/** A value that Package Operator copies from a source into `.config` of the template. */
export interface SourceItem {
  /** The JSONPath of the value. */
  readonly key: string;
  /** Its field of `.config`: an identifier of Go templates, so that it needs no quoting anywhere. */
  readonly destination: string;
  /** The references that find their values in it; optional all, or none. */
  readonly references: readonly Reference[];
}

/** An object of the cluster and what is read from it. */
export interface Source {
  readonly object: KubernetesObject;
  /** True if every reference to the object is optional. */
  readonly isOptional: boolean;
  /** In the order of first use, each with a key and a destination of its own. */
  readonly items: readonly SourceItem[];
}

/** What a configuration reads from the cluster: one source for each object, in the order of first use. */
export function readSources(config: PackageConfig): Source[] {
  const taken = new Set<string>();
  const byObject = groupBy(referencesOf(config), (reference) => identityOf(sourceFieldOf(reference).object));
  return byObject.map(([first, ...rest]) => {
    const references = [first, ...rest];
    return {
      object: sourceFieldOf(first).object,
      isOptional: references.every(({ isOptional }) => isOptional),
      items: groupBy(references, keyOf).map(([reader, ...others]) => ({
        key: keyOf(reader),
        destination: unusedName(reader, taken),
        references: [reader, ...others],
      })),
    };
  });
}

/** `spec.sources` of the ClusterObjectTemplate that delivers a package with this configuration. */
export function sourcesOf(config: PackageConfig): ClusterObjectTemplateSpecSources[] {
  return readSources(config).map(({ object: { apiVersion, kind, metadata }, isOptional, items }) => ({
    apiVersion,
    kind,
    ...(metadata.namespace !== undefined && { namespace: metadata.namespace }),
    name: metadata.name,
    ...(isOptional && { optional: true }),
    items: items.map(({ key, destination }) => ({ key, destination: `.${destination}` })),
  }));
}

/** The JSONPath of a reference's value, or of the whole object if the value may be missing. */
function keyOf(reference: Reference): string {
  if (reference.isOptional) return WHOLE_OBJECT;
  return sourceFieldOf(reference).path.reduce((path, field) => path + segment(field), '');
}

/** A field in client-go's JSONPath, in which only dots need an escape among the characters of keys. */
function segment(field: string): string {
  return /^[A-Za-z]+$/.test(field) ? `.${field}` : `['${field.replaceAll('.', '\\.')}']`;
}

/** A destination that tells the object, and the field if it is one; never one that is taken. */
function unusedName(reference: Reference, taken: Set<string>): string {
  const { object, path } = sourceFieldOf(reference);
  const parts = reference.isOptional ? [object.metadata.name] : [object.metadata.name, ...path.slice(-1)];
  const name = parts
    .join('_')
    .replace(/[^A-Za-z0-9_]/g, '_')
    .replace(/^(?=[0-9])/, '_');
  let unused = name;
  for (let count = 2; taken.has(unused); count++) unused = `${name}_${count}`;
  taken.add(unused);
  return unused;
}

/** The items with one key each, groups and items in the order of `items`. */
function groupBy<Item>(items: readonly Item[], keyOfItem: (item: Item) => string): [Item, ...Item[]][] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(keyOfItem(item));
    if (group) group.push(item);
    else groups.set(keyOfItem(item), [item]);
  }
  return [...groups.values()];
}
