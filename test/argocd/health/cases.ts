import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** An object as the API server holds it, and what its kind's check must say of it. */
export interface HealthCase {
  readonly name: string;
  readonly object: unknown;
  readonly status: string;
  readonly message: string;
}

interface CaseFile {
  /** Kinds that the cases hold for, as `<group>/<kind>`. */
  readonly kinds: readonly string[];
  readonly cases: readonly HealthCase[];
}

const FOLDER = join(__dirname, '../../data/argocd/health');
const MALFORMED = 'malformed.yaml';

/** The cases of each kind, by `<group>/<kind>`. */
export function healthCases(): ReadonlyMap<string, readonly HealthCase[]> {
  const files = readdirSync(FOLDER).filter((file) => file !== MALFORMED);
  const read = files.map((file): CaseFile => parse(readFileSync(join(FOLDER, file), 'utf8')));
  return new Map(read.flatMap(({ kinds, cases }) => kinds.map((kind) => [kind, cases] as const)));
}

/** Objects of shapes that no check may fail on. */
export function malformedObjects(): readonly unknown[] {
  return parse(readFileSync(join(FOLDER, MALFORMED), 'utf8'));
}
