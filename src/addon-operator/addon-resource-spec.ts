import {
  type AddonSpec,
  type AddonSpecInstall,
  AddonSpecInstallType,
  type AddonSpecSecretPropagationSecrets,
} from '../../imports/addons.managed.openshift.io';
import { InstallMode } from '../olm';
import { nonEmpty } from '../olm/non-empty';
import type { AddonResourceProps, PropagatedSecret } from './addon-resource-props';

/** The `spec` of an Addon (package-operator 4.1). */
export function addonSpec(props: AddonResourceProps): AddonSpec {
  const { namespaces = [], commonLabels = {}, commonAnnotations = {}, secretPropagation = [] } = props;
  const { packageImage, upgradePolicyId, metricsFederation: federation, remoteWrite } = props;
  return {
    displayName: props.displayName,
    version: props.version,
    pause: props.pause,
    correlationId: props.correlationId,
    deleteAckRequired: props.deleteAckRequired,
    installAckRequired: props.installAckRequired,
    namespaces: nonEmpty(
      namespaces.map(({ name, labels = {}, annotations = {} }) => ({
        name,
        labels: nonEmpty({ ...labels }),
        annotations: nonEmpty({ ...annotations }),
      })),
    ),
    commonLabels: nonEmpty({ ...commonLabels }),
    commonAnnotations: nonEmpty({ ...commonAnnotations }),
    install: install(props),
    monitoring: nonEmpty({
      federation: federation && {
        namespace: federation.namespace,
        portName: federation.portName,
        matchNames: [...federation.matchNames],
        matchLabels: { ...federation.matchLabels },
      },
      monitoringStack: remoteWrite && { rhobsRemoteWriteConfig: remoteWrite },
    }),
    packageOperator: packageImage === undefined ? undefined : { image: packageImage },
    secretPropagation: secretPropagation.length > 0 ? { secrets: secretPropagation.map(renderSecret) } : undefined,
    upgradePolicy: upgradePolicyId === undefined ? undefined : { id: upgradePolicyId },
  };
}

/** Exactly one of the two blocks, that of the type: the webhook refuses anything else (package-operator 4.8). */
function install(props: AddonResourceProps): AddonSpecInstall {
  const { env = [], additionalCatalogSources = [] } = props;
  const block = {
    namespace: props.targetNamespace,
    catalogSourceImage: props.catalogImage,
    channel: props.channel,
    packageName: props.packageName,
    pullSecretName: props.pullSecretName,
    config: env.length > 0 ? { env: env.map(({ name, value }) => ({ name, value })) } : undefined,
    additionalCatalogSources: nonEmpty(additionalCatalogSources.map(({ name, image }) => ({ name, image }))),
  };
  return props.installMode === InstallMode.OWN_NAMESPACE
    ? { type: AddonSpecInstallType.OLM_OWN_NAMESPACE, olmOwnNamespace: block }
    : { type: AddonSpecInstallType.OLM_ALL_NAMESPACES, olmAllNamespaces: block };
}

function renderSecret({ source, destination }: PropagatedSecret): AddonSpecSecretPropagationSecrets {
  return { sourceSecret: { name: source }, destinationSecret: { name: destination } };
}
