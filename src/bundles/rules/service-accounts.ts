import { error, quote } from '../../diagnostics';
import { Part } from '../part';
import type { BundleRule } from '../rule';

/** OLM makes the ServiceAccounts of the deployments itself, so that the bundle may not bring them (hive-olm-argocd 2.8). */
export const serviceAccounts: BundleRule = ({ csv, manifests }) => {
  const deployments = Part.of(csv).at('spec', 'install', 'spec', 'deployments').items;
  const used = new Set(deployments.map((deployment) => deployment.at('spec', 'template', 'spec', 'serviceAccountName').text));
  return manifests
    .filter(({ object }) => object.kind === 'ServiceAccount' && object.apiVersion === 'v1' && used.has(object.metadata.name))
    .map((manifest) => {
      const message = `the bundle brings the ServiceAccount ${quote(manifest.object.metadata.name)}, which a deployment of the ClusterServiceVersion uses`;
      const hint = 'Remove the manifest: OLM makes the account. Keep it under another name if it is for something else.';
      return error({ code: 'BUNDLE_SERVICE_ACCOUNT', message, hint, where: Part.of(manifest).at('metadata', 'name').where });
    });
};
