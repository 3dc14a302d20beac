import type { ApiObjectMetadata } from 'cdk8s';

/** The metadata of a namespaced object, as flat options. */
export interface NamespacedProps {
  /** `metadata.name`. */
  readonly name: string;
  /** `metadata.namespace`. */
  readonly namespace: string;
  /** @default - none */
  readonly labels?: Readonly<Record<string, string>>;
  /** @default - none */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** The metadata among the options of a construct. cdk8s leaves out what is empty. */
export function metadataOf({ name, namespace, labels, annotations }: NamespacedProps): ApiObjectMetadata {
  return { name, namespace, labels, annotations };
}
