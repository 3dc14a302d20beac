export { JsonSchema, type SchemaResult } from './json-schema';
export { MAX_FILE_BYTES } from './limits';
export type { Json } from './node';
export { type ParsedYaml, type ParsedYamlStream, parseYaml, parseYamlStream } from './parse-yaml';
export { displayPath, type ReadText, readText } from './read-text';
export { readYaml } from './read-yaml';
export { type YamlPath, YamlSource } from './yaml-source';
