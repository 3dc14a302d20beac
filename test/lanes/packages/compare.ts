import { isDeepStrictEqual } from 'node:util';
import { packageImage } from '../../../src/packages';
import { evaluateCondition } from '../../../src/packages/cel/evaluate';
import { compileFilter } from '../../../src/packages/conditions';
import { readDocuments } from '../../../src/packages/documents';
import { globMatcher } from '../../../src/packages/glob';
import { objectOf } from '../../../src/packages/package-object';
import { checkSchema } from '../../../src/packages/schema/check-schema';
import { defaulted, pruned } from '../../../src/packages/schema/config-value';
import { ConfigValidator } from '../../../src/packages/schema/validate-value';
import { TEMPLATE_FUNCTIONS } from '../../../src/packages/template/functions';
import { parseTemplate } from '../../../src/packages/template/parse';
import { widget } from '../../packages/widget';
import { CEL_VARIABLES, celExpressions, fileSets, globs, MALFORMED_GLOBS, templates, yamlFiles } from './cases';
import { type Answers, ask, type Questions } from './oracle';
import { schemas, values } from './schema-cases';
import type { Tally } from './tally';

/**
 * Where we accept what cel-go refuses: types of empty lists and maps, a type as the key of a value, and negations that our parser takes
 * together.
 */
const LENIENT = /\[\]|\{\}|\[(?:int|string)\]|-\(-/;

/** Compares cases of every kind with what the Go libraries say. */
export function compareWithGo(tally: Tally): void {
  const functions = [...TEMPLATE_FUNCTIONS].join(' ');
  const questions: Questions = {
    layers: fileSets(300),
    documents: yamlFiles(1000),
    templates: templates(2000).map((text) => ({ functions, a: text })),
    cel: celExpressions(3000).map((expression) => ({ expression, variables: CEL_VARIABLES })),
    schemas: schemas(1500),
    values: values(1000),
    globs: [...globs(2000), ...MALFORMED_GLOBS.map((pattern) => ({ pattern, path: 'a' }))],
  };
  const answers = ask(questions);
  compareLayers(questions, answers, tally);
  compareDocuments(questions, answers, tally);
  compareTemplates(questions, answers, tally);
  compareCel(questions, answers, tally);
  compareSchemas(questions, answers, tally);
  compareGlobs(questions, answers, tally);
}

function compareLayers({ layers }: Questions, answers: Answers, tally: Tally): void {
  for (const [index, files] of layers.entries()) {
    const content = Object.entries(files).map(([path, encoded]) => ({ path, content: Buffer.from(encoded, 'base64') }));
    const image = packageImage({ files: content });
    const config: { rootfs: { diff_ids: string[] } } = JSON.parse(Buffer.from(image.config.bytes).toString());
    const ours = { diffID: config.rootfs.diff_ids[0], config: image.config.descriptor.digest };
    tally.check('image', isDeepStrictEqual(ours, answers.layers[index]), {
      paths: Object.keys(files),
      ours,
      go: answers.layers[index],
    });
  }
}

function compareDocuments({ documents }: Questions, answers: Answers, tally: Tally): void {
  const { root } = widget();
  for (const [index, text] of documents.entries()) {
    const verdicts = answers.documents[index] ?? [];
    const read = readDocuments(root, { path: 'a.yaml', content: Buffer.from(text) }, 'a.yaml');
    const objects = new Map(read.documents.map((document) => [document.index, objectOf(document)]));
    const isRefused = read.diagnostics.some(({ severity }) => severity === 'error');
    for (const [number, go] of verdicts.entries()) {
      const object = objects.get(number);
      const mapping = typeof object?.document.value === 'object' && !Array.isArray(object.document.value);
      const ours = {
        apiVersion: object?.apiVersion ?? '',
        kind: object?.kind ?? '',
        name: object?.name ?? '',
        phase: object?.annotations['package-operator.run/phase'] ?? '',
      };
      const { error, isEmpty, ...theirs } = go;
      // What Go cannot decode has no kind for us, or is no YAML for us either; we refuse a few texts more, as readers differ on them.
      const isSame = error
        ? isRefused || !mapping || ours.kind === '' || ours.apiVersion === ''
        : isEmpty
          ? object === undefined
          : isDeepStrictEqual(ours, theirs);
      tally.check('document', isSame || (isRefused && object === undefined), { text, number, ours, go });
    }
  }
}

function compareTemplates({ templates: sets }: Questions, answers: Answers, tally: Tally): void {
  for (const [index, { a: text = '' }] of sets.entries()) {
    const { faults, uses } = parseTemplate(text);
    const unknown = uses.filter((use) => use.kind === 'function' && !TEMPLATE_FUNCTIONS.has(use.name));
    const isBad = faults.length > 0 || unknown.length > 0;
    tally.check('template', isBad === (answers.templates[index] !== ''), { text, faults, unknown, go: answers.templates[index] });
  }
}

function compareCel({ cel }: Questions, answers: Answers, tally: Tally): void {
  for (const [index, { expression }] of cel.entries()) {
    const go = answers.cel[index];
    const compiled = compileFilter(expression);
    const error = 'reason' in compiled ? compiled.reason : '';
    const isSame = (error === '') === (go?.compileError === '') || (error === '' && LENIENT.test(expression));
    tally.check('CEL, compiled', isSame, { expression, ours: error, go: go?.compileError });
    if ('reason' in compiled || go?.compileError !== '') continue;
    const outcome = evaluateCondition(compiled.expression, CEL_VARIABLES, { left: Number.MAX_SAFE_INTEGER });
    const value = 'value' in outcome ? outcome.value : null;
    tally.check('CEL, evaluated', value === go.value, { expression, ours: outcome, go: go.value });
  }
}

function compareSchemas({ schemas: list, values: pairs }: Questions, answers: Answers, tally: Tally): void {
  for (const [index, schema] of list.entries()) {
    const ours = checkSchema(Object(schema));
    const go = answers.schemas[index] ?? [];
    tally.check('schema', ours.length > 0 === go.length > 0, { schema, ours, go });
  }
  for (const [index, pair] of pairs.entries()) {
    const schema = Object(pair.schema);
    const faults = new ConfigValidator(schema).faults(Object(pair.value));
    const admitted = defaulted(pruned(Object(pair.value), schema, true), schema);
    const go = answers.values[index];
    tally.check('value, admitted', isDeepStrictEqual(admitted, go?.admitted), {
      value: pair.value,
      ours: admitted,
      go: go?.admitted,
    });
    tally.check('value, valid', (faults.length === 0) === go?.isValid, { value: pair.value, ours: faults, go: go?.isValid });
  }
}

function compareGlobs({ globs: pairs }: Questions, answers: Answers, tally: Tally): void {
  for (const [index, { pattern, path }] of pairs.entries()) {
    const matches = globMatcher(pattern);
    const ours = matches ? (matches(path) ? 'yes' : 'no') : 'malformed';
    const go = answers.globs[index];
    tally.check('glob', ours === go || (MALFORMED_GLOBS.includes(pattern) && ours === 'malformed' && go !== 'yes'), {
      pattern,
      path,
      ours,
      go,
    });
  }
}
