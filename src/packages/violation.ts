import { printable } from '../diagnostics';
import type { PackageComponent } from './package';

/** What a violation is about; parts that do not apply are left out. */
export interface ViolationSubject {
  readonly component: PackageComponent;
  /** Path of the file in the component. */
  readonly path?: string;
  /** Number of the document in the file, counted from 0. */
  readonly index?: number;
  readonly details?: string;
}

/**
 * The sentence that Package Operator makes of a violation (package-operator 2.8): `<reason> in <path> idx <n>: <details>`, with the
 * component in front, if it is in one (2.12).
 */
export function violation(reason: string, { component, path, index, details }: ViolationSubject): string {
  const place = path === undefined ? '' : ` in ${printable(path)}${index === undefined ? '' : ` idx ${index}`}`;
  return inComponent(component, `${reason}${place}${details === undefined ? '' : `: ${details}`}`);
}

/** A problem of a manifest as Package Operator says it: with the component in front, if it is in one (package-operator 2.12). */
export function inComponent({ component }: PackageComponent, message: string): string {
  return component === undefined ? message : `component "${printable(component)}": ${message}`;
}
