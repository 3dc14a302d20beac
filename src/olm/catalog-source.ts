import { Construct } from 'constructs';
import * as olm from '../../imports/operators.coreos.com';
import { addCheck } from '../diagnostics';
import type { CatalogSourceProps } from './catalog-source-props';
import { checkCatalogSource } from './catalog-source-rules';
import { minimumOlmVersion } from './extract-content';
import { metadataOf } from './namespaced-props';
import { nonEmpty } from './non-empty';

/**
 * A catalog of operators that OLM serves on the cluster: `operators.coreos.com/v1alpha1`, source type `grpc`
 * (hive-olm-argocd 2.1, managed-tenants 2.2).
 */
export class CatalogSource extends Construct {
  /** `metadata.name`: what a Subscription names as its source. */
  public readonly name: string;
  public readonly namespace: string;
  /**
   * The oldest OLM that can start this catalog, as a SemVer version; undefined if any can. It is not an annotation: OLM copies
   * annotations to the pod, which would restart it.
   */
  public readonly minimumOlmVersion: string | undefined;

  public constructor(scope: Construct, id: string, props: CatalogSourceProps) {
    super(scope, id);
    this.name = props.name;
    this.namespace = props.namespace;
    this.minimumOlmVersion = props.extractContent && minimumOlmVersion(props.extractContent);
    new olm.CatalogSource(this, 'Resource', { metadata: metadataOf(props), spec: catalogSourceSpec(props) });
    addCheck(this, () => checkCatalogSource(props));
  }
}

function catalogSourceSpec(props: CatalogSourceProps): olm.CatalogSourceSpec {
  const { image, address, displayName, publisher, secrets = [], priority, pollInterval } = props;
  return {
    sourceType: 'grpc',
    image,
    address,
    displayName,
    publisher,
    secrets: nonEmpty([...secrets]),
    priority,
    grpcPodConfig: nonEmpty(podConfig(props)),
    // Never without registryPoll: OLM would stop at a nil pointer while decoding (hive-olm-argocd 2.1).
    updateStrategy: pollInterval === undefined ? undefined : { registryPoll: { interval: pollInterval } },
  };
}

function podConfig(props: CatalogSourceProps): olm.CatalogSourceSpecGrpcPodConfig {
  const { securityContextConfig, memoryTarget, nodeSelector = {}, tolerations = [], extractContent } = props;
  return {
    securityContextConfig,
    memoryTarget:
      memoryTarget === undefined ? undefined : olm.CatalogSourceSpecGrpcPodConfigMemoryTarget.fromString(memoryTarget),
    nodeSelector: nonEmpty({ ...nodeSelector }),
    tolerations: nonEmpty([...tolerations]),
    extractContent,
  };
}
