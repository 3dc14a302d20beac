import { type Diagnostic, type Location, quote, warning } from '../diagnostics';
import type { FolderFile } from '../files';
import { type Json, parseYamlStream, type YamlPath, type YamlSource } from '../yaml';
import type { PackageComponent } from './package';
import { type DocumentText, splitDocuments } from './split-documents';
import { textOf } from './text-of';
import { violation } from './violation';

/** A YAML document of a file in a package that holds something. */
export interface PackageDocument {
  /** Path of the file in the component. */
  readonly path: string;
  /** Its number in the file, counted from 0; documents without data are counted too (package-operator 2.8). */
  readonly index: number;
  readonly value: Json;
  /** The place of a part of it. */
  readonly locate: (path: YamlPath, what?: 'key' | 'value') => Location;
}

/** The documents of a file, and what is wrong with it. */
export interface PackageDocuments {
  readonly documents: readonly PackageDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a YAML file as Package Operator does: split by its own rule, and of each part the first document only (package-operator 2.8). */
export function readDocuments(component: PackageComponent, file: FolderFile, name: string): PackageDocuments {
  const { text, diagnostics: unread } = textOf(file, name);
  if (text === undefined) return { documents: [], diagnostics: unread };
  const documents: PackageDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, document] of splitDocuments(text).entries()) {
    const { sources, diagnostics: faults } = parseYamlStream(name, document.text);
    const details = (message: string) => violation('Invalid YAML', { component, path: file.path, index, details: message });
    diagnostics.push(
      ...faults.map((fault) => ({ ...fault, message: details(fault.message), where: shifted(fault.where, document) })),
    );
    const [first, next] = sources;
    const isFirst = first === undefined || isFirstDocument(document.text, first.locate([]).line);
    const [source, second] = isFirst ? [first, next] : [undefined, first];
    if (source) documents.push({ path: file.path, index, value: source.value, locate: locator(source, document) });
    if (second) diagnostics.push(lost(locator(second, document)([])));
  }
  return { documents, diagnostics };
}

/** Package Operator hands each part to a reader of one document, which passes over the rest. */
function lost(where: Location): Diagnostic {
  return warning({
    code: 'PACKAGE_DOCUMENT_LOST',
    message: 'this document is never read: no line of exactly --- stands before it',
    hint: 'Write --- alone on a line, without blanks or a comment after it, and end lines with a line feed only.',
    where,
  });
}

/** False if an empty document stands before that which begins at a line: more than one mark is above it. */
function isFirstDocument(text: string, line: number): boolean {
  const above = text.split(/\r\n|\n|\r/).slice(0, line);
  return above.filter((each) => /^---(?:\s|$)/.test(each)).length < 2;
}

function locator(source: YamlSource, document: DocumentText): PackageDocument['locate'] {
  return (path, what) => shifted(source.locate(path, what), document);
}

function shifted(where: Location, document: DocumentText): Location;
function shifted(where: Location | undefined, document: DocumentText): Location | undefined;
function shifted(where: Location | undefined, { linesBefore }: DocumentText): Location | undefined {
  return where && { ...where, line: where.line + linesBefore };
}

/** The path of a document as a person writes it: `deploy.yaml idx 1`. */
export function documentName({ path, index }: PackageDocument): string {
  return `${quote(path)} idx ${index}`;
}
