import { askGo } from '../go';

/** Questions to the Go program, by what they are about. */
export interface Questions {
  /** Files of packages by path, their content in base64. */
  readonly layers: readonly Readonly<Record<string, string>>[];
  /** YAML files. */
  readonly documents: readonly string[];
  /** Templates by path, and at `functions` the names of those that there are. */
  readonly templates: readonly Readonly<Record<string, string>>[];
  readonly cel: readonly { readonly expression: string; readonly variables: Readonly<Record<string, unknown>> }[];
  readonly schemas: readonly unknown[];
  readonly values: readonly { readonly schema: unknown; readonly value: unknown }[];
  readonly globs: readonly { readonly pattern: string; readonly path: string }[];
}

/** What became of one document of a YAML file. */
export interface DocumentVerdict {
  readonly error: boolean;
  readonly isEmpty: boolean;
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly phase: string;
}

/** The answers, each list in the order of its questions. */
export interface Answers {
  readonly layers: readonly { readonly diffID: string; readonly config: string }[];
  readonly documents: readonly (readonly DocumentVerdict[])[];
  /** What Go says against the templates; empty if nothing. */
  readonly templates: readonly string[];
  readonly cel: readonly { readonly compileError: string; readonly value: boolean | null }[];
  readonly schemas: readonly (readonly string[])[];
  readonly values: readonly { readonly admitted: unknown; readonly isValid: boolean }[];
  readonly globs: readonly ('yes' | 'no' | 'malformed')[];
}

/** Asks the Go program of this folder, which is built first. */
export function ask(questions: Questions): Answers {
  return askGo(__dirname, questions) as Answers;
}
