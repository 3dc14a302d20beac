import { LineCounter, parseAllDocuments } from 'yaml';
import { type Diagnostic, error, quote } from '../src/diagnostics';

/** A CustomResourceDefinition and the file it was read from. */
export interface Crd {
  readonly file: string;
  readonly group: string;
  readonly kind: string;
  readonly manifest: CrdManifest;
}

/** The part of a CustomResourceDefinition that the import needs. */
export interface CrdManifest {
  readonly apiVersion: 'apiextensions.k8s.io/v1';
  readonly kind: 'CustomResourceDefinition';
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly group: string;
    readonly names: { readonly kind: string };
    readonly versions: readonly { readonly storage: boolean }[];
  };
}

/**
 * Reads every document of one YAML file. An empty document is passed over; text that is not YAML and a document that is not a
 * CustomResourceDefinition are problems, because a folder that holds something else is probably the wrong folder.
 */
export function readCrds(text: string, file: string): { readonly crds: Crd[]; readonly problems: Diagnostic[] } {
  const lineCounter = new LineCounter();
  const crds: Crd[] = [];
  const problems: Diagnostic[] = [];
  const where = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line, column: col };
  };
  for (const document of parseAllDocuments(text, { lineCounter })) {
    const [problem] = document.errors;
    if (problem) {
      problems.push(error({ code: 'CRD_NOT_YAML', message: `Not YAML: ${problem.code}`, where: where(problem.pos[0]) }));
      continue;
    }
    const manifest: unknown = document.toJS();
    if (manifest === null) continue;
    if (isCrd(manifest)) {
      crds.push({ file, group: manifest.spec.group, kind: manifest.spec.names.kind, manifest });
    } else {
      const { apiVersion, kind } = isObject(manifest) ? manifest : {};
      const message = `Not a CustomResourceDefinition of apiextensions.k8s.io/v1: ${quote(apiVersion)} ${quote(kind)}`;
      const hint = 'Give a folder that holds nothing but CRDs';
      problems.push(error({ code: 'CRD_EXPECTED', message, hint, where: where(document.contents?.range?.[0] ?? 0) }));
    }
  }
  return { crds, problems };
}

/** Every kind in use must have exactly one CRD. */
export function checkKinds(crds: readonly Crd[], kinds: Readonly<Record<string, readonly string[]>>): Diagnostic[] {
  return Object.entries(kinds).flatMap(([group, names]) =>
    names.flatMap((kind) => {
      const files = crds.filter((crd) => crd.group === group && crd.kind === kind).map((crd) => crd.file);
      if (files.length === 1) return [];
      const message =
        files.length === 0 ? `No CRD of ${kind}.${group}` : `${files.length} CRDs of ${kind}.${group}: ${files.join(', ')}`;
      const hint = 'Each kind of tools/kinds.ts needs one: run `npm run import -- DIR` with a folder that has it once';
      return [error({ code: files.length === 0 ? 'CRD_MISSING' : 'CRD_REPEATED', message, hint })];
    }),
  );
}

function isCrd(value: unknown): value is CrdManifest {
  if (!isObject(value) || value['apiVersion'] !== 'apiextensions.k8s.io/v1' || value['kind'] !== 'CustomResourceDefinition') {
    return false;
  }
  const { metadata, spec } = value;
  return (
    isObject(metadata) &&
    typeof metadata['name'] === 'string' &&
    isObject(spec) &&
    typeof spec['group'] === 'string' &&
    isObject(spec['names']) &&
    typeof spec['names']['kind'] === 'string' &&
    Array.isArray(spec['versions']) &&
    spec['versions'].every((version) => isObject(version) && typeof version['storage'] === 'boolean')
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
