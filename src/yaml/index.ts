export { JsonSchema, type SchemaResult } from './json-schema';
export { MAX_FILE_BYTES, MAX_PROBLEMS } from './limits';
export type { Json } from './node';
export { type ParsedYaml, type ParsedYamlStream, parseYaml, parseYamlStream } from './parse-yaml';
export { displayPath, type ReadText, readText } from './read-text';
export { readYaml } from './read-yaml';
export { SoundPart } from './sound-part';
export type { YamlPath } from './yaml-path';
export { YamlSource } from './yaml-source';
