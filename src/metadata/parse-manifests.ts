import { type Diagnostic, error, type Location, quote } from '../diagnostics';
import type { KubernetesObject } from '../kubernetes';
import { type Json, JsonSchema, parseYamlStream, type YamlPath, type YamlSource } from '../yaml';

/** Manifests and where each begins. */
export interface Manifests {
  readonly manifests: readonly { readonly object: KubernetesObject; readonly origin: Location }[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Most objects of one file; each becomes a file of the tree. */
const MAX_DOCUMENTS = 1_000;

const STRING_MAP = { type: 'object', additionalProperties: { type: 'string' } };
const NAME = { type: 'string', minLength: 1 };
const SCHEMA = new JsonSchema<KubernetesObject>({
  type: 'object',
  required: ['apiVersion', 'kind', 'metadata'],
  properties: {
    apiVersion: NAME,
    kind: NAME,
    metadata: {
      type: 'object',
      required: ['name'],
      properties: { name: NAME, namespace: NAME, labels: STRING_MAP, annotations: STRING_MAP },
    },
  },
});

/**
 * Reads Kubernetes manifests, one a YAML document. Refuses lists, and Secrets with content, also inside other objects such as a
 * SyncSet: no secret may reach the tree (design, decision 9). `file` names the text in diagnostics.
 */
export function parseManifests(file: string, text: string): Manifests {
  const { readable: sources, diagnostics } = parseYamlStream(file, text);
  const problems = [...diagnostics];
  const manifests: { object: KubernetesObject; origin: Location }[] = [];
  if (sources.length === 0 && diagnostics.length === 0) {
    const where = { file, line: 1, column: 1 };
    problems.push(
      error({ code: 'MANIFEST_MISSING', message: 'there is no object', hint: 'Write one, or do not list the file.', where }),
    );
  }
  if (sources.length > MAX_DOCUMENTS) {
    const message = `the file makes ${sources.length} objects, more than ${MAX_DOCUMENTS}`;
    const where = sources[MAX_DOCUMENTS]?.locate([]);
    return { manifests: [], diagnostics: [...problems, error({ code: 'MANIFEST_MANY', message, hint: 'Divide it.', where })] };
  }
  for (const source of sources) {
    const { value: object, diagnostics: faults } = SCHEMA.read(source);
    problems.push(...faults);
    if (!object) continue;
    problems.push(...checkNoList(object, source), ...checkNoSecret(source.value, [], source));
    manifests.push({ object, origin: source.locate([]) });
  }
  return { manifests, diagnostics: problems };
}

function checkNoList(object: KubernetesObject, source: YamlSource): Diagnostic[] {
  if (!Array.isArray(object['items']) || !object.kind.endsWith('List')) return [];
  const message = `the object is a ${quote(object.kind)}, which the cluster does not store`;
  const hint = 'Write each object as a document of its own, with a line --- between them.';
  return [error({ code: 'MANIFEST_LIST', message, hint, where: source.locate(['kind']) })];
}

function checkNoSecret(value: Json, path: YamlPath, source: YamlSource): Diagnostic[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, member]) => checkNoSecret(member, [...path, key], source));
  if (Array.isArray(value) || !('kind' in value) || value['kind'] !== 'Secret') return inner;
  const full = ['data', 'stringData'].filter((field) => field in value && value[field] !== null);
  return full.map((field) =>
    error({
      code: 'MANIFEST_SECRET',
      message: `a Secret has ${quote(field)}: its content would be readable in the repository`,
      hint: 'Deliver it by another system and only name it here (config.secrets, or secretMappings of a set).',
      where: source.locate([...path, field], 'key'),
    }),
  );
}
