import { posix } from 'node:path';
import type { Diagnostic } from '../diagnostics';
import { readDocuments } from './documents';
import type { PackageComponent } from './package';
import { objectOf, type PackageObject } from './package-object';
import { textOf } from './text-of';

/** A file of a package that holds objects as they are, not as a template. */
export interface StaticFile {
  /** From the folder of the component. */
  readonly path: string;
  readonly text: string;
  readonly objects: readonly PackageObject[];
}

/** True for a path whose file is read for objects: YAML, and not a helper, whose name begins with `_` (package-operator 2.3). */
export function isObjectFile(path: string): boolean {
  const extension = posix.extname(path);
  return (extension === '.yaml' || extension === '.yml') && !posix.basename(path).startsWith('_');
}

/** Reads the files of a component that hold objects as they are. */
export function staticFiles(component: PackageComponent): {
  readonly files: readonly StaticFile[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const files: StaticFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of component.files) {
    if (!isObjectFile(file.path)) continue;
    const { documents, diagnostics: faults } = readDocuments(component, file, posix.join(component.folder, file.path));
    diagnostics.push(...faults);
    const { text } = textOf(file, file.path);
    if (text !== undefined) files.push({ path: file.path, text, objects: documents.map(objectOf) });
  }
  return { files, diagnostics };
}
