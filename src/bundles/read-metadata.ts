import { type Diagnostic, error, quote, warning } from '../diagnostics';
import type { FolderFile } from '../files';
import type { YamlSource } from '../yaml';
import { METADATA_FOLDER } from './annotation-keys';
import type { BundleProperty, BundleSources } from './bundle';
import { parseFile } from './parse-file';
import { isMapping, Part } from './part';

/** What `metadata/` says. */
export interface Metadata {
  readonly annotations: Readonly<Record<string, string>>;
  readonly dependencies: readonly BundleProperty[];
  readonly properties: readonly BundleProperty[];
  readonly sources: BundleSources;
  readonly diagnostics: readonly Diagnostic[];
}

/** The file whose annotations OLM reads when it unpacks a bundle image (hive-olm-argocd 2.8). */
const ANNOTATIONS_FILE = `${METADATA_FOLDER}annotations.yaml`;

/**
 * Reads the files of `metadata/`. As opm does, it takes dependencies and properties from whichever file holds them; a second file with
 * them would be passed over and is an error.
 */
export function readMetadata(files: readonly FolderFile[], folder: string, display: (path: string) => string): Metadata {
  const diagnostics: Diagnostic[] = [];
  const found: { annotations?: YamlSource; dependencies?: YamlSource; properties?: YamlSource } = {};
  const take = (key: keyof BundleSources, source: YamlSource): void => {
    if (found[key]) diagnostics.push(repeated(key, new Part(source, [key], undefined)));
    found[key] ??= source;
  };
  for (const file of files.filter(({ path }) => /^metadata\/[^/]+\.(ya?ml|json)$/.test(path))) {
    const { sources, diagnostics: faults } = parseFile(file, display(file.path));
    diagnostics.push(...faults);
    const [source, second] = sources;
    if (!source) continue;
    if (second) diagnostics.push(extraDocument(second));
    if (!isMapping(source.value)) continue;
    if ('annotations' in source.value) {
      if (file.path !== ANNOTATIONS_FILE) diagnostics.push(elsewhere(file.path, source));
      take('annotations', source);
    }
    if ('dependencies' in source.value) take('dependencies', source);
    if ('properties' in source.value) take('properties', source);
  }
  const isUnread = diagnostics.some(({ where }) => where?.file === display(ANNOTATIONS_FILE));
  if (!found.annotations && !isUnread) diagnostics.push(noAnnotations(folder));
  return {
    annotations: readAnnotations(found.annotations, diagnostics),
    dependencies: readProperties('dependencies', found.dependencies, diagnostics),
    properties: readProperties('properties', found.properties, diagnostics),
    sources: found,
    diagnostics,
  };
}

/** Only the file of that name is found when the image is unpacked, whatever opm reads. */
function elsewhere(path: string, source: YamlSource): Diagnostic {
  const message = `the annotations stand in ${quote(path)}`;
  const hint = `Rename the file to ${ANNOTATIONS_FILE}: OLM finds no other.`;
  return error({ code: 'BUNDLE_ANNOTATIONS_FILE', message, hint, where: source.locate(['annotations'], 'key') });
}

function noAnnotations(folder: string): Diagnostic {
  const message = `the bundle ${quote(folder)} has no ${ANNOTATIONS_FILE} with a map annotations`;
  const hint = 'Add it: it says which package and channels the bundle is for.';
  return error({ code: 'BUNDLE_ANNOTATIONS_FILE', message, hint, where: { file: folder, line: 1, column: 1 } });
}

function repeated(key: string, part: Part): Diagnostic {
  const message = `another file of metadata/ has ${key} already`;
  const hint = 'Put all of them into one file: opm reads only the first.';
  return error({ code: 'BUNDLE_METADATA_TWICE', message, hint, where: part.whereKey });
}

function extraDocument(source: YamlSource): Diagnostic {
  const message = 'the file holds several documents, but the first one only is read';
  const hint = 'Remove the line --- and what follows.';
  return error({ code: 'BUNDLE_METADATA_DOCUMENTS', message, hint, where: source.locate([]) });
}

function readAnnotations(source: YamlSource | undefined, diagnostics: Diagnostic[]): Record<string, string> {
  const annotations: Record<string, string> = {};
  if (!source) return annotations;
  const root = Part.of({ source }).at('annotations');
  if (!isMapping(root.value)) {
    const hint = 'Write a line key: value for each annotation.';
    diagnostics.push(error({ code: 'BUNDLE_ANNOTATION_TYPE', message: 'annotations must be a map', hint, where: root.where }));
  }
  for (const part of root.members) {
    const { key, value, where } = part;
    if (typeof value !== 'string') {
      const message = `the annotation ${quote(key)} has the value ${quote(value)}, which is no text`;
      const problem = { code: 'BUNDLE_ANNOTATION_TYPE', message, hint: 'Put it in quotes.', where };
      // opm makes texts of numbers and booleans; some readers would not, and 4.10 becomes 4.1.
      diagnostics.push(typeof value === 'object' ? error(problem) : warning(problem));
    }
    if (typeof value !== 'object') Object.defineProperty(annotations, key, { value: String(value), enumerable: true });
  }
  return annotations;
}

function readProperties(key: keyof BundleSources, source: YamlSource | undefined, diagnostics: Diagnostic[]): BundleProperty[] {
  if (!source) return [];
  const root = Part.of({ source }).at(key);
  const refuse = (part: Part, message: string): void => {
    const hint = `${key} is a list of mappings with a type and a value.`;
    diagnostics.push(error({ code: 'BUNDLE_PROPERTY_TYPE', message, hint, where: part.where }));
  };
  if (!root.isAbsent && !Array.isArray(root.value)) refuse(root, `${key} must be a list`);
  const properties: BundleProperty[] = [];
  for (const item of root.items) {
    const [type, value] = [item.at('type'), item.at('value')];
    if (typeof type.value !== 'string' || type.value === '') refuse(item, `${type.name} must be a text that is not empty`);
    else if (value.value === undefined) refuse(item, `${value.name} is missing`);
    else properties.push({ type: type.value, value: value.value });
  }
  return properties;
}
