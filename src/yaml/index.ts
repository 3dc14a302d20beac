export { JsonSchema, type SchemaResult } from './json-schema';
export type { Json } from './node';
export { type ParsedYaml, type ParsedYamlStream, parseYaml, parseYamlStream } from './parse-yaml';
export { displayPath, MAX_FILE_BYTES, type ReadText, readText } from './read-text';
export { readYaml } from './read-yaml';
export { type YamlPath, YamlSource } from './yaml-source';
