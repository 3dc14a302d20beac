import type { k8s } from 'cdk8s-plus-28';
import type { CatalogSourceSpecGrpcPodConfigSecurityContextConfig } from '../../imports/operators.coreos.com';
import type { ExtractContent } from './extract-content';
import type { NamespacedProps } from './namespaced-props';

/** Options of a CatalogSource. */
export interface CatalogSourceProps extends NamespacedProps {
  /**
   * The catalog image, by digest. OLM runs it in a pod.
   * @default - none: `address` must be set
   */
  readonly image?: string;
  /**
   * `host:port` of a catalog server that runs already.
   * @default - none: `image` must be set
   */
  readonly address?: string;
  /**
   * The catalog's name for people.
   * @default - none: OLM shows the object's name
   */
  readonly displayName?: string;
  /** @default - none */
  readonly publisher?: string;
  /**
   * Names of pull secrets in the CatalogSource's namespace, for the catalog image and for the bundles in it.
   * @default - none
   */
  readonly secrets?: readonly string[];
  /**
   * Of two catalogs that offer the same package, the one with the higher number wins. An integer.
   * @default - OLM's own, which is 0
   */
  readonly priority?: number;
  /**
   * How often OLM looks whether the image's tag means another image now, as a Go duration such as `10m`. Of no use with a digest.
   * @default - never
   */
  readonly pollInterval?: string;
  /**
   * The security context of the catalog's pod.
   * @default - restricted if the namespace enforces the Pod Security standard `restricted`, else legacy
   */
  readonly securityContextConfig?: CatalogSourceSpecGrpcPodConfigSecurityContextConfig;
  /**
   * Memory the catalog's pod requests, and the soft limit of its Go runtime, as a quantity such as `64Mi`.
   * @default - OLM's own, which is a request of 50Mi
   */
  readonly memoryTarget?: string;
  /**
   * Labels of the nodes the catalog's pod may run on.
   * @default - OLM's own, which is `kubernetes.io/os: linux`
   */
  readonly nodeSelector?: Readonly<Record<string, string>>;
  /**
   * Taints the catalog's pod puts up with.
   * @default - none
   */
  readonly tolerations?: readonly k8s.Toleration[];
  /**
   * Serves the image's content with OLM's own server.
   * @default - none: the image starts its own server, on port 50051
   */
  readonly extractContent?: ExtractContent;
}
