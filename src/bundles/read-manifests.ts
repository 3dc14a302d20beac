import { type Diagnostic, error, quote, warning } from '../diagnostics';
import type { FolderFile } from '../files';
import type { KubernetesObject } from '../kubernetes';
import type { YamlSource } from '../yaml';
import { MANIFESTS_FOLDER } from './annotation-keys';
import type { BundleManifest } from './bundle';
import { parseFile } from './parse-file';
import { isMapping, Part } from './part';

/** The manifests of a bundle, in the order of their files. */
export interface Manifests {
  readonly manifests: readonly BundleManifest[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the files of `manifests/`. `display` makes a path in the bundle one that a person would type. */
export function readManifests(files: readonly FolderFile[], display: (path: string) => string): Manifests {
  const manifests: BundleManifest[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files.filter(({ path }) => path.startsWith(MANIFESTS_FOLDER))) {
    const name = display(file.path);
    const stray = misplaced(file.path.slice(MANIFESTS_FOLDER.length), name);
    if (stray) {
      diagnostics.push(stray);
      continue;
    }
    const { sources, diagnostics: faults } = parseFile(file, name);
    diagnostics.push(...faults);
    const [source, second] = sources;
    if (!source) continue;
    if (second) diagnostics.push(extraDocument(second, sources.length));
    const object = readObject(source, diagnostics);
    if (object) manifests.push({ file, object, source });
  }
  return { manifests, diagnostics };
}

/** OLM stages each manifest as a key of one ConfigMap: a folder has no place there, and a hidden file is passed over by opm. */
function misplaced(inManifests: string, file: string): Diagnostic | undefined {
  const where = { file, line: 1, column: 1 };
  if (inManifests.includes('/')) {
    const message = `${quote(inManifests)} stands in a folder, but ${MANIFESTS_FOLDER} is flat`;
    return error({ code: 'BUNDLE_SUBFOLDER', message, hint: `Move the file into ${MANIFESTS_FOLDER} itself.`, where });
  }
  if (!inManifests.startsWith('.')) return undefined;
  const message = `${quote(inManifests)} is a hidden file, which opm passes over`;
  return error({ code: 'BUNDLE_HIDDEN_FILE', message, hint: 'Remove it, or rename it without the dot.', where });
}

function extraDocument(source: YamlSource, count: number): Diagnostic {
  return warning({
    code: 'BUNDLE_EXTRA_DOCUMENT',
    message: `the file holds ${count} documents, but OLM reads the first one only`,
    hint: 'Put each object into a file of its own.',
    where: source.locate([]),
  });
}

/** The object of a document, if it says what it is. */
function readObject(source: YamlSource, diagnostics: Diagnostic[]): KubernetesObject | undefined {
  const root = Part.of({ source });
  const refuse = (part: Part, problem: string): void => {
    const hint = 'A manifest is one object with apiVersion, kind and metadata.name.';
    diagnostics.push(error({ code: 'BUNDLE_NO_OBJECT', message: problem, hint, where: part.where }));
  };
  const before = diagnostics.length;
  if (!isMapping(root.value)) {
    refuse(root, 'the file holds no object');
    return undefined;
  }
  for (const part of [root.at('apiVersion'), root.at('kind'), root.at('metadata', 'name')]) {
    if (part.isAbsent || part.value === '') refuse(part, `${part.name} is missing`);
    else if (typeof part.value !== 'string') refuse(part, `${part.name} is ${quote(part.value)}, but must be text`);
  }
  return diagnostics.length === before && isObject(root.value) ? root.value : undefined;
}

function isObject(value: Readonly<Record<string, unknown>>): value is KubernetesObject & Readonly<Record<string, unknown>> {
  const { apiVersion, kind, metadata } = value;
  return (
    typeof apiVersion === 'string' && typeof kind === 'string' && isMapping(metadata) && typeof metadata['name'] === 'string'
  );
}
