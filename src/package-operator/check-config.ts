import { type Diagnostic, error, quote } from '../diagnostics';
import { describe, isDnsLabel, isDnsSubdomain } from '../kubernetes';
import { type ConfigNode, type ConfigPath, isMap, nodesOf } from './config';
import { literal } from './literal';
import { Reference } from './reference';
import { sourceFieldOf } from './source-field';

/** The longest field name that YAML reads before its colon, in characters with quotes and escapes. */
const MAX_FIELD = 1024;

/** Keys of Secrets and ConfigMaps (Kubernetes `IsConfigMapKey`). */
const DATA_KEY = /^(?!\.\.)(?!\.$)[-._a-zA-Z0-9]{1,253}$/;

/** Finds what cannot stand in the configuration of a package: what is not JSON, null, and references to nothing. */
export function checkConfig(config: unknown): Diagnostic[] {
  if (!isMap(config)) return [invalid([], 'is not a map', 'Give an object whose fields are the properties of the schema.')];
  return [...nodesOf(config)].flatMap((node) => [...checkField(node), ...checkValue(node)]);
}

function checkField({ path }: ConfigNode): Diagnostic[] {
  const field = path.at(-1);
  if (typeof field !== 'string') return [];
  if (field === '__proto__') return [invalid(path, 'has a name that JavaScript keeps for itself', 'Choose another field name.')];
  if (/\p{Cs}/u.test(field)) return [invalid(path, 'has half a character (a lone surrogate) in its name')];
  if (literal(field).length <= MAX_FIELD) return [];
  return [invalid(path, `has a name of ${field.length} characters`, `YAML reads ${MAX_FIELD} at most.`)];
}

function checkValue({ path, value, isCycle }: ConfigNode): Diagnostic[] {
  if (isCycle) return [invalid(path, 'contains itself')];
  if (Reference.is(value)) return checkReference(value, path);
  switch (typeof value) {
    case 'boolean':
      return [];
    case 'string':
      return /\p{Cs}/u.test(value) ? [invalid(path, 'holds half a character (a lone surrogate)')] : [];
    case 'number':
      return Number.isFinite(value) ? [] : [invalid(path, `is ${value}, which JSON does not have`)];
    case 'object':
      if (value === null) return [invalid(path, 'is null', 'Leave the field out: a schema takes null for a mistake.')];
      if (Array.isArray(value) || isMap(value)) return [];
      return [invalid(path, `is a ${quote(value.constructor.name)}, which is not JSON`, 'Give its text, number or fields.')];
    default:
      return [invalid(path, `is of the type ${typeof value}, which is not JSON`, 'Give a text, number, boolean, list or map.')];
  }
}

function checkReference(reference: Reference, path: ConfigPath): Diagnostic[] {
  const { object } = sourceFieldOf(reference);
  const { name, namespace } = object.metadata;
  const refuse = (what: string, hint: string): Diagnostic =>
    error({ code: 'REFERENCE_INVALID', message: `${textOf(path)} refers to ${describe(object)}: ${what}`, hint });
  const found: Diagnostic[] = [];
  if (!isDnsSubdomain(name))
    found.push(refuse(`name ${quote(name)} is not valid`, `Name the ${object.kind} as it is on the cluster.`));
  if (namespace !== undefined && !isDnsLabel(namespace)) {
    found.push(refuse(`namespace ${quote(namespace)} is not valid`, 'Package Operator fills in no namespace; name it.'));
  }
  if ('key' in reference.target && !DATA_KEY.test(reference.target.key)) {
    found.push(refuse(`key ${quote(reference.target.key)} is not valid`, 'A key has letters, digits, ".", "_" and "-".'));
  }
  return found;
}

function invalid(path: ConfigPath, what: string, hint?: string): Diagnostic {
  return error({ code: 'PACKAGE_CONFIG_INVALID', message: `${textOf(path)} ${what}`, ...(hint && { hint }) });
}

/** A path as code: `config.addonsv1.list[0]`. */
function textOf(path: ConfigPath): string {
  const segments = path.map((field) => {
    if (typeof field === 'number') return `[${field}]`;
    return /^[A-Za-z_]\w*$/.test(field) ? `.${field}` : `[${quote(field)}]`;
  });
  return `config${segments.join('')}`;
}
