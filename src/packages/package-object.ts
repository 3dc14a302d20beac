import { groupOf } from '../kubernetes';
import type { Json } from '../yaml';
import { documentName, type PackageDocument } from './documents';
import { mappingOf } from './mapping';

/** The annotations that Package Operator reads of an object in a package (package-operator 2.10). */
export const Annotation = {
  PHASE: 'package-operator.run/phase',
  CONDITION: 'package-operator.run/condition',
  COLLISION_PROTECTION: 'package-operator.run/collision-protection',
  CONDITION_MAP: 'package-operator.run/condition-map',
} as const;

/** A document of a package seen as a Kubernetes object, as Package Operator sees it: what has a wrong type counts as not there. */
export interface PackageObject {
  readonly document: PackageDocument;
  /** Empty if it is missing or has more than one `/`. */
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  /** Empty if a value in it is no text: then Kubernetes drops them all. */
  readonly labels: Readonly<Record<string, string>>;
  /** As the labels. */
  readonly annotations: Readonly<Record<string, string>>;
}

/** Sees a document as an object. */
export function objectOf(document: PackageDocument): PackageObject {
  const value = mappingOf(document.value);
  const metadata = mappingOf(value['metadata']);
  const apiVersion = textOf(value['apiVersion']);
  return {
    document,
    apiVersion: apiVersion.split('/').length > 2 ? '' : apiVersion,
    kind: textOf(value['kind']),
    name: textOf(metadata['name']),
    namespace: textOf(metadata['namespace']),
    labels: textsOf(metadata['labels']),
    annotations: textsOf(metadata['annotations']),
  };
}

/** What an object is, whatever version of its API it is written in. */
export function identityOfObject({ apiVersion, kind, namespace, name }: PackageObject): string {
  return `${groupOf(apiVersion)}/${kind} ${namespace}/${name}`;
}

/** An object as a person names it, with its place: `Deployment web in 'deploy.yaml' idx 0`. */
export function objectName(object: PackageObject): string {
  const name = object.namespace === '' ? object.name : `${object.namespace}/${object.name}`;
  return `${object.kind} ${name} in ${documentName(object.document)}`;
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function textsOf(value: Json | undefined): Readonly<Record<string, string>> {
  const entries = Object.entries(mappingOf(value));
  const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return texts.length === entries.length ? Object.fromEntries(texts) : {};
}
