import { DiagnosticsError, error } from '../diagnostics';
import { CLUSTER_FACTS } from './cluster-fact';

/** An object in a namespace of the cluster. */
export interface ObjectName {
  readonly namespace: string;
  readonly name: string;
}

/** One key of a Secret or ConfigMap. */
export interface ObjectKey extends ObjectName {
  readonly key: string;
}

/** What a {@link Reference} points to. */
export type ReferenceTarget =
  | ({ readonly kind: 'SecretKey' } & ObjectKey)
  | ({ readonly kind: 'SecretData' } & ObjectName)
  | ({ readonly kind: 'ConfigMapKey' } & ObjectKey)
  | { readonly kind: 'ClusterId' };

/** The same symbol in every copy of this package: the one in the command's bundle and the one that an add-on imports. */
const BRAND = Symbol.for('cdk8s-openshift-addons.Reference');

/**
 * A value that only the cluster knows, anywhere in the `config` of a package (design decision 3).
 *
 * It is required unless {@link optional} is said: while the object or the key is missing, Package Operator leaves the package
 * alone and says why. An optional reference that finds nothing leaves its field, or its place in a list, out.
 *
 * A Secret's value becomes plain text in the ClusterPackage and in annotations of what Package Operator makes of it
 * (package-operator 0.7): whoever may read ClusterPackages may read it.
 */
export class Reference {
  /** The decoded text of one key of a Secret. Bytes that are not UTF-8 become one character each. */
  public static secretKey({ namespace, name, key }: ObjectKey): Reference {
    return new Reference({ kind: 'SecretKey', namespace, name, key }, false);
  }

  /** All keys of a Secret: a map of decoded texts. A Secret without any key has no data, and counts as missing. */
  public static secretData({ namespace, name }: ObjectName): Reference {
    return new Reference({ kind: 'SecretData', namespace, name }, false);
  }

  /** The text of one key of a ConfigMap's `data`. */
  public static configMapKey({ namespace, name, key }: ObjectKey): Reference {
    return new Reference({ kind: 'ConfigMapKey', namespace, name, key }, false);
  }

  /** `spec.clusterID` of the ClusterVersion `version`: the external id of the cluster. */
  public static clusterId(): Reference {
    return new Reference({ kind: 'ClusterId' }, false);
  }

  /** One of the facts that the hub delivers to each cluster: a key of the ConfigMap {@link CLUSTER_FACTS}. */
  public static clusterFact(key: string): Reference {
    return Reference.configMapKey({ ...CLUSTER_FACTS, key });
  }

  /** True for a reference of any copy of this package. */
  public static is(value: unknown): value is Reference {
    return typeof value === 'object' && value !== null && (value as Partial<Reference>)[BRAND] === true;
  }

  /** @internal */
  public readonly [BRAND] = true;

  private constructor(
    public readonly target: ReferenceTarget,
    /** True if nothing is wrong when the object or the key is missing. */
    public readonly isOptional: boolean,
  ) {
    Object.freeze(target);
    Object.freeze(this);
  }

  /** The same reference, for something that may be missing. */
  public optional(): Reference {
    return new Reference(this.target, true);
  }

  /**
   * Refuses to become text, as in a template literal or as the key of a map: the value is not known before the cluster is.
   * @throws DiagnosticsError always
   */
  public [Symbol.toPrimitive](): never {
    throw new DiagnosticsError([
      error({
        code: 'REFERENCE_AS_TEXT',
        message: `a reference (${this.target.kind}) is used as text or as a key; its value is only known on the cluster`,
        hint: 'Give it as the whole value of a field of config, and let the package put texts together.',
      }),
    ]);
  }
}
