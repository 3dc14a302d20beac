import type { ErrorObject, Options, ValidateFunction } from 'ajv';
import { type Diagnostic, warning } from '../diagnostics';
import { explain } from './explain';
import { FORMATS } from './formats';
import { MAX_PROBLEMS } from './limits';
import { isBooleanWord } from './scalar';
import type { YamlSource } from './yaml-source';

/** A document that fits its schema, or why it does not. */
export interface SchemaResult<T> {
  /** Present if there is no error. */
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

const OPTIONS: Options = {
  allErrors: true,
  verbose: true,
  ownProperties: true,
  allowUnionTypes: true,
  strictTypes: false,
  strictRequired: false,
  // The schemas are ours and tested against draft-07: checking them on every start would only cost time.
  meta: false,
  validateSchema: false,
  // Compiling is most of a short run: without these two it takes less than half the time, and checking is as fast.
  inlineRefs: false,
  code: { optimize: false },
  formats: FORMATS,
  keywords: ['x-expects', 'x-removed', 'x-private'],
};

/**
 * A JSON Schema (draft-07) for documents of type `T`. The validator is loaded and compiled at the first document.
 * Besides JSON Schema it knows the formats of `FORMATS` and the private keywords of `SchemaTexts`.
 */
export class JsonSchema<T> {
  private validator?: ValidateFunction<T>;

  /** `references` are the schemas that this one refers to, by the name it uses. */
  public constructor(
    private readonly schema: object,
    private readonly references: Readonly<Record<string, object>> = {},
  ) {}

  /**
   * Checks a document, telling every fault at its place. Also warns of `yes`, `no`, `on` and `off` where a boolean is wanted: YAML 1.2
   * readers take them for text.
   */
  public read(source: YamlSource): SchemaResult<T> {
    this.validator ??= this.compile();
    const value: unknown = source.value;
    if (this.validator(value)) return { value, diagnostics: booleanWords(source) };
    return { diagnostics: distinct(this.validator.errors ?? [], source) };
  }

  private compile(): ValidateFunction<T> {
    const { default: Ajv }: typeof import('ajv') = require('ajv');
    const ajv = new Ajv(OPTIONS);
    for (const [name, schema] of Object.entries(this.references)) ajv.addSchema(schema, name);
    return ajv.compile<T>(this.schema);
  }
}

/** One fault can break two rules of a schema that say the same to a person. */
function distinct(findings: readonly ErrorObject[], source: YamlSource): Diagnostic[] {
  const byText = new Map<string, Diagnostic>();
  for (const finding of findings.slice(0, MAX_PROBLEMS)) {
    const diagnostic = explain(finding, source);
    if (diagnostic) byText.set(`${diagnostic.where?.line}:${diagnostic.where?.column} ${diagnostic.message}`, diagnostic);
  }
  return [...byText.values()];
}

function booleanWords(source: YamlSource): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { path, node, plain } of source.plainScalars()) {
    if (found.length === MAX_PROBLEMS) break;
    if (typeof node.value !== 'boolean' || !isBooleanWord(plain)) continue;
    found.push(
      warning({
        code: 'YAML_BOOLEAN_WORD',
        message: `${source.describe(path)} is ${plain}, which is ${node.value} in YAML 1.1 but text in YAML 1.2`,
        hint: `Write ${node.value}.`,
        where: source.locate(path),
      }),
    );
  }
  return found;
}
