import { type ParsedYaml, parseYaml } from './parse-yaml';
import { displayPath, readText } from './read-text';

/** Reads a file that must hold exactly one YAML document: {@link readText}, then {@link parseYaml}. */
export function readYaml(file: string, displayName = displayPath(file)): ParsedYaml {
  const { text, diagnostics } = readText(file, displayName);
  return text === undefined ? { diagnostics } : parseYaml(displayName, text);
}
