import { isDeepStrictEqual } from 'node:util';
import type { Json, YamlPath } from '../../yaml';
import type { ConfigSchema } from '../manifest';
import { mappingOf } from '../mapping';
import { checkStructural } from './check-structural';
import { junctorChildren, type SchemaPlace, structuralChildren } from './children';
import { pruned } from './config-value';
import { missing, type SchemaFault, unwanted, wrong } from './fault';
import { checkKeywords } from './keywords';
import { checkListTypes } from './list-types';
import { ConfigValidator } from './validate-value';

/**
 * Checks the schema of a configuration by the rules that Package Operator shares with CustomResourceDefinitions (package-operator 2.7):
 * keywords, structure, list types, and defaults, which are looked at when all else is right.
 */
export function checkSchema(schema: ConfigSchema): SchemaFault[] {
  const faults = schema.nullable === true ? [unwanted(['nullable'], 'nullable cannot be true at the root')] : [];
  faults.push(...visit(schema, [], 'root'));
  return faults.length > 0 ? faults : checkDefaults(schema, []);
}

function visit(schema: ConfigSchema, path: YamlPath, place: SchemaPlace): SchemaFault[] {
  const faults = [...checkKeywords(schema, path), ...checkListTypes(schema, path)];
  if (place !== 'junctor') faults.push(...checkStructural(schema, path, place));
  for (const inner of [...structuralChildren(schema), ...junctorChildren(schema)]) {
    faults.push(...visit(inner.schema, [...path, ...inner.path], place === 'junctor' ? 'junctor' : inner.place));
  }
  return faults;
}

/** Each default must fit its schema and hold nothing that the schema does not name. */
function checkDefaults(schema: ConfigSchema, path: YamlPath): SchemaFault[] {
  const faults: SchemaFault[] = [];
  const { default: standard } = schema;
  if (standard !== undefined && standard !== null) {
    const at = [...path, 'default'];
    const isResource = schema['x-kubernetes-embedded-resource'] === true;
    if (!isDeepStrictEqual(pruned(standard, schema, isResource), standard))
      faults.push(wrong(at, standard, 'must not have unknown fields'));
    if (isResource) faults.push(...checkResource(standard, at));
    faults.push(...new ConfigValidator(schema).faults(standard).map((fault) => ({ ...fault, path: [...at, ...fault.path] })));
  }
  for (const inner of structuralChildren(schema)) {
    if (inner.path[0] !== 'additionalProperties') faults.push(...checkDefaults(inner.schema, [...path, ...inner.path]));
  }
  return faults;
}

function checkResource(value: Json, path: YamlPath): SchemaFault[] {
  const fields = mappingOf(value);
  return ['apiVersion', 'kind']
    .filter((name) => !fields[name])
    .map((name) => missing([...path, name], 'must be set in a resource'));
}
