import { type Problem, quote } from '../diagnostics';
import type { YamlPath } from '../yaml';
import type { ManifestFile, PackageComponent } from './package';
import { inComponent } from './violation';

/** A field of a manifest or lock file. */
export interface Field {
  readonly component: PackageComponent;
  readonly file: ManifestFile<unknown>;
  readonly path: YamlPath;
}

/** A field of the manifest of a component. */
export function manifestField(component: PackageComponent, path: YamlPath): Field {
  return { component, file: component.manifest, path };
}

/** Says that a field is missing, in the words of the Kubernetes field errors that Package Operator uses. */
export function required(field: Field, hint: string): Omit<Problem, 'code'> {
  return { message: sentence(field, 'Required value'), hint, where: field.file.source.locate(field.path) };
}

/** Says that a value is wrong, and why, in the same words. */
export function invalid(field: Field, value: unknown, reason: string, hint: string): Omit<Problem, 'code'> {
  const message = sentence(field, `Invalid value: ${quote(value)}: ${reason}`);
  return { message, hint, where: field.file.source.locate(field.path) };
}

/** Says that a field or its value must not be there, in the same words. */
export function forbidden(field: Field, reason: string, hint: string): Omit<Problem, 'code'> {
  return { message: sentence(field, `Forbidden: ${reason}`), hint, where: field.file.source.locate(field.path, 'key') };
}

/** Says something of a field in our own words. */
export function remark(field: Field, text: string, hint: string): Omit<Problem, 'code'> {
  const message = inComponent(field.component, `${field.file.source.describe(field.path)} ${text}`);
  return { message, hint, where: field.file.source.locate(field.path) };
}

function sentence({ component, file, path }: Field, text: string): string {
  return inComponent(component, `${file.source.describe(path)}: ${text}`);
}
