import type { ErrorObject } from 'ajv';
import { type Diagnostic, error, quote } from '../diagnostics';
import { closest } from './closest';
import { instancePath, isSummary } from './findings';
import { typeHint, wantedTypes, withValue } from './type-words';
import type { YamlPath } from './yaml-path';
import type { YamlSource } from './yaml-source';

/** Up to so many known names are listed in a hint. */
const MAX_LISTED = 12;

/** The parts of a schema that explain it to people: JSON Schema's own, and our three private keywords. */
export interface SchemaTexts {
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, { readonly description?: string }>>;
  /** What a text must be, to be read after "must be". */
  readonly 'x-expects'?: string;
  /** Properties of former versions, each with what took its place. */
  readonly 'x-removed'?: Readonly<Record<string, string>>;
  /** True if the value may be private and so is never shown. */
  readonly 'x-private'?: boolean;
  readonly [keyword: string]: unknown;
}

/** Says one finding of the JSON Schema validator in words and at its place; undefined for one that adds nothing to the others. */
export function explain(finding: ErrorObject, source: YamlSource): Diagnostic | undefined {
  if (isSummary(finding)) return undefined;
  const path = instancePath(finding);
  const texts: SchemaTexts = finding.parentSchema ?? {};
  switch (finding.keyword) {
    case 'additionalProperties':
      return unknownProperty(source, path, String(finding.params['additionalProperty']), texts);
    case 'required':
      return missingProperty(source, path, finding, texts);
    case 'type':
      return wrongType(source, path, [finding.params['type']].flat().map(String), texts);
    default:
      return finding.propertyName === undefined
        ? wrongValue(source, path, finding, texts)
        : wrongKey(source, path, finding.propertyName, mustBe(finding, texts));
  }
}

function unknownProperty(source: YamlSource, path: YamlPath, name: string, texts: SchemaTexts): Diagnostic {
  const where = source.locate([...path, name], 'key');
  const removed = texts['x-removed'] ?? {};
  if (Object.hasOwn(removed, name)) {
    const message = `${within(source, path)}the property ${quote(name)} does not exist any more`;
    return error({ code: 'SCHEMA_REMOVED_PROPERTY', message, hint: removed[name], where });
  }
  const known = Object.keys(texts.properties ?? {});
  const near = closest(name, known);
  const list = known.length > 0 && known.length <= MAX_LISTED ? ` Known here: ${known.join(', ')}.` : '';
  const hint = near ? `Did you mean ${quote(near)}?` : `Remove it.${list}`;
  return error({
    code: 'SCHEMA_UNKNOWN_PROPERTY',
    message: `${within(source, path)}unknown property ${quote(name)}`,
    hint,
    where,
  });
}

function missingProperty(source: YamlSource, path: YamlPath, finding: ErrorObject, texts: SchemaTexts): Diagnostic {
  const name = String(finding.params['missingProperty']);
  const description = texts.properties?.[name]?.description;
  return error({
    code: 'SCHEMA_MISSING_PROPERTY',
    message: `${within(source, path)}the property ${quote(name)} is missing`,
    hint: description ? `Add it: ${description}` : `Add ${quote(name)}.`,
    where: source.locate(path),
  });
}

function wrongType(source: YamlSource, path: YamlPath, types: readonly string[], texts: SchemaTexts): Diagnostic {
  const node = source.find(path);
  const subject = source.describe(path) || 'the document';
  const isPrivate = texts['x-private'] === true;
  const message = withValue(`${subject} must be ${wantedTypes(types)}`, node, isPrivate);
  return error({ code: 'SCHEMA_TYPE', message, hint: typeHint(types, node, isPrivate), where: source.locate(path) });
}

function wrongValue(source: YamlSource, path: YamlPath, finding: ErrorObject, texts: SchemaTexts): Diagnostic {
  const node = source.find(path);
  const subject = source.describe(path) || 'the document';
  const message = withValue(`${subject} must ${mustBe(finding, texts)}`, node, texts['x-private'] === true);
  const near = typeof node?.value === 'string' ? closest(node.value, (texts.enum ?? []).map(String)) : undefined;
  const hint = near === undefined ? undefined : `Did you mean ${quote(near)}?`;
  return error({ code: 'SCHEMA_VALUE', message, hint, where: source.locate(path) });
}

function wrongKey(source: YamlSource, path: YamlPath, name: string, must: string): Diagnostic {
  const message = `${within(source, path)}the key ${quote(name)} must ${must}`;
  return error({ code: 'SCHEMA_VALUE', message, where: source.locate([...path, name], 'key') });
}

/** What is wanted, to be read after "must". */
function mustBe(finding: ErrorObject, texts: SchemaTexts): string {
  if (finding.keyword === 'enum') return `be one of ${(texts.enum ?? []).map(quote).join(', ')}`;
  if (texts['x-expects']) return `be ${texts['x-expects']}`;
  const limit = Number(finding.params['limit']);
  if (finding.keyword.startsWith('min') && finding.keyword !== 'minimum' && limit === 1) return 'not be empty';
  return (finding.message ?? 'be valid').replace(/^must /, '');
}

function within(source: YamlSource, path: YamlPath): string {
  return path.length === 0 ? '' : `${source.describe(path)}: `;
}
