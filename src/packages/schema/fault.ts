import type { YamlPath } from '../../yaml';

/** A fault of a configuration schema: where it is, counted from the schema, and a sentence in the words of Kubernetes. */
export interface SchemaFault {
  readonly path: YamlPath;
  readonly text: string;
}

/** A keyword that must be there. */
export function missing(path: YamlPath, reason: string): SchemaFault {
  return { path, text: `Required value: ${reason}` };
}

/** A keyword with a wrong value. */
export function wrong(path: YamlPath, value: unknown, reason: string): SchemaFault {
  return { path, text: `Invalid value: ${JSON.stringify(value) ?? 'null'}: ${reason}` };
}

/** A keyword that must not be there. */
export function unwanted(path: YamlPath, reason: string): SchemaFault {
  return { path, text: `Forbidden: ${reason}` };
}
