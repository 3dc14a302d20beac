import type { ErrorObject, Options, ValidateFunction } from 'ajv';
import { type Diagnostic, warning } from '../diagnostics';
import { explain } from './explain';
import { faultyPath, ownFindings } from './findings';
import { FORMATS } from './formats';
import { MAX_DEPTH, MAX_PROBLEMS, MAX_VALUES_FOR_ALL_FAULTS } from './limits';
import { isBooleanWord } from './scalar';
import { SoundPart } from './sound-part';
import type { YamlSource } from './yaml-source';

/** A document that fits its schema, or why it does not. */
export interface SchemaResult<T> {
  /** Present if there is no error, and all of the document could be read. */
  readonly value?: T;
  /** What of the document fits, errors or not; absent if that is nothing. */
  readonly sound?: SoundPart<T>;
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
  private firstFault?: ValidateFunction<T>;
  private partialValidator?: ValidateFunction<Partial<T>>;

  /** `references` are the schemas that this one refers to, by the name it uses. */
  public constructor(
    private readonly schema: object,
    private readonly references: Readonly<Record<string, object>> = {},
  ) {}

  /**
   * Checks a document, telling every fault at its place, but not again what the parser has told. Also warns of `yes`, `no`, `on` and
   * `off` where a boolean is wanted: YAML 1.2 readers take them for text. Of a document of more than
   * {@link MAX_VALUES_FOR_ALL_FAULTS} values only the first fault is told, and nothing of it is sound then.
   */
  public read(source: YamlSource): SchemaResult<T> {
    const value: unknown = source.value;
    if (source.size > MAX_VALUES_FOR_ALL_FAULTS) {
      this.firstFault ??= this.compile<T>(this.schema, { allErrors: false });
      if (!this.firstFault(value)) return { diagnostics: distinct(ownFindings(this.firstFault.errors ?? [], source), source) };
    }
    this.validator ??= this.compile<T>(this.schema);
    const fits = this.validator(value);
    if (fits && source.isWhole([])) return { value, sound: new SoundPart<T>(value, source), diagnostics: booleanWords(source) };
    const findings = fits ? [] : ownFindings(this.validator.errors ?? [], source);
    const sound = this.soundPart(source, findings);
    const faults = distinct(findings, source);
    const told = new Set(faults.map(placeOf));
    const words = booleanWords(source).filter((word) => !told.has(placeOf(word)));
    return { ...(sound && { sound }), diagnostics: [...faults, ...words] };
  }

  /** Cuts what is at fault; where the rest does not fit without it, what is around it too. */
  private soundPart(source: YamlSource, findings: readonly ErrorObject[]): SoundPart<T> | undefined {
    this.partialValidator ??= this.compile<Partial<T>>({ ...this.schema, required: [] });
    let paths = findings.flatMap(faultyPath);
    let part = source.without(paths.filter((path) => path.length > 0));
    // Each round cuts at least one value, and the value around it in the next: the deepest document ends it.
    for (let round = 0; round <= MAX_DEPTH; round++) {
      const value: unknown = part.value;
      if (this.partialValidator(value)) return new SoundPart(value, part);
      paths = (this.partialValidator.errors ?? []).flatMap(faultyPath);
      if (paths.length === 0 || paths.some((path) => path.length === 0)) return undefined;
      part = part.without(paths);
    }
    return undefined;
  }

  private compile<V>(schema: object, options: Options = {}): ValidateFunction<V> {
    const { default: Ajv }: typeof import('ajv') = require('ajv');
    const ajv = new Ajv({ ...OPTIONS, ...options });
    for (const [name, referenced] of Object.entries(this.references)) ajv.addSchema(referenced, name);
    return ajv.compile<V>(schema);
  }
}

/** One fault can break two rules of a schema that say the same to a person. */
function distinct(findings: readonly ErrorObject[], source: YamlSource): Diagnostic[] {
  const byText = new Map<string, Diagnostic>();
  for (const finding of findings.slice(0, MAX_PROBLEMS)) {
    const diagnostic = explain(finding, source);
    if (diagnostic) byText.set(`${placeOf(diagnostic)} ${diagnostic.message}`, diagnostic);
  }
  return [...byText.values()];
}

function placeOf({ where }: Diagnostic): string {
  return `${where?.line}:${where?.column}`;
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
