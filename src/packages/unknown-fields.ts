import { type Diagnostic, quote, warning } from '../diagnostics';
import type { Json, YamlPath, YamlSource } from '../yaml';

/** The parts of the schemas of manifests that say which fields there are. */
interface Fields {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Fields>>;
  readonly items?: Fields;
  readonly anyOf?: readonly Fields[];
  readonly additionalProperties?: Fields;
  readonly definitions?: Readonly<Record<string, Fields>>;
}

/** Warnings of one file: nobody reads more. */
const MAX_WARNINGS = 100;

/**
 * Warns of the fields that a manifest should not have. Package Operator ignores them (package-operator 2.4), so that a mistyped `phase`
 * or `filters` has no effect and nobody sees it.
 */
export function unknownFields(fields: Fields, source: YamlSource): Diagnostic[] {
  return visit(fields, source.value, [], source, fields).slice(0, MAX_WARNINGS);
}

function visit(fields: Fields, value: Json, path: YamlPath, source: YamlSource, root: Fields): Diagnostic[] {
  if (typeof value !== 'object' || value === null) return [];
  const { properties, items, additionalProperties } = resolve(fields, value, root);
  if (Array.isArray(value)) {
    return items ? value.flatMap((item, index) => visit(items, item, [...path, index], source, root)) : [];
  }
  return Object.entries(value).flatMap(([name, member]) => {
    const known = properties && Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    if (known) return visit(known, member, [...path, name], source, root);
    return properties ? [unknown([...path, name], Object.keys(properties), source)] : [];
  });
}

/** The schema itself behind a reference, or the one of several that is for a list or for a mapping. */
function resolve(fields: Fields, value: object, root: Fields): Fields {
  if (fields.$ref !== undefined && root.definitions?.['schema']) return root.definitions['schema'];
  if (!fields.anyOf) return fields;
  const resolved = fields.anyOf.map((option) => resolve(option, value, root));
  return resolved.find(({ items, properties }) => (Array.isArray(value) ? items : properties)) ?? fields;
}

function unknown(path: YamlPath, known: readonly string[], source: YamlSource): Diagnostic {
  return warning({
    code: 'PACKAGE_FIELD_UNKNOWN',
    message: `${quote(source.describe(path))} is no field of a package manifest, and is ignored`,
    hint: known.length <= 12 ? `Remove it, or use one of ${known.join(', ')}.` : 'Remove it, or mend its name.',
    where: source.locate(path, 'key'),
  });
}
