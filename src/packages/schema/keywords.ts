import type { YamlPath } from '../../yaml';
import { parseCel } from '../cel/compile';
import { type ConfigSchema, itemsOf } from '../manifest';
import { missing, type SchemaFault, unwanted, wrong } from './fault';
import { readPattern } from './pattern';

/** The types of OpenAPI v3. */
const TYPES = ['array', 'boolean', 'integer', 'number', 'object', 'string'];

/** Keywords of JSON Schema that Kubernetes does not have; empty ones are passed over where it does so (package-operator 2.7). */
const UNSUPPORTED: readonly (readonly [keyword: string, isThere: (value: unknown) => boolean])[] = [
  ['id', isFilled],
  ['additionalItems', isGiven],
  ['patternProperties', isFilled],
  ['definitions', isFilled],
  ['dependencies', isGiven],
  ['$ref', isGiven],
];

/** Checks the keywords of one schema by themselves, wherever it stands (package-operator 2.7). */
export function checkKeywords(schema: ConfigSchema, path: YamlPath): SchemaFault[] {
  const at = (keyword: string) => [...path, keyword];
  const faults = UNSUPPORTED.filter(([keyword, isThere]) => isThere(schema[keyword])).map(([keyword]) =>
    unwanted(at(keyword), `${keyword} is not supported`),
  );
  const type = schema.type ?? '';
  if (type === 'null') faults.push(unwanted(at('type'), 'type cannot be set to null, use nullable as an alternative'));
  else if (type !== '' && !TYPES.includes(type)) {
    faults.push({ path: at('type'), text: `Unsupported value: ${JSON.stringify(type)}: supported values: ${TYPES.join(', ')}` });
  }
  if (Array.isArray(schema.items) && schema.items.length > 0) {
    faults.push(unwanted(at('items'), 'items must be a schema object and not an array'));
  }
  if (schema['uniqueItems'] === true) {
    faults.push(unwanted(at('uniqueItems'), 'uniqueItems cannot be set to true since the runtime complexity becomes quadratic'));
  }
  if (isFilled(schema.properties) && isGiven(schema.additionalProperties) && schema.additionalProperties !== true) {
    faults.push(unwanted(at('additionalProperties'), 'additionalProperties and properties are mutual exclusive'));
  }
  if (schema['x-kubernetes-preserve-unknown-fields'] === false) {
    faults.push(wrong(at('x-kubernetes-preserve-unknown-fields'), false, 'must be true or undefined'));
  }
  return [...faults, ...checkPattern(schema, at('pattern')), ...checkRules(schema, at('x-kubernetes-validations'))];
}

function checkPattern({ pattern }: ConfigSchema, path: YamlPath): SchemaFault[] {
  const read = readPattern(pattern ?? '');
  return 'reason' in read ? [wrong(path, pattern, `must be a valid regular expression, but isn't: ${read.reason}`)] : [];
}

/** Rules in CEL are read here; their types and costs depend on libraries of Kubernetes and are not checked. */
function checkRules(schema: ConfigSchema, path: YamlPath): SchemaFault[] {
  return itemsOf(schema['x-kubernetes-validations']).flatMap((entry, index) => {
    const at = (field: string) => [...path, index, field];
    const rule = (entry?.rule ?? '').trim();
    const written = entry?.message ?? '';
    const message = written.trim();
    if (rule === '') return [missing(at('rule'), 'rule is not specified')];
    if (written !== '' && message === '') return [wrong(at('message'), written, 'message must be non-empty if specified')];
    if (/[\r\n]/.test(message)) return [wrong(at('message'), written, 'message must not contain line breaks')];
    if (/[\r\n]/.test(rule) && message === '') {
      return [missing(at('message'), 'message must be specified if rule contains line breaks')];
    }
    const parsed = parseCel(rule);
    return 'reason' in parsed ? [wrong(at('rule'), rule, parsed.reason)] : [];
  });
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return value !== '';
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}
