import type * as https from 'node:https';

/** A context of a kubeconfig: what {@link Hub} needs of `KubeConfig` of `@kubernetes/client-node`, which any caller may make in his own way. */
export interface Credentials {
  /** The cluster of the current context. */
  getCurrentCluster(): { readonly server: string; readonly skipTLSVerify?: boolean } | null;
  /** The user of the current context. */
  getCurrentUser(): { readonly token?: string; readonly password?: string } | null;
  /** Adds agent, certificates and headers; may run the credential plugin of the user. */
  applyToHTTPSOptions(options: https.RequestOptions): Promise<void>;
}
